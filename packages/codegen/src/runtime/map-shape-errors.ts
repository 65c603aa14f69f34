import { type Field, getAt, type Kind, type RecordData } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { below } from './below.ts';
import type { Fault } from './check-values.ts';
import { type FieldTree, locate } from './field-tree.ts';
import type { ShapeError } from './judge-shape.ts';

/** Turns errors of the schema's validator into problems: never its words, one language of codes. */
export function mapShapeErrors(errors: readonly ShapeError[], record: RecordData, tree: FieldTree): readonly Problem[] {
  return errors.flatMap((error) => {
    const missing = missingName(error);
    if (missing !== undefined) return mapMissing(below(error.instancePath, missing), tree);
    if (error.keyword === 'additionalProperties') {
      const name = String(error.params.additionalProperty);
      return [problem(below(error.instancePath, name), { code: 'unknown-field', params: {} })];
    }
    const fault = faultOf(error, getAt(record, error.instancePath));
    if (fault === undefined) return [];
    const { field, path } = locate(tree, error.instancePath);
    const adapted =
      field === undefined ? undefined : adapters[field.kind]?.(fault, error.instancePath.slice(path.length));
    return [problem(field === undefined ? error.instancePath : path, adapted ?? fault)];
  });
}

function problem(path: string, fault: Fault): Problem {
  return { path, ...fault, severity: 'error' };
}

function missingName({ keyword, params }: ShapeError): string | undefined {
  return keyword === 'required' || keyword === 'dependentRequired' ? String(params.missingProperty) : undefined;
}

/** What is missing: of a group its required members, of a signature or a file the field itself. */
function mapMissing(pointer: string, tree: FieldTree): readonly Problem[] {
  const { field, path } = locate(tree, pointer);
  if (field?.kind === 'file' && path !== pointer) return [problem(path, { code: 'type', params: {} })];
  if (hosted(field) && path !== pointer) return [problem(path, { code: 'not-an-option', params: {} })];
  return missingFields(field, path).map((missing) => problem(missing, { code: 'required', params: {} }));
}

function missingFields(field: Field | undefined, path: string): readonly string[] {
  if (field?.kind !== 'group') return [path];
  const members = field.fields.filter((member) => member.required);
  if (members.length === 0) return [path];
  return members.flatMap((member) => missingFields(member, below(path, member.name)));
}

function hosted(field: Field | undefined): boolean {
  return (field?.kind === 'choice' || field?.kind === 'choices') && field.source !== undefined;
}

const limit =
  (code: Problem['code']) =>
  (actual: unknown, params: ShapeError['params']): Fault => ({ code, params: { limit: params.limit, actual } });
const counted = (code: Problem['code']) => (value: unknown, params: ShapeError['params']) =>
  limit(code)(typeof value === 'string' ? [...value].length : (value as readonly unknown[]).length, params);
const notAnOption = (actual: unknown): Fault => ({ code: 'not-an-option', params: { actual } });

/** What each keyword's error means; conditions only carry the errors of their parts. */
const keywords: Readonly<Record<string, (value: unknown, params: ShapeError['params']) => Fault>> = {
  type: (_value, params) => ({ code: 'type', params: { type: params.type } }),
  enum: notAnOption,
  const: notAnOption,
  minLength: counted('too-short'),
  maxLength: counted('too-long'),
  minimum: limit('too-small'),
  maximum: limit('too-large'),
  exclusiveMinimum: limit('not-above'),
  exclusiveMaximum: limit('not-below'),
  minItems: counted('too-few-items'),
  maxItems: counted('too-many-items'),
  uniqueItems: () => ({ code: 'duplicate-items', params: {} }),
};

function faultOf({ keyword, params }: ShapeError, value: unknown): Fault | undefined {
  return keywords[keyword]?.(value, params);
}

/** Says a fault as the kind of the field means it; `within` is the way from the field to the fault. */
type Adapter = (fault: Fault, within: string) => Fault;

const asFormat =
  (format: string): Adapter =>
  (fault) =>
    fault.code === 'type' ? { code: 'format', params: { format } } : fault;
const asOption: Adapter = (fault, within) =>
  fault.code === 'type' || within !== '' ? { code: 'not-an-option', params: {} } : fault;
const asList: Adapter = (fault, within) => (within === '' ? fault : asOption(fault, within));
const asWhole: Adapter = (fault, within) => (within === '' ? fault : { code: 'type', params: {} });

const adapters: Readonly<Partial<Record<Kind, Adapter>>> = {
  money: asFormat('amount'),
  date: asFormat('date'),
  time: asFormat('time'),
  moment: asFormat('moment'),
  choice: asOption,
  choices: asList,
  rating: asOption,
  file: asWhole,
  signature: (fault, within) => (within === '/on' ? { code: 'format', params: { format: 'date' } } : fault),
};

import { allFields, type Field, type FormModel, findField, type RowsField } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { placesIn } from './check-words.ts';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';

/** A paper that is checked against its form. */
export interface PaperOf {
  readonly model: FormModel;
  readonly findings: Findings;
  /** The fields that the paper prints so far. */
  readonly printed: Set<Field>;
}

/** Marks what words name; `rows` are those that the words stand in a row of. */
export function printWords(words: Words, path: string, paperOf: PaperOf, rows?: RowsField): void {
  const { terms, policy } = paperOf.model;
  for (const name of new Set(Object.values(words).flatMap(placesIn))) {
    if (Object.hasOwn(terms, name) || (name.startsWith('policy.') && Object.hasOwn(policy, name.slice(7)))) continue;
    const own = rows && (findField(rows, name) ?? findOption(name, path, { ...paperOf, model: rows }));
    const field = own ?? findField(paperOf.model, name) ?? findOption(name, path, paperOf);
    if (field === undefined) sayUnknown(name, path, paperOf);
    else if (own === undefined && isInRows(field)) sayInRows(name, path, paperOf);
    else paperOf.printed.add(field);
  }
}

/** The choice of `{choice.option}`. */
function findOption(
  name: string,
  path: string,
  { model, findings }: { readonly model: Pick<FormModel, 'fields'>; readonly findings: Findings },
): Field | undefined {
  const point = name.lastIndexOf('.');
  const field = point < 1 ? undefined : findField(model, name.slice(0, point));
  if (field?.kind !== 'choice' && field?.kind !== 'choices') return undefined;
  const values = field.options.map((option) => String(option.value));
  const option = name.slice(point + 1);
  if (!values.includes(option)) {
    const cure = didYouMean(option, values, `options are ${values.join(', ')}`);
    findings.error('paper', path, `names the option "${option}", which ${field.name} has not`, cure);
  }
  return field;
}

function sayUnknown(name: string, path: string, { model, findings }: PaperOf): void {
  const names = allFields(model).map((field) => field.name);
  findings.error('paper', path, `names "${name}", which is no field`, didYouMean(name, names, 'check the name'));
}

/** Whether a field has one value a row, and none of its own. */
function isInRows({ template }: Field): boolean {
  return /\/[-*]\//.test(template);
}

function sayInRows(name: string, path: string, { findings }: PaperOf): void {
  const cure = 'print it as a column of a rows or matrix block; several in one column with template';
  findings.error('paper', path, `names "${name}", which has a value in every row`, cure);
}

/** Marks a field that is named alone; none where it may not be. */
export function print(
  name: string | undefined,
  path: string,
  paperOf: PaperOf,
  kinds?: readonly string[],
): Field | undefined {
  if (name === undefined) return undefined;
  const field = findField(paperOf.model, name);
  if (field === undefined) {
    sayUnknown(name, path, paperOf);
  } else if (kinds !== undefined && !kinds.includes(field.kind)) {
    const cure = `name a field that is ${kinds.join(' or ')}`;
    paperOf.findings.error('paper', path, `names "${name}", which is a ${field.kind}`, cure);
  } else if (isInRows(field)) {
    sayInRows(name, path, paperOf);
  } else {
    paperOf.printed.add(field);
    return field;
  }
  return undefined;
}

/** Marks a field and all within it. */
export function printWhole(field: Field | undefined, printed: Set<Field>): void {
  if (field === undefined) return;
  printed.add(field);
  if ('fields' in field) for (const member of field.fields) printWhole(member, printed);
}

/** Marks the signatures of stages. */
export function checkStages(ids: readonly string[], path: string, paperOf: PaperOf): void {
  const known = paperOf.model.stages.map((stage) => stage.id);
  for (const id of ids) {
    const stage = paperOf.model.stages.find((candidate) => candidate.id === id);
    const cure = didYouMean(id, known, `stages are ${known.join(', ')}`);
    if (stage === undefined) paperOf.findings.error('paper', path, `names the unknown stage "${id}"`, cure);
    else if (stage.signature !== undefined) print(stage.signature, path, paperOf);
  }
}

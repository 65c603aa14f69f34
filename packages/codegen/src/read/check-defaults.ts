import { escapePointer, type Field, type FormModel, findField } from '@jiandu/model';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { describeExtras } from '../compile/describe-extras.ts';
import { shapeOf } from '../compile/describe-shape.ts';
import { checkValues } from '../runtime/check-values.ts';
import type { Findings } from './findings.ts';
import type { FieldNode } from './normalise.ts';
import { keysOf } from './parse-json.ts';
import { pointerPart } from './schema-node.ts';

const ajv = new Ajv2020({ strict: false });

/** Checks every default against its own field: a form must not begin with a value that it refuses. */
export function checkDefaults(schema: FieldNode, model: FormModel, findings: Findings): void {
  const extras = describeExtras(schema);
  for (const { node, path, template } of nodesBelow(schema, '', '')) {
    if (node.default === undefined) continue;
    const says = refusal(node, findField(model, template), extras);
    if (says === undefined) continue;
    const shown = JSON.stringify(node.default);
    findings.error(
      'profile',
      path,
      `has the default ${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}, which it ${says}`,
      'write a default that the field itself allows, or leave it out',
    );
  }
}

interface Placed {
  readonly node: FieldNode;
  readonly path: string;
  readonly template: string;
}

/** The fields below a schema: members, columns, and the columns of a matrix once. */
function nodesBelow(node: FieldNode, path: string, template: string): readonly Placed[] {
  const parent = node.kind === 'rows' ? node.items : node;
  if (parent?.properties === undefined) return [];
  const at = node.kind === 'rows' ? `${path}/items` : path;
  const names = keysOf(parent.properties);
  return names.flatMap((name) => {
    const child = parent.properties?.[name] as FieldNode;
    const below = `${at}/properties/${pointerPart(name)}`;
    // Rows of a matrix are no fields: their columns are.
    if (node.kind === 'matrix') return name === names[0] ? nodesBelow(child, below, `${template}/*`) : [];
    const own = `${template}${node.kind === 'rows' ? '/-' : ''}/${escapePointer(name)}`;
    return [{ node: child, path: below, template: own }, ...nodesBelow(child, below, own)];
  });
}

type Extras = ReturnType<typeof describeExtras>;

/** Why a field refuses its own default. */
function refusal(node: FieldNode, field: Field | undefined, extras: Extras): string | undefined {
  if (node.kind === 'group') return 'cannot begin with, for it names what is no property';
  if (node.compute !== undefined) return 'would compute anew';
  const judge = ajv.compile(shapeOf(node));
  if (!judge(node.default)) return `refuses (${sayError(judge.errors?.[0])})`;
  if (field === undefined) return undefined;
  const problems = checkValues({ [field.name]: node.default }, [field], extras);
  const [fault] = problems;
  if (fault === undefined) return undefined;
  const detail = fault.params.format ?? fault.params.limit;
  return `refuses (${fault.code.replaceAll('-', ' ')}${detail === undefined ? '' : `: ${String(detail)}`})`;
}

function sayError(error: ErrorObject | undefined): string {
  const allowed = error?.params.allowedValues as readonly unknown[] | undefined;
  if (allowed !== undefined) return `must be one of ${allowed.join(', ')}`;
  return `${error?.instancePath ? `${error.instancePath} ` : ''}${error?.message ?? 'wrong shape'}`;
}

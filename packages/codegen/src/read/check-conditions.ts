import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import type { FieldNode } from './normalise.ts';
import { pointerPart, type SchemaNode } from './schema-node.ts';

/** What a condition may say about a field. */
const boundKeywords: readonly string[] = [
  'type',
  'const',
  'enum',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minItems',
  'maxItems',
  'properties',
  'required',
  '$comment',
  'title',
  'description',
];

/** Checks that if/then/else, also in allOf, only require or bound fields that exist. */
export function checkConditions(node: FieldNode, findings: Findings, path: string): void {
  const conditions: readonly (readonly [string, SchemaNode])[] = [
    [path, node],
    ...(node.allOf ?? []).map((part, index) => [`${path}/allOf/${index}`, part] as const),
  ];
  for (const [at, condition] of conditions) {
    const { if: given, then: met, else: otherwise } = condition;
    if (given === undefined && (met !== undefined || otherwise !== undefined)) {
      findings.error('profile', at, 'has then or else without if', 'write the condition as if');
    }
    if (given !== undefined && met === undefined && otherwise === undefined) {
      findings.error('profile', at, 'has if without then or else', 'write what follows from it');
    }
    const parts = [
      ['if', given],
      ['then', met],
      ['else', otherwise],
    ] as const;
    for (const [step, part] of parts) {
      if (part !== undefined) checkPart(part, node, findings, `${at}/${step}`);
    }
  }
  for (const [at, condition] of conditions.slice(1)) {
    const strange = Object.keys(condition).filter((key) => !['if', 'then', 'else', '$comment'].includes(key));
    if (strange.length > 0)
      findings.error('profile', at, `has ${strange.join(', ')} beside if`, 'write it in its own part');
  }
}

function checkPart(part: SchemaNode, field: FieldNode, findings: Findings, path: string): void {
  for (const keyword of Object.keys(part)) {
    if (!boundKeywords.includes(keyword)) {
      const cure = `a condition takes ${boundKeywords.slice(0, 13).join(', ')}; for more write a rule or applies`;
      findings.error('profile', path, `has "${keyword}" in a condition`, cure);
    }
  }
  const fields = field.properties ?? {};
  const mustExist = (name: string) => {
    if (Object.hasOwn(fields, name)) return true;
    findings.error(
      'name',
      path,
      `names "${name}", which is no property`,
      didYouMean(name, Object.keys(fields), 'add it'),
    );
    return false;
  };
  for (const name of part.required ?? []) mustExist(name);
  for (const [name, child] of Object.entries(part.properties ?? {})) {
    if (mustExist(name))
      checkPart(child, fields[name] as FieldNode, findings, `${path}/properties/${pointerPart(name)}`);
  }
}

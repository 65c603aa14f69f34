import type { Example, FormModel } from '@jiandu/model';
import { problemCodes } from '@jiandu/text';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';

const words = {
  type: 'object',
  properties: { 'zh-Hans': { type: 'string' }, 'zh-Hant': { type: 'string' } },
  minProperties: 1,
  additionalProperties: false,
};

const judge = new Ajv2020({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      words,
      stage: { type: 'string' },
      variant: { type: 'string' },
      trail: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            stage: { type: 'string' },
            decision: { type: 'string' },
            opinion: { type: 'string' },
            to: { type: 'string' },
            by: { type: 'string' },
            at: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' },
          },
          required: ['stage', 'by', 'at'],
          additionalProperties: false,
        },
      },
      record: { type: 'object' },
      problems: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            path: { type: 'string', pattern: '^(/.*)?$' },
            code: { enum: problemCodes },
            rule: { type: 'string' },
            severity: { enum: ['error', 'warning'] },
          },
          required: ['path', 'code'],
          additionalProperties: false,
        },
      },
    },
    required: ['name', 'words', 'record'],
    additionalProperties: false,
  },
});

/** Checks the shape of `examples.json` and the names in it; what the records give is for `checkForms`. */
export function checkExamples(examples: unknown, model: FormModel, findings: Findings): readonly Example[] {
  if (!judge(examples)) {
    for (const { instancePath, message, params } of judge.errors ?? []) {
      const detail = params.additionalProperty ?? params.allowedValues?.join(', ');
      const says = detail === undefined ? message : `${message}: ${detail}`;
      findings.error('example', `examples.json${instancePath}`, says ?? 'has a wrong shape');
    }
    return [];
  }
  const list = examples as readonly Example[];
  const stages = model.stages.map(({ id }) => id);
  const variants = model.variants.map(({ id }) => id);
  const rules = model.rules.map(({ id }) => id);
  const names = new Set<string>();
  for (const [index, { name, stage, variant, trail = [], problems = [] }] of list.entries()) {
    const say = (says: string, cure: string) => findings.error('example', `examples.json/${index}`, says, cure);
    if (names.has(name)) say(`has the name "${name}" again`, 'give it another name');
    names.add(name);
    const known = (what: string, id: string | undefined, ids: readonly string[]) => {
      if (id !== undefined && !ids.includes(id))
        say(`has the unknown ${what} "${id}"`, didYouMean(id, ids, `there are ${ids.join(', ') || 'none'}`));
    };
    known('stage', stage, stages);
    known('variant', variant, variants);
    for (const entry of trail) {
      known('stage', entry.stage, stages);
      const decisions = model.stages.find(({ id }) => id === entry.stage)?.decisions ?? [];
      known(
        'decision',
        entry.decision,
        decisions.map(({ value }) => value),
      );
    }
    for (const { rule } of problems) known('rule', rule, rules);
  }
  return list;
}

import { describe, expect, it } from 'vitest';
import { readForm } from '../read-form.ts';

const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const asked = { 'zh-Hans': '《招待制度》第5条', 'zh-Hant': '《招待制度》第5條' };
const sources = { 'H1 A': { 'zh-Hans': '招待制度', 'zh-Hant': '招待制度' } };

const schema = (clause: unknown) => ({
  type: 'object',
  words,
  source: ['H1 A第5条'],
  stages: [{ id: 'fill', words, act: 'fill', clause }],
  policy: { cap: { value: '100', words, clause } },
  rules: [{ id: 'cap', severity: 'error', check: 'guests <= policy.cap', path: 'guests', words, clause }],
  properties: {
    guests: { type: 'integer', words, clause },
    clause: { type: 'string', words },
    items: {
      type: 'array',
      words,
      items: { type: 'object', properties: { name: { anyOf: [{ type: 'string', clause }, { type: 'null' }], words } } },
    },
  },
});

async function read(clause: unknown, files: Readonly<Record<string, unknown>> = {}) {
  const { model, warnings } = await readForm({ id: 'trial', schema: schema(clause), files });
  const [guests, , items] = model.fields;
  const name = items?.kind === 'rows' ? items.fields[0] : undefined;
  const owners = [guests, name, model.stages[0], model.rules[0], model.policy.cap];
  return { clauses: owners.map((owner) => owner?.clause), model, warnings };
}

const five = (clause: object) => [clause, clause, clause, clause, clause];

describe('a clause', () => {
  it('becomes words wherever it stands, by the rule books of the schemas folder', async () => {
    const { clauses, model, warnings } = await read('H1 A第5条', { 'shared/sources.json': sources });
    expect(clauses).toEqual(five(asked));
    expect(model.fields[1]).not.toHaveProperty('clause');
    expect(model.source, 'codes for machines stay').toEqual(['H1 A第5条']);
    expect(warnings).toEqual([]);
  });

  it('stands as it is written where no rule book is named', async () => {
    const { clauses, warnings } = await read('H1 A第5条');
    expect(clauses).toEqual(five({ 'zh-Hans': 'H1 A第5条', 'zh-Hant': 'H1 A第5条' }));
    expect(warnings).toEqual([]);
  });

  it('may be given in words', async () => {
    const given = { 'zh-Hans': '公司章程', 'zh-Hant': '公司章程' };
    expect((await read(given, { 'shared/sources.json': sources })).clauses).toEqual(five(given));
  });

  it('of a rule book that is not named is a warning', async () => {
    const { warnings } = await read('H9 B第5条', { 'shared/sources.json': sources });
    expect(warnings.map(({ path }) => path)).toContain('/properties/guests/clause');
    expect(warnings[0]?.message).toBe(
      'trial: /properties/guests/clause is "H9 B第5条", whose rule book shared/sources.json does not name; add its title to shared/sources.json',
    );
  });

  it.each([
    [{ 'H1 A': '招待制度' }, 'shared/sources.json/H1 A must be object'],
    [{ 'H1 A': { 'zh-Hans': '《招待制度》' } }, 'shared/sources.json/H1 A/zh-Hans must match pattern'],
    [[], 'shared/sources.json must be object'],
  ])('is refused with the rule books %j', async (table, says) => {
    await expect(read('H1 A第5条', { 'shared/sources.json': table })).rejects.toThrow(says);
  });

  it('is neither a number nor empty', async () => {
    await expect(read(5)).rejects.toThrow('/properties/guests/clause must be string,object');
    await expect(read({})).rejects.toThrow('/properties/guests/clause must NOT have fewer than 1 properties');
  });
});

import { describe, expect, it } from 'vitest';
import { bundleForm, compileForm } from './compile-form.ts';
import { recordCases } from './testing/record-cases.ts';
import { stageCases } from './testing/stage-cases.ts';

describe('validate', () => {
  it.each([...recordCases, ...stageCases])('judges $name', async ({ schema, record, options, gives }) => {
    const form = await compileForm({ id: 'trial', schema });
    const before = structuredClone(record);
    const found = form.validate(record, options);
    const said = (found.ok ? found.warnings : found.problems).map(({ path, code }) => `${path} ${code}`);
    if (!('record' in gives)) expect(said).toEqual(gives);
    else expect(found.ok && [found.record, said]).toEqual([gives.record, gives.warnings ?? []]);
    expect(record, 'the record given is not touched').toEqual(before);
  });

  const conditional = `{"properties": {"a": {"enum": ["x", "y"]}, "b": {"type": "string"}, "c": {"type": "number"}},
    "if": {"properties": {"a": {"const": "x"}}, "required": ["a"]},
    "then": {"required": ["b"], "properties": {"c": {"minimum": 5}}}, "else": {"required": ["c"]}}`;
  it('judges conditions of plain JSON Schema without their noise', async () => {
    const form = await compileForm({ id: 'trial', schema: conditional });
    const codes = (record: object) => {
      const found = form.validate(record);
      return found.ok ? [] : found.problems.map(({ path, code }) => `${path} ${code}`);
    };
    expect(codes({ a: 'x', c: 3 })).toEqual(['/b required', '/c too-small']);
    expect(codes({ a: 'y' })).toEqual(['/c required']);
  });

  it('gives at most 100 problems', async () => {
    const schema = { properties: { r: { type: 'array', items: { properties: { a: { type: 'number' } } } } } };
    const form = await compileForm({ id: 'trial', schema });
    const found = form.validate({ r: Array.from({ length: 5000 }, () => ({ a: 'x' })) });
    expect(found.ok || found.problems.length).toBe(100);
  });

  it('says limits and what was found, but nothing of a personal field', async () => {
    const schema = {
      properties: { a: { type: 'string', maxLength: 2 }, b: { type: 'string', maxLength: 2, sensitive: true } },
    };
    const form = await compileForm({ id: 'trial', schema });
    const found = form.validate({ a: 'xxx', b: 'yyy' });
    expect(found.ok || found.problems.map(({ params }) => params)).toEqual([{ limit: 2, actual: 3 }, { limit: 2 }]);
  });

  it('throws for a stage and a variant that the form has not', async () => {
    const form = await compileForm({ id: 'trial', schema: { properties: { a: { type: 'string' } } } });
    expect(() => form.validate({}, { stage: 'x' })).toThrow('trial: /stages has no stage "x"; it has fill');
    expect(() => form.validate({}, { variant: 'x' })).toThrow('trial: /variants has no variant "x"');
  });

  it('ends on circular data', async () => {
    const form = await compileForm({ id: 'trial', schema: { properties: { a: { type: 'string' } } } });
    const circle: Record<string, unknown> = {};
    circle.a = circle;
    expect(form.validate(circle)).toMatchObject({ ok: false, problems: [{ path: '/a', code: 'too-large-input' }] });
  });
});

describe('compute', () => {
  it('fills computed fields of any draft and names what does not apply', async () => {
    const form = await compileForm({
      id: 'trial',
      schema: {
        properties: {
          way: { enum: ['x', 'other'], other: 'wayOther' },
          wayOther: { type: 'string' },
          a: { type: 'number' },
          b: { type: 'number', compute: 'a * 2' },
        },
      },
    });
    expect(form.compute({ way: 'x', a: 2 })).toEqual({ record: { way: 'x', a: 2, b: 4 }, inapplicable: ['/wayOther'] });
    expect(form.compute({ way: 'other', a: 'half-typed' }).inapplicable).toEqual([]);
  });
});

describe('bundleForm', () => {
  it('gives one module that requires, imports and evaluates nothing', async () => {
    const schema = {
      properties: {
        a: { type: 'string', maxLength: 5, pattern: '^x' },
        b: { type: 'array', uniqueItems: true, items: { enum: ['x'] } },
        r: { type: 'array', uniqueItems: true, maxItems: 5, items: { properties: { c: { type: 'number' } } } },
      },
    };
    const code = await bundleForm({ id: 'trial', schema });
    expect(code).not.toMatch(/\brequire\b|\beval\b|new Function|\bFunction\(|\bimport\b|ajv|process\.|globalThis/);
  });

  it('gives the same bytes for the same form', async () => {
    const source = {
      id: 'trial',
      schema: { properties: { a: { type: 'number', compute: 'b + 1' }, b: { type: 'number' } } },
    };
    expect(await bundleForm(source)).toBe(await bundleForm(source));
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { catalogue, loadComponent, loadExamples, loadForm, loadWebForm, UnknownFormError } from '@jiandu/forms';
import { form } from '@jiandu/forms/complaint-notice';
import { describe, expect, it } from 'vitest';

const { resolve } = createRequire(import.meta.url);

describe('the catalogue', () => {
  it('lists its forms with words in both scripts', () => {
    expect(catalogue.length).toBeGreaterThan(0);
    for (const { words } of catalogue) expect(Object.keys(words)).toEqual(['zh-Hans', 'zh-Hant']);
  });

  it('loads a form by its subpath and by its id', async () => {
    expect(await loadForm('complaint-notice')).toBe(form);
    await expect(loadForm('none')).rejects.toBeInstanceOf(UnknownFormError);
  });

  it('loads a form for a page without its paper, and nothing else is missing', async () => {
    const { paper, ...bare } = form.model;
    expect(paper).toBeDefined();
    expect((await loadWebForm('complaint-notice')).model).toEqual({ ...bare, paperApart: true });
  });
});

describe.each(catalogue)('$id', ({ id }) => {
  it('gives for each example exactly the problems that it names', async () => {
    const { validate } = await loadForm(id);
    for (const { name, record, stage, variant, problems = [] } of await loadExamples(id)) {
      const found = validate(record, { ...(stage && { stage }), ...(variant && { variant }) });
      const given = (found.ok ? found.warnings : found.problems).map(({ path, code, rule, severity }) => ({
        path,
        code,
        rule,
        severity,
      }));
      const wanted = problems.map(({ path, code, rule, severity = 'error' }) => ({ path, code, rule, severity }));
      expect(sorted(given), name).toEqual(sorted(wanted));
    }
  });

  it('has a validator that requires and evaluates nothing, and imports only what all forms share', () => {
    const code = readFileSync(new URL(`../gen/${id}/validator.gen.js`, import.meta.url), 'utf8');
    const alone = code.replaceAll(/import[^"(]*"\.\.\/runtime\.gen\.js"/g, '');
    expect(alone).not.toMatch(/\brequire\b|\beval\b|new Function|\bFunction\(|\bimport\b|\bprocess\./);
  });

  it('has a component', async () => {
    expect(resolve(`@jiandu/forms/${id}/react`)).toContain(id);
    expect(typeof (await loadComponent(id))).toBe('function');
  });
});

function sorted(problems: readonly object[]): readonly string[] {
  return problems.map((problem) => JSON.stringify(problem)).sort();
}

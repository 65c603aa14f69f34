import { join } from 'node:path';
import { findForms, readForm } from '@jiandu/codegen';
import { getAt } from '@jiandu/model';
import { expect, test } from 'vitest';

const folders = await findForms(join(import.meta.dirname, '../../schemas'));
const forms = await Promise.all(folders.map((folder) => readForm(folder)));

test('every rule of every form is broken by an example that names it', () => {
  const unbroken = forms.flatMap(({ id, model, examples }) => {
    const broken = new Set(examples.flatMap(({ problems = [] }) => problems.map(({ rule }) => rule)));
    return model.rules.filter((rule) => !broken.has(rule.id)).map((rule) => `${id}: no example breaks ${rule.id}`);
  });
  expect(unbroken).toEqual([]);
});

test('every form has at least five examples', () => {
  const few = forms.filter(({ examples }) => examples.length < 5);
  expect(few.map(({ id, examples }) => `${id}: ${examples.length} examples`)).toEqual([]);
});

test('a sound example says what was decided where a signature stands under several decisions', () => {
  const undecided = forms.flatMap(({ id, model, examples }) =>
    examples.flatMap(({ name, record, trail = [] }) =>
      model.stages
        .filter(({ decisions, signature }) => decisions.length > 1 && signature && getAt(record, signature))
        .filter((stage) => !name.startsWith('problems') && !trail.some((entry) => entry.stage === stage.id))
        .map((stage) => `${id}: ${name} has no decision at ${stage.id}`),
    ),
  );
  expect(undecided).toEqual([]);
});

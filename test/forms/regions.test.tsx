import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue, loadForm } from '@jiandu/forms';
import { allFields, createOffice, dressModel, type Field, type FormModel } from '@jiandu/model';
import { SchemaForm } from '@jiandu/react';
import { layOut, type Sheet } from '@jiandu/sheet';
import { pickWords, type Region, regions } from '@jiandu/text';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';

const faces = await loadDefaultFaces();
const forms = await Promise.all(catalogue.map(({ id }) => loadForm(id)));

/** Labels that a form words by region, by the template of their field. */
function regionalLabels(model: FormModel, region: Region): ReadonlyMap<string, Field> {
  const names = Object.keys(model.terms).filter((name) => 'CN' in (model.terms[name] ?? {}));
  const isRegional = ({ words }: Field) => names.some((name) => words['zh-Hant']?.includes(`{${name}}`));
  const templates = allFields(model)
    .filter(isRegional)
    .map(({ template }) => template);
  const dressed = allFields(dressModel(model, createOffice({ region })));
  return new Map(
    dressed.filter(({ template }) => templates.includes(template)).map((field) => [field.template, field]),
  );
}

const regional = forms.filter(({ model }) => regionalLabels(model, 'CN').size > 0);

test('some forms of the catalogue are worded by region', () => expect(regional.length).toBeGreaterThan(2));

/** Each region in its own script, and a Taiwanese plant that prints Simplified. */
const offices = [
  ...regions.map((region) => createOffice({ region })),
  createOffice({ region: 'TW', scripts: ['zh-Hans'] }),
];

test.each(regional.map((form) => ({ id: form.model.form, form })))(
  '$id has one label in each region, on screen as on paper',
  ({ form }) => {
    for (const office of offices) {
      const [script] = office.scripts;
      const drawn = renderToString(<SchemaForm form={form} office={office} />);
      const paper = textOf(layOut(form.model, undefined, { faces, office, scripts: [script], face: 'blank' }));
      for (const [template, { words }] of regionalLabels(form.model, office.region)) {
        const label = pickWords(words, script);
        const elsewhere = regions.map((region) => regionalLabels(form.model, region).get(template)?.words ?? {});
        expect(drawn, template).toContain(`>${label}`);
        for (const other of elsewhere.map((each) => pickWords(each, script))) {
          if (label.includes(other)) continue;
          expect(drawn, template).not.toContain(`>${other}<`);
          expect(paper, template).not.toContain(other);
        }
      }
    }
  },
);

function textOf({ pages }: Sheet): string {
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  return runs.map((run) => ('text' in run ? run.text : '')).join('');
}

test.each([
  ['TW', false],
  ['HK', true],
  ['CN', true],
] as const)('eight digits that are no 統一編號 are judged as an office in %s has them', (region, taken) => {
  const problems = regional.flatMap((form) => {
    const record = Object.fromEntries(
      form.model.fields
        .filter((field) => field.kind === 'text' && field.format === 'organisation-number')
        .map(({ name }) => [name, '12345678']),
    );
    const judged = form.validate(record, { intent: 'save', region });
    return judged.ok ? [] : judged.problems.filter(({ code }) => code === 'format');
  });
  expect(problems.length === 0).toBe(taken);
});

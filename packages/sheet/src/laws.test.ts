import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readForm } from '@jiandu/codegen';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Field, type FormModel, type Kind, kinds, type RecordData } from '@jiandu/model';
import type { Region, Script } from '@jiandu/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import { sampleKinds } from './sample-kinds.ts';
import { sampleModel } from './sample-models.ts';
import { findBreaches, textBySlot } from './sheet-laws.ts';

const faces = await loadDefaultFaces();
const schemas = join(import.meta.dirname, '../../../schemas');
const folders = readdirSync(schemas, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('form.schema.json'))
  .map((file) => join(schemas, file, '..'));
const forms = await Promise.all(folders.map((folder) => readForm(folder)));

const full = process.env.FULL === '1';

const papers: readonly { scripts: readonly [Script, Script?]; region: Region }[] = [
  { scripts: ['zh-Hans'], region: 'CN' },
  { scripts: ['zh-Hant'], region: 'TW' },
  { scripts: ['zh-Hans', 'zh-Hant'], region: 'HK' },
];

/** Texts of a record that stand nowhere in the slots of their fields. */
function lostTexts(record: RecordData, printed: ReadonlyMap<string, string>): readonly string[] {
  return leavesOf(record, '').flatMap(([pointer, value]) => {
    const holder = [...printed.keys()].find((slot) => pointer === slot || pointer.startsWith(`${slot}/`));
    const text = holder === undefined ? '' : (printed.get(holder) ?? '');
    return text.replace(/\s/g, '').includes(value.replace(/\s/g, '')) ? [] : [`${pointer} ${value}`];
  });
}

/** Chinese texts only: amounts, dates and the values of choices are written in other words. */
function leavesOf(value: unknown, pointer: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [[pointer, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${pointer}/${key}`));
}

describe.each(forms)('$id', ({ model, examples }) => {
  const cases = [undefined, ...examples.filter((example) => example.name !== 'problems')];
  for (const form of [model, withoutPaper(model)]) {
    const by = form.paper ? 'its own paper' : 'a derived paper';
    test.each(form.paper ? papers : papers.slice(0, 1))(
      `keeps the laws of a sheet on ${by} in $scripts for $region`,
      ({ scripts, region }) => {
        const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
        // Every day each case is laid out on one of the papers, in turn; else on all of them.
        const turn = papers.findIndex((paper) => paper.region === region);
        for (const example of cases.filter((_, at) => full || at % (2 * papers.length) === turn)) {
          const face = example ? 'filled' : 'blank';
          const variant = example?.variant ? { variant: example.variant } : {};
          const sheet = layOut(form, example?.record, { faces, office, scripts, face, ...variant });
          expect(findBreaches(sheet), example?.name).toEqual([]);
          if (example && !example.variant)
            expect(lostTexts(example.record, textBySlot(sheet)), example.name).toEqual([]);
        }
      },
    );
  }
});

function withoutPaper({ paper: _own, ...model }: FormModel): FormModel {
  return model;
}

/** A field of a kind under a name of its own. */
function renamed(kind: Kind, index: number): readonly Field[] {
  const json = JSON.stringify(sampleKinds[kind].fields);
  return JSON.parse(
    json.replace(/(?<=["/])(field|items|text)(?=["/])/g, (name) => (name === 'text' ? name : `${name}${index}`)),
  );
}

function renamedRecord(kind: Kind, index: number): RecordData {
  return Object.fromEntries(
    Object.entries(sampleKinds[kind].record).map(([name, value]) => [`${name}${index}`, value]),
  );
}

describe('any form', () => {
  const anyKinds = fc.array(fc.constantFrom(...kinds.filter((kind) => kind !== 'choice')), {
    minLength: 1,
    maxLength: 30,
  });

  test('without a paper keeps the laws of a sheet and prints every text', () => {
    fc.assert(
      fc.property(anyKinds, fc.boolean(), (chosen, filled) => {
        const model = sampleModel(chosen.flatMap(renamed));
        const record = Object.assign({}, ...chosen.map(renamedRecord)) as RecordData;
        const sheet = layOut(model, record, {
          faces,
          office: createOffice(),
          face: filled ? 'filled' : 'blank',
          scripts: ['zh-Hans'],
        });
        expect(findBreaches(sheet)).toEqual([]);
        if (filled) expect(lostTexts(record, textBySlot(sheet))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('of three hundred fields takes as many pages as it needs', () => {
    const plain = kinds.filter((kind) => kind !== 'choice');
    const fields = Array.from({ length: 300 }, (_, index) =>
      renamed(plain[index % plain.length] ?? 'text', index),
    ).flat();
    const sheet = layOut(sampleModel(fields), undefined, {
      faces,
      office: createOffice(),
      face: 'blank',
      scripts: ['zh-Hans'],
    });
    expect(findBreaches(sheet)).toEqual([]);
    expect(sheet.pages.length).toBeGreaterThan(5);
    const printed = new Set(sheet.slots.map((slot) => slot.template));
    const leaves = fields.filter((field) => !('fields' in field) && field.kind !== 'note');
    expect(leaves.filter((field) => !printed.has(field.template))).toEqual([]);
  });

  test('takes any text that its faces have', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '文', '，', '（', '）', 'a', '9', '-', ' ', '\n', '“'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, (value) => {
        const sheet = layOut(
          sampleModel(sampleKinds.text.fields),
          { field: value },
          { faces, office: createOffice(), face: 'filled', scripts: ['zh-Hans'] },
        );
        expect(findBreaches(sheet)).toEqual([]);
        expect((textBySlot(sheet).get('/field') ?? '').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});

import { printDocx } from '@jiandu/docx';
import { read as readDocx } from '@jiandu/docx/read';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Example, type Field, type FormModel, type RecordData } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { read as readPdf } from '@jiandu/pdf/read';
import { layOut } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { faces } from './lay-catalogue.ts';
import { saveInLibreOffice } from './libre-office.ts';
import { readFormFields, typeInMuPdf } from './type-in-mupdf.ts';

/** Every day five forms, in the full product all. */
const due = catalogue.map(({ id }, at) => ({ id, at })).filter(({ at }) => process.env.FULL === '1' || at % 12 === 5);
const patience = { timeout: 1_800_000 };

/** A fillable paper of a record of an example, in the script and the region whose turn it is. */
async function layFillable(id: string, at: number, choose: (example: Example) => RecordData) {
  const { model } = await loadForm(id);
  const typical = (await loadExamples(id)).find(({ name }) => name === 'typical');
  if (!typical) throw new Error(`${id} has no typical example`);
  const { variant, stage = model.stages.at(-1)?.id ?? '' } = typical;
  const [script, region] = at % 2 === 0 ? (['zh-Hans', 'CN'] as const) : (['zh-Hant', 'TW'] as const);
  const office = createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const record = choose(typical);
  const filing = { form: id, version: model.version, stage, record, ...(variant && { variant }) };
  const sheet = layOut(model, record, {
    faces,
    office,
    scripts: [script],
    face: 'fillable',
    ...(variant && { variant }),
  });
  return { model, sheet, filing, attach: { model, office, filing }, record: typical.record };
}

/** What can be typed of a record: no file, and of a choice of the host its label alone; nor what a blank paper has no place for. */
function typeable(record: RecordData, fields: readonly Field[], lost: ReadonlySet<string>, at = ''): RecordData {
  const keep = (field: Field, value: unknown, pointer: string): unknown => {
    if (field.kind === 'file' || lost.has(pointer)) return undefined;
    if (field.kind === 'choice' && field.source !== undefined) {
      const { label } = value as RecordData;
      return { value: label, label };
    }
    if (field.kind === 'rows') {
      const rows = value as readonly RecordData[];
      const isLost = (row: number) => [...lost].some((name) => name.startsWith(`${pointer}/${row}/`));
      return rows.flatMap((row, index) =>
        isLost(index) ? [] : [typeable(row, field.fields, lost, `${pointer}/${index}`)],
      );
    }
    if (field.kind === 'group') return typeable(value as RecordData, field.fields, lost, pointer);
    if (field.kind !== 'matrix') return value;
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, RecordData>>).map(([name, row]) => [
        name,
        typeable(row, field.fields, lost, `${pointer}/${name}`),
      ]),
    );
  };
  const kept = fields.flatMap((field): [string, unknown][] => {
    const value = record[field.name];
    const own = value === undefined ? undefined : keep(field, value, `${at}/${field.name}`);
    const isEmpty = typeof own === 'object' && own !== null && Object.keys(own).length === 0;
    return own === undefined || isEmpty ? [] : [[field.name, own]];
  });
  return Object.fromEntries(kept);
}

function filesOf({ fields }: FormModel, record: RecordData): readonly string[] {
  return fields.flatMap(({ kind, name }) => (kind === 'file' && record[name] !== undefined ? [`/${name}`] : []));
}

test.each(due)('a blank $id that MuPDF filled in says what was typed', patience, async ({ id, at }) => {
  const full = await layFillable(id, at, ({ record }) => record);
  const blank = await layFillable(id, at, () => ({}));
  const bytes = await printPdf(blank.sheet, { faces, attach: blank.attach });
  const wanted = readFormFields(await printPdf(full.sheet, { faces, attach: full.attach }));
  const there = readFormFields(bytes);
  const typed = [...wanted].filter(([name, says]) => there.has(name) && there.get(name) !== says);
  const lost = [...wanted].flatMap(([name, says]) =>
    there.has(name) || says === '' ? [] : [name.replace(/~(?:capitals|text|=.*)$/s, '').replaceAll('~2', '.')],
  );
  expect(typed.length).toBeGreaterThan(2);
  const { filing, unread } = await readPdf(typeInMuPdf(bytes, Object.fromEntries(typed)));
  expect(unread.map(({ pointer, code }) => [pointer, code])).toEqual(
    filesOf(full.model, full.record).map((pointer) => [pointer, 'unreadable']),
  );
  expect(filing.record).toEqual(typeable(full.record, full.model.fields, new Set(lost)));
});

test('documents that LibreOffice saved say what they said', patience, async () => {
  const papers = await Promise.all(due.map(({ id, at }) => layFillable(id, at, ({ record }) => record)));
  const documents = await Promise.all(
    papers.map(({ sheet, attach }) => printDocx(sheet, { faces, attach, protect: true })),
  );
  for (const [index, bytes] of (await saveInLibreOffice(documents)).entries()) {
    const { filing } = papers[index] ?? {};
    const { changed, unread, ...reading } = await readDocx(bytes);
    expect({ changed, unread, filing: reading.filing }, filing?.form).toEqual({ changed: [], unread: [], filing });
  }
});

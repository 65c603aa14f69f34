import { type Attachment, printDocx } from '@jiandu/docx';
import { read as readDocx } from '@jiandu/docx/read';
import { catalogue } from '@jiandu/forms';
import { decisionAt, type Field, type FormModel, type RecordData, type TrailEntry } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { read as readPdf } from '@jiandu/pdf/read';
import { expect, test } from 'vitest';
import { faces } from './lay-catalogue.ts';
import { layFiling, readTypical } from './lay-filing.ts';
import { saveInLibreOffice } from './libre-office.ts';
import { readFormFields, typeInMuPdf } from './type-in-mupdf.ts';

/** Every day five forms, in the full product all. */
const due = catalogue.map(({ id }, at) => ({ id, at })).filter(({ at }) => process.env.FULL === '1' || at % 12 === 5);
const patience = { timeout: 1_800_000 };

/** What the boxes of decisions that a paper shows make of a trail, in the order of the stages. */
function decided({ model, sheet, filing }: Awaited<ReturnType<typeof layFiling>>, record: RecordData) {
  const shown = new Set(sheet.slots.flatMap(({ part, pointer }) => (part === 'decision' ? pointer : [])));
  return model.stages.flatMap(({ id, signature = '' }): readonly TrailEntry[] => {
    const decision = decisionAt(filing.trail, id);
    if (decision === undefined || !shown.has(`/${id}`)) return [];
    const { by, on } = (record[signature.slice(1)] ?? {}) as { readonly by?: string; readonly on?: string };
    return [{ stage: id, decision, ...(by && { by }), ...(on && { at: on }) }];
  });
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
  const typical = await readTypical(id);
  const full = await layFiling(id, typical, at);
  const blank = await layFiling(id, { ...typical, record: {}, trail: [] }, at);
  const bytes = await printPdf(blank.sheet, { faces, attach: blank.attach });
  const wanted = readFormFields(await printPdf(full.sheet, { faces, attach: full.attach }));
  const there = readFormFields(bytes);
  const typed = [...wanted].filter(([name, says]) => there.has(name) && there.get(name) !== says);
  const lost = [...wanted].flatMap(([name, says]) =>
    there.has(name) || says === '' ? [] : [name.replace(/~(?:capitals|text|decision|=.*)$/s, '').replaceAll('~2', '.')],
  );
  expect(typed.length).toBeGreaterThan(2);
  const { filing, unread } = await readPdf(typeInMuPdf(bytes, Object.fromEntries(typed)));
  expect(unread.map(({ pointer, code }) => [pointer, code])).toEqual(
    filesOf(full.model, full.filing.record).map((pointer) => [pointer, 'unreadable']),
  );
  const record = typeable(full.filing.record, full.model.fields, new Set(lost));
  expect(filing.record).toEqual(record);
  expect(filing.trail ?? []).toEqual(decided(full, record));
});

test('documents that LibreOffice saved say what they said', patience, async () => {
  const papers = await Promise.all(due.map(async ({ id, at }) => layFiling(id, await readTypical(id), at)));
  // Boxes that were ticked after the paper was printed: it carries no trail.
  const untold = papers.map(({ attach: { filing, ...attach } }) => {
    const { trail: _trail, ...told } = filing;
    return { ...attach, filing: told };
  });
  const documents = await Promise.all([
    ...papers.map(({ sheet, attach }) => printDocx(sheet, { faces, attach, protect: true })),
    ...papers.map(({ sheet }, index) =>
      printDocx(sheet, { faces, attach: untold[index] as Attachment, protect: true }),
    ),
  ]);
  const saved = await saveInLibreOffice(documents);
  for (const [index, paper] of papers.entries()) {
    const { filing } = paper;
    const asTold = await readDocx(saved[index] as Uint8Array);
    expect(asTold, filing.form).toMatchObject({ changed: [], unread: [] });
    expect(asTold.filing).toEqual(filing);
    const ticked = await readDocx(saved[papers.length + index] as Uint8Array);
    const trail = decided(paper, filing.record);
    expect(ticked.filing, filing.form).toEqual({ ...untold[index]?.filing, ...(trail.length > 0 && { trail }) });
    expect([ticked.unread, ticked.changed.length]).toEqual([[], trail.length]);
  }
});

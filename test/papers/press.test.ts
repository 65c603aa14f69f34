import { readForm } from '@jiandu/codegen';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut, layOverlay } from '@jiandu/sheet';
import { beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf } from '../read-papers.ts';
import { type CataloguePlace, faces, layCatalogue, manners } from './lay-catalogue.ts';
import { sampleForms } from './random-form.ts';
import { hasJava, judgePdfs } from './vera-pdf.ts';

const full = process.env.FULL === '1';

/** Every day each fifth form shows one face in one manner, in turn; else every example in all of them. */
const isDue = ({ form, example, manner }: CataloguePlace) =>
  full || (form % 5 === 0 && example === (form / 5) % 4 && manner === (form / 5) % manners.length);

/** Filled papers carry their filings, which makes them PDF/A-3. */
const withData = new Map<string, Uint8Array>();
const bare = new Map<string, Uint8Array>();

beforeAll(async () => {
  for await (const { name, sheet, filing } of layCatalogue(isDue)) {
    const bytes = await printPdf(sheet, { faces, ...(filing && { filing }) });
    (filing ? withData : bare).set(name, bytes);
  }
  const office = createOffice();
  for (const { id } of full ? catalogue : catalogue.slice(0, 1)) {
    const { model } = await loadForm(id);
    const record = (await loadExamples(id)).find((example) => example.name === 'minimal')?.record ?? {};
    const sheet = layOverlay(model, record, { faces, office, scripts: ['zh-Hans'] });
    bare.set(`${id} overlay`, await printPdf(sheet, { faces }));
  }
  for (const [at, { schema, record }] of sampleForms(full ? 200 : 2).entries()) {
    const { model } = await readForm({ id: `random-${at}`, schema });
    for (const face of ['blank', 'filled'] as const) {
      const sheet = layOut(model, record, { faces, office, scripts: ['zh-Hans'], face });
      bare.set(`random form ${at} ${face}`, await printPdf(sheet, { faces }));
    }
  }
}, 3_600_000);

/** So many files fit on a command line, and show that the judge is alive. */
const mostTogether = 100;

function faultsOf(papers: ReadonlyMap<string, Uint8Array>, archive: '2u' | '3u'): readonly string[] {
  const names = [...papers.keys()];
  return names.flatMap((_, from) => {
    if (from % mostTogether !== 0) return [];
    const some = new Map(names.slice(from, from + mostTogether).map((name) => [name, papers.get(name) as Uint8Array]));
    return [...judgePdfs(some, [archive, 'ua1'])].flatMap(([name, faults]) =>
      faults.map((fault) => `${name}: ${fault}`),
    );
  });
}

describe.skipIf(!hasJava)('veraPDF, which needs Java 17, finds no fault', () => {
  test('in papers as PDF/A-2u and PDF/UA-1', () => expect(faultsOf(bare, '2u')).toEqual([]), 3_600_000);

  test(
    'in papers with their data as PDF/A-3u and PDF/UA-1',
    () => expect(faultsOf(withData, '3u')).toEqual([]),
    3_600_000,
  );

  test('but one where there is one: a paper with data is no PDF/A-2', () => {
    const [name, bytes] = [...withData][0] as [string, Uint8Array];
    const faults = judgePdfs(new Map([[name, bytes]]), ['ua1', '2u', '3u']).get(name) ?? [];
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !fault.startsWith('2u 6.6.4-2') && !fault.startsWith('2u 6.8-5'))).toEqual([]);
  });
});

test('qpdf, poppler and MuPDF read every paper without a word', () => {
  for (const [name, bytes] of [...bare, ...withData]) expect(complaintsOf(bytes), name).toEqual([]);
}, 3_600_000);

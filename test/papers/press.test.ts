import { readForm } from '@jiandu/codegen';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut, layOverlay } from '@jiandu/sheet';
import { beforeAll, describe, expect, test } from 'vitest';
import { complaintsOf } from '../read-papers.ts';
import { type CataloguePlace, faces, layCatalogue, manners } from './lay-catalogue.ts';
import { sampleForms } from './random-form.ts';
import { hasJava, type JudgedPdf, judgePdfs } from './vera-pdf.ts';

const full = process.env.FULL === '1';

/** Every day each fifth form shows one face in one manner, in turn; else every example in all of them. */
const isDue = ({ form, example, manner }: CataloguePlace) =>
  full || (form % 5 === 0 && example === (form / 5) % 4 && manner === (form / 5) % manners.length);

/** Papers with what they are held to: filled ones carry their filings, which makes them PDF/A-3. */
const papers = new Map<string, JudgedPdf>();
const add = (name: string, bytes: Uint8Array, archive: '2u' | '3u' = '2u') =>
  papers.set(name, { bytes, profiles: [archive, 'ua1'] });

beforeAll(async () => {
  for await (const { name, sheet, filing } of layCatalogue(isDue)) {
    const bytes = await printPdf(sheet, { faces, ...(filing && { filing }) });
    add(name, bytes, filing ? '3u' : '2u');
  }
  const office = createOffice();
  for (const { id } of full ? catalogue : catalogue.slice(0, 1)) {
    const { model } = await loadForm(id);
    const record = (await loadExamples(id)).find((example) => example.name === 'minimal')?.record ?? {};
    const sheet = layOverlay(model, record, { faces, office, scripts: ['zh-Hans'] });
    add(`${id} overlay`, await printPdf(sheet, { faces }));
  }
  for (const [at, { schema, record }] of sampleForms(full ? 200 : 2).entries()) {
    const { model } = await readForm({ id: `random-${at}`, schema });
    for (const face of ['blank', 'filled'] as const) {
      const sheet = layOut(model, record, { faces, office, scripts: ['zh-Hans'], face });
      add(`random form ${at} ${face}`, await printPdf(sheet, { faces }));
    }
  }
}, 3_600_000);

/** So many files fit on a command line, and show that the judge is alive. */
const mostTogether = 100;

/** A paper with data, held to what is for papers without. */
const wronged = 'a paper with data that is to be one without';

/** All papers in as few runs of Java as may be: it starts longer than it judges a paper. */
function judgeAll(): ReadonlyMap<string, readonly string[]> {
  const [first] = [...papers.values()].filter(({ profiles }) => profiles.includes('3u'));
  const all = [...papers, [wronged, { bytes: first?.bytes as Uint8Array, profiles: ['2u'] }]] as [string, JudgedPdf][];
  return new Map(
    all.flatMap((_, from) =>
      from % mostTogether === 0 ? [...judgePdfs(new Map(all.slice(from, from + mostTogether)))] : [],
    ),
  );
}

describe.skipIf(!hasJava)('veraPDF, which needs Java 17, finds no fault', () => {
  let verdicts: ReadonlyMap<string, readonly string[]> = new Map();
  beforeAll(() => {
    verdicts = judgeAll();
  }, 3_600_000);

  test.each([
    ['2u', 'in papers as PDF/A-2u and PDF/UA-1'],
    ['3u', 'in papers with their data as PDF/A-3u and PDF/UA-1'],
  ] as const)('%s: %s', (archive, _) => {
    const held = [...papers].filter(([, { profiles }]) => profiles.includes(archive)).map(([name]) => name);
    expect(held).not.toEqual([]);
    expect(held.flatMap((name) => (verdicts.get(name) ?? ['not judged']).map((fault) => `${name}: ${fault}`))).toEqual(
      [],
    );
  });

  test('but one where there is one: a paper with data is no PDF/A-2', () => {
    const faults = verdicts.get(wronged) ?? [];
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !/^2u 6\.(?:6\.4-2|8-5)/.test(fault))).toEqual([]);
  });
});

test('qpdf, poppler and MuPDF read every paper without a word', () => {
  for (const [name, { bytes }] of papers) expect(complaintsOf(bytes), name).toEqual([]);
}, 3_600_000);

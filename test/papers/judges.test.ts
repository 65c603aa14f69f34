import { execFileSync } from 'node:child_process';
import { printDocx } from '@jiandu/docx';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { layOut, type Sheet } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { beforeAll, describe, expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { findMisplaced } from './find-misplaced.ts';
import { groupBy } from './group-by.ts';
import { convertInLibreOffice } from './libre-office.ts';
import { type Drawing, readDrawings } from './read-drawing.ts';

const full = process.env.FULL === '1';
const faces = await loadDefaultFaces();
const manners: readonly (readonly [Script, Script?])[] = [['zh-Hans'], ['zh-Hant'], ['zh-Hans', 'zh-Hant']];

interface Paper {
  readonly name: string;
  readonly sheet: Sheet;
  readonly docx: Uint8Array;
}

/** LibreOffice takes longer to start than to read a paper: it reads those of a day together. */
const groups = groupBy(
  catalogue.map((entry, at) => ({ ...entry, at })),
  ({ family, id }) => (full ? (family ?? id) : 'the day'),
);

/** Every day each form shows one face in one manner, in turn; else every example in all of them. */
async function* layPapers(ids: readonly { readonly id: string; readonly at: number }[]) {
  for (const { id, at } of ids) {
    const form = await loadForm(id);
    for (const example of [undefined, ...(await loadExamples(id))]) {
      for (const [turn, scripts] of manners.entries()) {
        const isDue = at % manners.length === turn && (at % 4 < 2 ? !example : example?.name === 'longest');
        if (!full && !isDue) continue;
        const office = createOffice({ region: scripts[0] === 'zh-Hans' ? 'CN' : 'TW' });
        const sheet = layOut(form.model, example?.record, {
          faces,
          office,
          scripts,
          face: example ? 'filled' : 'blank',
        });
        yield { name: `${id} ${example?.name ?? 'blank'} in ${scripts.join(' and ')}`, sheet };
      }
    }
  }
}

/** Points. */
const farthest = 1.5;

/** Long enough for the largest family in full on a busy machine. */
const patience = 1_800_000;

describe.each([...groups])('the papers of %s', (_, entries) => {
  const papers: Paper[] = [];

  beforeAll(async () => {
    for await (const paper of layPapers(entries)) {
      papers.push({ ...paper, docx: await printDocx(paper.sheet, { faces }) });
    }
  }, patience);

  test(
    'satisfy qpdf',
    async () => {
      for (const { name, sheet } of papers) {
        const pdf = await printPdf(sheet, { faces });
        const verdict = onFile(pdf, 'paper.pdf', (path) =>
          execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }),
        );
        expect(verdict, name).toContain('No syntax or stream encoding errors');
      }
    },
    patience,
  );

  test(
    'have in LibreOffice the pages of the sheet, and every rule and line within 1.5 pt of its place',
    async () => {
      const pdfs = await convertInLibreOffice(
        papers.map(({ docx }) => docx),
        faces,
      );
      for (const [index, { name, sheet }] of papers.entries()) {
        const drawings = readDrawings(pdfs[index] ?? new Uint8Array());
        expect(drawings, name).toHaveLength(sheet.pages.length);
        for (const [number, page] of sheet.pages.entries()) {
          expect(findMisplaced(page, drawings[number] as Drawing, farthest), `${name}, page ${number + 1}`).toEqual([]);
        }
      }
    },
    patience,
  );
});

test('the same record gives the same bytes', async () => {
  const form = await loadForm('complaint-notice');
  const [example] = await loadExamples('complaint-notice');
  const print = async () => {
    const sheet = layOut(form.model, example?.record, {
      faces,
      office: createOffice(),
      scripts: ['zh-Hans'],
      face: 'filled',
    });
    return [await printPdf(sheet, { faces }), await printDocx(sheet, { faces })].map((bytes) =>
      Buffer.from(bytes).toString('base64'),
    );
  };
  expect(await print()).toEqual(await print());
});

import { printDocx } from '@jiandu/docx';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type RecordData } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { layOut, type Sheet, type TextRun } from '@jiandu/sheet';
import { regions, type Script, scripts } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { countCharacters, readDocxText, readPdfWords } from '../read-papers.ts';
import { findMovedCharacters } from './find-moved-characters.ts';

const full = process.env.FULL === '1';
const faces = await loadDefaultFaces();
const papers: readonly (readonly [Script, Script?])[] = [['zh-Hans'], ['zh-Hant'], ['zh-Hans', 'zh-Hant']];
const offices = regions.map((region) =>
  createOffice({ region, names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } }),
);

const forms = await Promise.all(
  catalogue.map(async ({ id }, at) => ({ id, at, form: await loadForm(id), examples: await loadExamples(id) })),
);

/** Examples that are printed every day; of the others one in eight. */
const daily = [undefined, 'typical', 'longest'];

/** Every day these papers of each form are printed in one of the three ways, in turn; else all in all of them. */
const isDue = (name: string | undefined, at: number, turn: number) =>
  full || (at % papers.length === turn && (daily.includes(name) || at % 8 === 0));

/** The regions take turns, each way of printing meets each of them. */
const officeOf = (at: number, turn: number) =>
  offices[(at + Math.floor(at / offices.length) + turn) % offices.length] ?? createOffice();

describe.each(forms)('$id', ({ at, form, examples }) => {
  test('ships a typical, a minimal, a longest and a faulty example', () => {
    expect(examples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['typical', 'minimal', 'longest', 'problems']),
    );
  });

  test('speaks both scripts everywhere', () => {
    expect(wordsMissing(form.model)).toEqual([]);
  });

  test.each(examples)('$name gives exactly the problems that it names', ({ record, stage, variant, problems = [] }) => {
    const result = form.validate(record, { ...(stage ? { stage } : {}), ...(variant ? { variant } : {}) });
    const found = result.ok ? result.warnings : result.problems;
    expect(found.map(({ path, code, rule }) => [path, code, rule ?? '']).sort()).toEqual(
      problems.map(({ path, code, rule }) => [path, code, rule ?? '']).sort(),
    );
    expect(result.ok).toBe(problems.every(({ severity }) => severity === 'warning'));
  });

  for (const [place, example] of [undefined, ...examples].entries()) {
    for (const [turn, paperScripts] of papers.entries()) {
      if (!isDue(example?.name, at + place, turn)) continue;
      const office = officeOf(at + place, turn);
      test(`${example?.name ?? 'blank'} is whole on paper in ${paperScripts.join(' and ')} for ${office.region}`, async () => {
        const sheet = layOut(form.model, example?.record, {
          faces,
          office,
          scripts: paperScripts,
          face: example ? 'filled' : 'blank',
          inapplicable: example ? form.compute(example.record).inapplicable : [],
          ...(example?.variant ? { variant: example.variant } : {}),
          ...(example?.trail ? { trail: example.trail } : {}),
        });
        if (example) expectRecordOnSheet(example.record, sheet);
        await expectPrinted(sheet);
      });
    }
  }
});

/** Every text of the record stands on the sheet, in the slots of its field. */
function expectRecordOnSheet(record: RecordData, sheet: Sheet): void {
  const bySlot = new Map<string, string>();
  for (const run of textRuns(sheet)) {
    const pointer = run.slot === undefined ? undefined : sheet.slots[run.slot]?.pointer;
    if (pointer !== undefined) bySlot.set(pointer, (bySlot.get(pointer) ?? '') + run.text);
  }
  const printed = [...bySlot.entries()];
  for (const [pointer, value] of leaves(record)) {
    const texts = printed
      .filter(([slot]) => pointer === slot || pointer.startsWith(`${slot}/`))
      .map(([, text]) => squeeze(text));
    if (texts.length > 0 && /[^\x20-\x7E]/.test(value)) expect(texts.join('\n'), pointer).toContain(squeeze(value));
  }
}

async function expectPrinted(sheet: Sheet): Promise<void> {
  const wanted = countCharacters(
    textRuns(sheet)
      .map(({ text }) => text)
      .join(''),
  );
  const pdf = await printPdf(sheet, { faces });
  const { words, pages } = readPdfWords(pdf);
  expect(countCharacters(words.map(({ text }) => text).join(''))).toEqual(wanted);
  expect(pages).toHaveLength(sheet.pages.length);
  for (const word of words) {
    const page = pages[word.page];
    const inside =
      word.left >= 0 && word.top >= 0 && word.right <= (page?.width ?? 0) && word.bottom <= (page?.height ?? 0);
    expect(inside, `${word.text} is inside its page`).toBe(true);
  }
  for (const [number, page] of sheet.pages.entries()) {
    const own = words.filter((word) => word.page === number);
    expect(findMovedCharacters(page, own), 'every character stands on its line').toEqual([]);
  }
  const docx = countCharacters(readDocxText(await printDocx(sheet, { faces })).replace(/[□☑■√☐]/g, ''));
  expect(docx).toEqual(
    countCharacters(
      textRuns(sheet)
        .map(({ text }) => text.replace(/[□☑■√☐]/g, ''))
        .join(''),
    ),
  );
}

function textRuns(sheet: Sheet): readonly TextRun[] {
  return sheet.pages.flatMap((page) =>
    page.cells.flatMap((cell) =>
      cell.lines.flatMap((line) => line.runs.filter((run): run is TextRun => 'text' in run)),
    ),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}

function leaves(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[pointer, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${pointer}/${key}`));
}

function wordsMissing(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const speaks = scripts.filter((script) => script in value);
  const missing = speaks.length === 1 ? [path] : [];
  return [...missing, ...Object.entries(value).flatMap(([key, member]) => wordsMissing(member, `${path}/${key}`))];
}

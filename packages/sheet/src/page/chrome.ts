import type { Words } from '@jiandu/text';
import type { DraftCell, DraftRow, DraftTable, Ornament, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recall, recallInsert } from '../memory.ts';
import { readPicture, unread } from '../read-picture.ts';
import { scaleColumns } from '../scale-columns.ts';
import { printTemplate } from '../sentence.ts';
import { fieldsIn, hasPlaces } from '../sentence-places.ts';
import type { Role, Twips } from '../sheet.ts';
import { type Inline, inRole, type SlotMark } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { joinWords, sayPhrase, sayWords, stackWords } from '../words.ts';
import { codeRoom, composeCode } from './head-code.ts';

/** Sizes of the head of a paper: those of its grid; a slip has smaller ones, and both scripts on one line. */
function sizesOf({ page, runIn = false }: PaperJob): {
  readonly company: Twips;
  readonly title: Twips;
  readonly join: boolean;
} {
  const { grid } = page;
  if (grid) return { company: grid.size, title: grid.title, join: runIn };
  const slip = page.height < fromMm(200);
  return slip ? { company: 210, title: 280, join: true } : { company: 280, title: 360, join: runIn };
}

/** Over the frame: company, title, and one line of what identifies the paper. */
export function composeTitle(job: PaperJob): readonly DraftTable[] {
  const head = recall(job, composeName, '', composeName);
  const above = recall(job, composeAbove, '', composeAbove);
  return [head, ...(above ? [above] : [])];
}

function composeName(job: PaperJob): DraftTable {
  const { company, title, join } = sizesOf(job);
  const say = join ? joinWords : stackWords;
  const name = say(job.office.names, job, '/names');
  const logo = logoOf(job);
  const isCoded = job.facts.ask('coded', '');
  const titled = {
    inlines: say(job.model.words, job, '/words', { role: 'hei' }),
    size: title,
    role: 'heading',
  } as const;
  const above =
    name.length > 0 || logo ? [lineRow([{ inlines: name, size: company, role: 'paragraph' }], job, logo)] : [];
  const height = isCoded ? Math.max(0, codeRoom - (above.length > 0 ? Math.round(company * 1.25) : 0)) : 0;
  // The code is of this record alone, and so is its cell.
  const cell = recallInsert(job, composeName, '', (own) => lineCell(titled, own, composeCode(own)));
  const rows: readonly DraftRow[] = [...above, { height, grow: true, cells: [cell], keepWithNext: true }];
  return { framed: false, borders: [0, job.page.content.width], rows, heads: 0, keepWithNext: true };
}

/** What stands at one place of the line over the frame. */
interface Above {
  readonly align: 'left' | 'centre' | 'right';
  readonly words: Words;
  readonly column: number;
}

/** How what stands over the frame finds its place. */
interface AboveFit {
  /** All on one line of this size, with these borders; `undefined` where each has its own. */
  readonly line?: { readonly size: Twips; readonly borders: readonly Twips[] };
  /** Which of them say something. */
  readonly said: readonly boolean[];
}

const nothing: Words = {};

/** The line between title and frame: number at the left, date at the right. */
function composeAbove(job: PaperJob): DraftTable | undefined {
  const { left, centre, right } = job.paper.above ?? {};
  const wanted = [left, centre, right].map((words) => (words && isSaid(words, job) ? words : undefined));
  if (wanted.every((words) => words === undefined)) return undefined;
  const places = ['left', 'centre', 'right'] as const;
  const shown = places
    .flatMap((align, index) => ({ align, words: wanted[index] }))
    .filter(({ align, words }) => words || align !== 'centre')
    .map(({ align, words = nothing }, column): Above => ({ align, words, column }));
  const { line, said } = recallInsert(job, composeAbove, 'fit', (own) => fitAbove(shown, own));
  const base = { framed: false, heads: 0, gap: fromMm(1), keepWithNext: true } as const;
  if (line) {
    const cells = shown.map((above) => aboveCell(above, line.size, job));
    return { ...base, borders: line.borders, rows: [{ height: 0, grow: true, cells, keepWithNext: true }] };
  }
  const rows = shown
    .filter((_, index) => said[index])
    .map((above): DraftRow => {
      const cells = [aboveCell({ ...above, column: 0 }, largestAbove(job), job)];
      return { height: 0, grow: true, cells, keepWithNext: true };
    });
  return { ...base, borders: [0, job.page.content.width], rows };
}

/** A little smaller, where that keeps them beside each other; too long for one line, each has its own rather than to break inside. */
function fitAbove(shown: readonly Above[], job: PaperJob): AboveFit {
  const { width } = job.page.content;
  const lines = shown.map((above) => printAbove(above, job).inlines);
  const said = lines.map((inlines) => inlines.length > 0);
  const most = largestAbove(job);
  for (let size = most; size >= Math.min(most, leastAbove); size -= 5) {
    const needs = lines.map((inlines) => naturalWidth(inlines, size, job.setter));
    if (sumOf(needs) + aboveGap * (lines.length - 1) > width) continue;
    return { said, line: { size, borders: shareWidth(needs, width) } };
  }
  return { said };
}

/** What stands over the frame is of the size of the text below it. */
function largestAbove({ page, textSize }: PaperJob): Twips {
  return page.grid?.size ?? textSize;
}

function printAbove({ words, align }: Above, job: PaperJob) {
  const manner = { manner: 'sentence', ems: 20, underline: false } as const;
  return recall(job, words, align, (own) => printTemplate(words, manner, own, `/above/${align}`));
}

function aboveCell(above: Above, size: Twips, job: PaperJob): DraftCell {
  const { words, align, column } = above;
  return recallInsert(job, words, `${size} ${align} ${column}`, (own) => {
    const { inlines: said, slots } = printAbove(above, own);
    const inlines = own.page.grid ? inRole('fang', said) : said;
    return lineCell({ inlines, slots, size, role: 'paragraph', align, column }, own);
  });
}

/** 8.5 pt */
const leastAbove: Twips = 170;

/** What stays free between two that stand over the frame on one line. */
const aboveGap: Twips = fromMm(4);

function sumOf(widths: readonly Twips[]): Twips {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Equal shares of the width; shares by need where an equal one is too narrow. */
function shareWidth(needs: readonly Twips[], width: Twips): readonly Twips[] {
  const fits = needs.every((need) => need <= width / needs.length);
  const free = (width - sumOf(needs)) / needs.length;
  return scaleColumns(fits ? needs.map(() => 1) : needs.map((need) => need + free), width);
}

/** Whether a line of words has something to say: one of its fields, or words alone. */
export function isSaid(words: Words, job: PaperJob): boolean {
  return !hasPlaces(words) || fieldsIn(words, job).length > 0;
}

interface HeadLine {
  readonly inlines: readonly Inline[];
  readonly slots?: readonly SlotMark[];
  readonly size: Twips;
  readonly role: Role;
  readonly align?: Part['align'];
  readonly column?: number;
}

/** Lines of words beside each other, in the middle of the page unless they say otherwise. */
export function lineRow(lines: readonly HeadLine[], job: PaperJob, ornament?: Ornament): DraftRow {
  const cells = lines.map((line) => {
    const { inlines, size, align = 'centre', column = 0 } = line;
    return recall(job, inlines, `${size} ${align} ${column}`, (own) => lineCell(line, own, ornament));
  });
  return { height: ornament ? fromMm(12) : 0, grow: true, cells, keepWithNext: true };
}

function lineCell(
  { inlines, slots = [], size, role, align = 'centre', column = 0 }: HeadLine,
  job: PaperJob,
  ornament?: Ornament,
): DraftCell {
  const part: Part = {
    inlines,
    size,
    leastSize: Math.min(size, 160),
    leading: 1.25,
    align,
    anchor: 'middle',
    balance: align === 'centre',
  };
  return {
    column,
    span: 1,
    rowSpan: 1,
    role,
    lang: job.scripts[0],
    parts: [part],
    slots,
    // A title keeps off the code at its right, and stays in the middle.
    padding: { x: ornament?.ornament === 'code' ? codeRoom : 0, y: 20 },
    ...(ornament && { ornaments: [ornament] }),
    path: '/head',
  };
}

/** The office's logo at the left of its name, when its bytes came along. */
function logoOf(job: PaperJob): Ornament | undefined {
  const file = job.office.logo;
  const bytes = file === undefined ? undefined : job.facts.ask('file', file);
  if (file === undefined || !bytes) return undefined;
  const size = readPicture(bytes) ?? unread;
  const height = fromMm(11);
  const width = Math.min(fromMm(40), Math.round((height * size.width) / size.height));
  const [name] = sayWords(job.office.names, job);
  const alt = name ? sayPhrase(job, 'paper.logoOf', { name: name.text }) : sayPhrase(job, 'paper.logo');
  return { ornament: 'image', file, width, height, centre: width / 2 / job.page.content.width, middle: 0.5, alt };
}

import type { Field, GridCell, GridRow } from '@jiandu/model';
import { isLongText } from '../blocks/text.ts';
import type { Job } from '../job.ts';
import { sayWords, secondScale } from '../words.ts';
import { type FieldSize, sizeOf } from './field-size.ts';
import { rangeCell } from './join-ranges.ts';
import { labelEms, type Ruling } from './ruling.ts';

/** Rows of a grid: short fields two or three to a line, long ones across. */
export function deriveGrid(fields: readonly Field[], job: Pick<Job, 'scripts'>, ruling: Ruling): readonly GridRow[] {
  const sized = fields.map((field) => ({ field, size: sizeIn(ruling, field, job) }));
  const crowded = fields.filter((field) => field.kind === 'text' && isLongText(field)).length > 3;
  return packLines(sized, ruling).map((line): GridRow => {
    const [first] = line;
    if (first?.kind === 'note') {
      return { heightMm: 9, grow: true, cells: [{ text: first.words, span: ruling.whole + 1, label: 'none' }] };
    }
    const spans = line.length === 3 ? ruling.thirds : line.length === 2 ? ruling.halves : [ruling.whole];
    const cells = line.map((field, index): GridCell => ({ ...cellOf(field), span: spans?.[index] ?? 1 }));
    const least = Math.max(...line.map((field) => labelHeight(field, job, ruling)));
    if (line.length === 1 && first && isTall(first)) {
      const room = roomFor(first, crowded);
      return { ...room, heightMm: Math.max(room.heightMm, least), cells };
    }
    return { heightMm: Math.max(9, least), cells };
  });
}

function cellOf(field: Field): GridCell {
  return 'range' in field && field.range ? rangeCell(field, field.range.end) : { field: field.template };
}

/** Millimetres that a label asks for on as many lines as it needs, with a little room over and under them. */
function labelHeight({ words }: Field, job: Pick<Job, 'scripts'>, ruling: Ruling): number {
  const lines = sayWords(words, job).reduce((sum, said, index) => {
    const ems = labelEms({ [said.script]: said.text }, { scripts: [said.script] });
    const scale = index === 0 ? 1 : secondScale;
    return sum + Math.ceil((ems * scale) / ruling.labelEms - 0.01) * scale;
  }, 0);
  return Math.ceil(lines * lineMm + 2);
}

/** A line of a label of the usual size. */
const lineMm = 4.3;

interface Sized {
  readonly field: Field;
  readonly size: FieldSize;
}

/** A label that wraps in a third takes half a line. */
function sizeIn(ruling: Ruling, field: Field, job: Pick<Job, 'scripts'>): FieldSize {
  const size = sizeOf(field, job);
  if (size === 'third' && (!ruling.thirds || labelEms(field.words, job) > ruling.labelEms)) return 'half';
  return size;
}

/** The fewest lines; of lines that hold one short field alone, the fewest. */
function packLines(sized: readonly Sized[], ruling: Ruling): readonly (readonly Field[])[] {
  const best: { readonly cost: number; readonly take: number }[] = [{ cost: 0, take: 0 }];
  for (let at = sized.length - 1; at >= 0; at -= 1) {
    const tries = [3, 2, 1].flatMap((take) => {
      const line = sized.slice(at, at + take);
      if (line.length < take || !fitsLine(line, ruling)) return [];
      return [{ cost: 1 + costOf(line) + (best[take - 1]?.cost ?? 0), take }];
    });
    best.unshift(
      tries.reduce((least, one) => (one.cost < least.cost - 1e-9 ? one : least), tries[0] ?? { cost: 1, take: 1 }),
    );
  }
  const lines: (readonly Field[])[] = [];
  for (let at = 0; at < sized.length; ) {
    const take = Math.max(1, best[at]?.take ?? 1);
    lines.push(sized.slice(at, at + take).map(({ field }) => field));
    at += take;
  }
  return lines;
}

/** A short field alone is worse than beside a longer one in half its room, and that than none of both. */
function costOf(line: readonly Sized[]): number {
  if (line.length === 1) return line.some(({ size }) => size === 'third' || size === 'half') ? 0.15 : 0;
  return line.some(({ size }) => size === 'most') ? 0.3 : 0;
}

function fitsLine(line: readonly Sized[], { thirds, halves }: Ruling): boolean {
  if (line.length === 1) return true;
  if (line.length === 2) {
    const long = line.filter(({ size }) => size === 'most').length;
    return halves !== undefined && long < 2 && line.every(({ size }) => size !== 'whole');
  }
  return thirds !== undefined && line.every(({ size }) => size === 'third');
}

function isTall(field: Field): boolean {
  return field.kind === 'text' && isLongText(field);
}

/** Room to write by hand: about 40 characters to 7 mm, less where many long texts share the paper. */
function roomFor(field: Field, crowded: boolean): Pick<GridRow, 'heightMm' | 'grow'> {
  if (field.kind !== 'text' || field.several) return { heightMm: 12, grow: true };
  const lines = Math.ceil((field.maxLength ?? 240) / 40);
  return { heightMm: Math.min(crowded ? 28 : 55, Math.max(18, lines * 7)), grow: true };
}

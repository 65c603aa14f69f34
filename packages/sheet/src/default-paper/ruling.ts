import type { Field } from '@jiandu/model';
import type { Job } from '../job.ts';
import { sayWords, secondScale } from '../words.ts';

/** How a grid is ruled: its columns, and how many of them the values of a line with three, two or one take. */
export interface Ruling {
  readonly columns: readonly number[];
  /** Ems that a label holds on one line. */
  readonly labelEms: number;
  readonly thirds?: readonly [number, number, number];
  readonly halves?: readonly [number, number];
  readonly whole: number;
}

/** Width between the margins, in millimetres; on other pages everything is scaled. */
export const widthMm = 170;

/** An em of the usual text with the padding of a label taken off, in millimetres. */
const emMm = 3.7;
const paddingMm = 2;

/** Three to a line share borders with two to a line, so that both stand in one grid. */
function inThirds(label: number): Ruling {
  const [third, half] = [widthMm / 3, widthMm / 2];
  const borders = [label, third, third + label, half, half + label, 2 * third, 2 * third + label, widthMm];
  return {
    columns: borders.map((border, index) => border - (borders[index - 1] ?? 0)),
    labelEms: emsIn(label),
    thirds: [1, 3, 1],
    halves: [3, 3],
    whole: 7,
  };
}

/** Two to a line at most. */
export function inHalves(label: number): Ruling {
  const value = widthMm / 2 - label;
  return { columns: [label, value, label, value], labelEms: emsIn(label), halves: [1, 1], whole: 3 };
}

/** One to a line: labels that are sentences. */
export function inWhole(label: number): Ruling {
  return { columns: [label, widthMm - label], labelEms: emsIn(label), whole: 1 };
}

function emsIn(label: number): number {
  return (label - paddingMm) / emMm;
}

/** So many labels of a form stand on one line, the longer ones on two in higher rows. */
const usualPart = 0.7;

/** The ruling that most labels of some fields ask for. */
export function rulingFor(fields: readonly Field[], job: Pick<Job, 'scripts'>): Ruling {
  const lengths = fields.map((field) => labelEms(field.words, job)).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * usualPart)] ?? 4;
  if (usual <= 6) return inThirds(24);
  if (usual <= 8) return inHalves(32);
  if (usual <= 16) return inHalves(40);
  return inWhole(Math.min(90, Math.max(64, (lengths.at(-1) ?? usual) * emMm + paddingMm + 1)));
}

/** Ems of words on their longest line, the second script smaller; Latin takes a little over half an em. */
export function labelEms(words: Field['words'], job: Pick<Job, 'scripts'>): number {
  const ems = (text: string) => [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.56 : 1), 0);
  return Math.max(0, ...sayWords(words, job).map(({ text }, index) => ems(text) * (index === 0 ? 1 : secondScale)));
}

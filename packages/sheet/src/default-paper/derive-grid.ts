import type { Field, FormModel, GridCell, GridRow, Kind } from '@jiandu/model';
import { hasBoxes } from '../blocks/choice.ts';
import { isLongText } from '../blocks/text.ts';
import type { Job } from '../job.ts';
import { sayWords } from '../words.ts';

/** Ems that half a line holds for a value. */
const halfEms = 14;

/** Texts up to so many characters share a line with another. */
const halfText = 40;

/** Label, value, label, value; wider labels where the form's are long. */
export function gridColumns(model: Pick<FormModel, 'fields'>, job: Pick<Job, 'scripts'>): readonly number[] {
  const lengths = model.fields.map((field) => labelLength(field, job)).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 4;
  const label = usual <= 5 ? 24 : usual <= 8 ? 28 : 34;
  return [label, 85 - label, label, 85 - label];
}

function labelLength({ words }: Field, job: Pick<Job, 'scripts'>): number {
  return Math.max(0, ...sayWords(words, job).map(({ text }) => [...text].length));
}

/** Rows of a grid of four columns: short fields in pairs, long ones across. */
export function deriveGrid(fields: readonly Field[], job: Pick<Job, 'scripts'>): readonly GridRow[] {
  const rows: GridRow[] = [];
  let half: GridCell | undefined;
  const closeHalf = (): void => {
    if (half) rows.push({ heightMm: 9, cells: [{ ...half, span: 3 }] });
    half = undefined;
  };
  for (const field of fields) {
    const cell: GridCell = { field: field.template };
    if (field.kind === 'note') {
      closeHalf();
      rows.push({ heightMm: 9, grow: true, cells: [{ text: field.words, span: 4, label: 'none' }] });
    } else if (!isHalf(field, job)) {
      closeHalf();
      rows.push({ ...heightOf(field), cells: [{ ...cell, span: 3 }] });
    } else if (half) {
      rows.push({ heightMm: 9, cells: [half, cell] });
      half = undefined;
    } else half = cell;
  }
  closeHalf();
  return rows;
}

function isHalf(field: Field, job: Pick<Job, 'scripts'>): boolean {
  const fits = halves[field.kind] as (field: Field, job: Pick<Job, 'scripts'>) => boolean;
  return fits(field, job);
}

const halves = {
  text: ({ format, maxLength }) => format !== 'multi-line' && format !== 'comb' && (maxLength ?? halfText) <= halfText,
  number: () => true,
  money: ({ capitals }) => !capitals,
  date: () => true,
  time: () => true,
  moment: () => true,
  choice: (field, job) => optionEms(field.options, field.other !== undefined, job) <= halfEms || !isBoxed(field),
  choices: (field, job) => optionEms(field.options, field.other !== undefined, job) <= halfEms,
  'yes-no': () => true,
  group: () => false,
  rows: () => false,
  matrix: () => false,
  rating: (field, job) => optionEms(field.options, false, job) <= halfEms,
  file: () => false,
  signature: () => true,
  note: () => false,
} satisfies { readonly [K in Kind]: (field: Extract<Field, { kind: K }>, job: Pick<Job, 'scripts'>) => boolean };

function isBoxed(field: Extract<Field, { kind: 'choice' }>): boolean {
  return hasBoxes(field, undefined);
}

function optionEms(
  options: readonly { readonly words: Field['words'] }[],
  other: boolean,
  job: Pick<Job, 'scripts'>,
): number {
  const words = options.map((option) =>
    sayWords(option.words, job).reduce((sum, { text }) => sum + [...text].length, 0),
  );
  return words.reduce((sum, length) => sum + length + 2.1, other ? 3 : -1);
}

/** Long text gets room by its length; a line of the page holds about 35 characters. */
function heightOf(field: Field): Pick<GridRow, 'heightMm' | 'grow'> {
  if (field.kind !== 'text' || !isLongText(field)) return { heightMm: 9 };
  const lines = Math.ceil((field.maxLength ?? 300) / 70);
  return { heightMm: Math.min(36, Math.max(16, lines * 5.5)), grow: true };
}

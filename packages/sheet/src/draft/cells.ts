import type { Words } from '@jiandu/text';
import type { PaperJob } from '../job.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, lineBreak, type SlotMark } from '../typeset/inline.ts';
import { standUpright } from '../typeset/vertical-marks.ts';
import { fromMm } from '../units.ts';
import { plainText, sayWords, secondScale, stackWords, toText, type WordStyle } from '../words.ts';
import type { DraftCell, Part } from './draft.ts';
import type { Comb } from './set-comb.ts';

/** Smallest type of a label: 8 pt. */
const leastLabel: Twips = 160;

/** Room between a rule and its text. */
export const padding = {
  value: { x: fromMm(2), y: fromMm(0.3) },
  /** Long text stands at the top, off the rule above. */
  text: { x: fromMm(2), y: fromMm(1.5) },
  label: { x: fromMm(1), y: fromMm(0.3) },
  /** Two scripts in a low row. */
  close: { x: fromMm(0.6), y: fromMm(0.3) },
  column: { x: fromMm(1.2), y: fromMm(0.3) },
} as const;

/** Line height as a multiple of the size. */
export const leading = {
  label: 1.15,
  close: 1.04,
  value: 1.2,
  column: 1.15,
  text: 1.45,
  closeText: 1.25,
  clause: 1.6,
} as const;

/** A sixth of the row's fields: what a cell needs that has a place in a grid. */
export interface CellPlace {
  readonly column: number;
  readonly span: number;
  readonly rowSpan?: number;
  readonly path: string;
}

/** What a label in two scripts leaves free to the rules over and under it. */
const labelAir: Twips = fromMm(0.6);

/** A cell that heads others: centred, in balanced lines. */
export function labelCell(
  inlines: readonly Inline[],
  place: CellPlace,
  scope: NonNullable<DraftCell['scope']>,
  job: PaperJob,
  size: Twips = job.textSize,
): DraftCell {
  const part: Part = {
    inlines,
    size,
    leastSize: Math.min(size, scope === 'column' ? Math.max(leastLabel, size - 30) : leastLabel),
    leading: job.runIn ? leading.close : leading.label,
    align: job.labels === 'spread' && scope === 'row' ? 'spread' : 'centre',
    anchor: 'middle',
    balance: true,
  };
  return makeCell(place, job, {
    role: 'header',
    scope,
    parts: [part],
    slots: [],
    padding: job.runIn ? padding.close : padding.label,
    air: job.scripts[1] && labelAir,
  });
}

/** How the content of a value cell is set. */
export interface ValueStyle {
  readonly align?: Part['align'];
  readonly slots?: readonly SlotMark[];
  /** Long text: set at the top with open lines. */
  readonly long?: boolean;
  readonly crossed?: boolean;
  readonly leastSize?: Twips;
  readonly padding?: DraftCell['padding'];
  readonly leading?: number;
  /** Of the field, for the foot of the cell. */
  readonly hint?: Words;
  /** Boxes over what else stands in the cell. */
  readonly comb?: Comb;
}

/** A cell for a value or for words that head nothing. */
export function valueCell(
  inlines: readonly Inline[],
  place: CellPlace,
  job: PaperJob,
  style: ValueStyle = {},
): DraftCell {
  const { long = false, comb, hint } = style;
  const part: Part = {
    inlines,
    size: job.textSize,
    leastSize: style.leastSize ?? job.leastSize,
    leading: style.leading ?? (long ? leading.text : leading.value),
    align: style.align ?? (long ? job.paragraphs : 'left'),
    anchor: long ? 'top' : 'middle',
  };
  return makeCell(place, job, {
    role: 'cell',
    parts: comb ? combParts(comb, part) : [part],
    slots: style.slots ?? [],
    padding: style.padding ?? (long ? padding.text : padding.value),
    crossed: style.crossed || undefined,
    hints: hint && hintParts(hint, place, job),
  });
}

function combParts(comb: Comb, part: Part): readonly Part[] {
  const boxes: Part = { ...part, inlines: [], comb };
  return part.inlines.length === 0 ? [boxes] : [boxes, part];
}

/** （as on the licence）, in both scripts or else in the first. */
function hintParts(hint: Words, { path }: CellPlace, job: PaperJob): readonly Part[] {
  const [first, second] = sayWords(hint, job);
  const texts = [
    ...(first && second ? [[first, { ...second, text: ` ${second.text}` }]] : []),
    ...(first ? [[first]] : []),
  ];
  return texts.map((said): Part => {
    const words = said.map((own) => toText(own, path));
    const inlines = [plainText('（', job, path), ...words, plainText('）', job, path)];
    return { inlines, size: hintSize, leastSize: hintSize, leading: leading.label, align: 'left', anchor: 'bottom' };
  });
}

/** Seven points. */
const hintSize: Twips = 140;

/** What a cell is beside its place. */
type CellContent = Omit<DraftCell, keyof CellPlace | 'lang'>;

/** Makes a cell: all of them name their members in one order, so that engines know them as one shape. */
export function makeCell({ column, span, rowSpan = 1, path }: CellPlace, job: PaperJob, own: CellContent): DraftCell {
  const { role, scope, parts, slots, padding, fill, crossed, air, figure, hints, ornaments } = own;
  return {
    column,
    span,
    rowSpan,
    path,
    lang: job.scripts[0],
    role,
    scope,
    parts,
    slots,
    padding,
    fill,
    crossed,
    air,
    figure,
    hints,
    ornaments,
  };
}

/** Words one character under the other, as narrow heads stand. */
export function columnOfWords(words: Words, job: PaperJob, path: string, style: WordStyle = {}): readonly Inline[] {
  return sayWords(words, job).flatMap((said, index) => {
    const scale = (style.scale ?? 1) * (index === 0 ? 1 : secondScale);
    // Latin words and figures lie in the column as they are; brackets stand alone.
    const characters = said.text.replaceAll('\n', '').match(/[^\P{ASCII}\s()]+|./gu) ?? [];
    return characters.flatMap((own, at): readonly Inline[] => {
      const text = standUpright(own, { ...said, ...style }, job.setter);
      const inline = toText({ text, script: said.script }, path, { ...style, scale });
      return index + at === 0 ? [inline] : [lineBreak, inline];
    });
  });
}

/** A band across the whole table: the name of a section, the head of a block. */
export function bandCell(words: Words, span: number, job: PaperJob, path: string): DraftCell {
  const inlines = stackWords(words, job, path, { role: 'hei' });
  return { ...labelCell(inlines, { column: 0, span, path }, 'column', job), fill: bandFill };
}

/** A grey that a black-and-white copier keeps light. */
export const bandFill = '#ededed';

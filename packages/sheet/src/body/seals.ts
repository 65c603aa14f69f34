import { getAt, type SealParty } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { blankDay, daySays } from '../blocks/date.ts';
import { type Ink, roomsOf, roomText, valueText } from '../blocks/kind-block.ts';
import { hasValue } from '../blocks/print-field.ts';
import { partSignature } from '../blocks/signature.ts';
import { leading } from '../draft/cells.ts';
import type { DraftCell, Ornament, Part } from '../draft/draft.ts';
import { needField, type PaperJob, scaleColumns } from '../job.ts';
import { fieldsIn, hasPlaces, printTemplate } from '../sentence.ts';
import type { Twips } from '../sheet.ts';
import { type Inline, keep, type SlotMark } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { joinWords, plainText, stackWords } from '../words.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';

/** Equal unruled cells for the parties: who they are, who signs, the date, and squares for the seals that cover them. */
export const composeSeals: Composer<'seals'> = (block, job, path) => {
  const borders = scaleColumns(
    block.parties.map(() => 1),
    job.page.content.width,
  );
  const height = fromMm(block.heightMm ?? 50);
  const cells = block.parties.map((party, column): DraftCell => {
    const place = `${path}/parties/${column}`;
    const width = (borders[column + 1] ?? 0) - (borders[column] ?? 0);
    const { parts, slots } = partyParts(party, width, job, place);
    return {
      column,
      span: 1,
      rowSpan: 1,
      role: 'paragraph',
      lang: job.scripts[0],
      parts,
      slots,
      padding: { x: inset, y: fromMm(1) },
      ornaments: squaresOf(party, width, height),
      path: place,
    };
  });
  return [
    {
      framed: false,
      borders,
      rows: [{ height, grow: false, cells }],
      heads: 0,
      gap: fromMm(2),
      ...keepOf(block),
      keep: true,
    },
  ];
};

const inset: Twips = fromMm(2);

function partyParts(party: SealParty, width: Twips, job: PaperJob, path: string) {
  const part = (inlines: readonly Inline[], rest: Partial<Part> = {}): Part => ({
    inlines,
    size: job.textSize,
    leastSize: 160,
    leading: leading.text,
    align: 'left',
    anchor: 'top',
    ...rest,
  });
  const lines = party.lines.filter((words) => !hasPlaces(words) || fieldsIn(words, job).length > 0);
  const printed = lines.map((words) =>
    printTemplate(words, { manner: 'sentence', ems: 20, underline: false }, job, path),
  );
  const sign = party.sign === undefined ? undefined : signParts(party.sign, part, job);
  const captions = captionLine(party, width, job, path);
  return {
    parts: [
      part(stackWords(party.words, job, path, { role: 'hei' })),
      ...printed.map(({ inlines }) => part(stretchRoom(inlines, width - 2 * inset, job))),
      ...(sign?.parts ?? []),
      ...(captions.length > 0 ? [part(captions, { anchor: 'bottom', size: captionSize })] : []),
    ],
    slots: [...printed.flatMap(({ slots }) => slots), ...(sign ? [sign.slot] : [])],
  };
}

const representative: Words = { 'zh-Hans': '代表签字', 'zh-Hant': '代表簽章' };

function signParts(name: string, part: (inlines: readonly Inline[], rest?: Partial<Part>) => Part, job: PaperJob) {
  const field = needField(job, name);
  if (!field) return undefined;
  const slot: SlotMark = { pointer: field.template, template: field.template, kind: field.kind, place: 'run' };
  const ink: Ink = { job, slot, manner: 'cell', ems: 20, underline: false, print: () => [] };
  const value = getAt(job.record, field.template);
  const signed = hasValue(value) ? partSignature(value) : undefined;
  const head = [...joinWords(representative, job, field.template), plainText('：', job, field.template)];
  const who = signed ? valueText(signed.by, ink) : roomText(6, ink);
  const day = signed?.on === undefined ? keep(...roomsOf(blankDay(ink), ink)) : keep(...daySays(signed.on, ink));
  return { slot, parts: [part([...head, who]), part([day], { anchor: 'bottom', align: 'centre' })] };
}

/** Squares stand side by side, the row of them centred in the cell at its foot, where name and date stand. */
function squaresOf(party: SealParty, width: Twips, height: Twips): readonly Ornament[] {
  return centresOf(party, width).map(({ side, centre }) => ({
    ornament: 'seal',
    side,
    centre: centre / width,
    middle: (height - side / 2 - fromMm(1)) / height,
  }));
}

/** The middle of each square, from the left of the cell. */
function centresOf({ squares }: SealParty, width: Twips): readonly { side: Twips; centre: number; words?: Words }[] {
  const gap = fromMm(6);
  const sides = squares.map(({ sideMm }) => fromMm(sideMm));
  const whole = sides.reduce((sum, side) => sum + side, 0) + gap * Math.max(0, sides.length - 1);
  let left = (width - whole) / 2;
  return squares.map(({ words }, index) => {
    const side = sides[index] ?? 0;
    const centre = left + side / 2;
    left += side + gap;
    return { side, centre, ...(words && { words }) };
  });
}

/** 8 pt */
const captionSize: Twips = 160;

/** What each square is for, under its middle: full-width spaces push the words there. */
function captionLine(party: SealParty, width: Twips, job: PaperJob, path: string): readonly Inline[] {
  let cursor: number = inset;
  return centresOf(party, width).flatMap(({ centre, words }) => {
    if (!words) return [];
    const said = joinWords(words, job, path);
    const own = naturalWidth(said, captionSize, job.setter);
    const spaces = Math.max(0, Math.round((centre - own / 2 - cursor) / captionSize));
    cursor += spaces * captionSize + own;
    return [...(spaces > 0 ? [{ ...plainText('\u3000'.repeat(spaces), job, path), room: true }] : []), ...said];
  });
}

/** A line that ends in room to write gives it the rest of the line. */
function stretchRoom(inlines: readonly Inline[], width: Twips, job: PaperJob): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.inline !== 'text' || !last.room) return inlines;
  const free = width - naturalWidth(inlines, job.textSize, job.setter);
  const more = Math.max(0, Math.floor(free / job.textSize) - 1);
  return [...inlines.slice(0, -1), { ...last, text: last.text + '\u3000'.repeat(more) }];
}

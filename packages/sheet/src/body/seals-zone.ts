import { leading } from '../draft/cells.ts';
import type { DraftCell, DraftRow, Ornament, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import type { Twips } from '../sheet.ts';
import type { Inline } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { sayPhrase, sayWords, stackWords } from '../words.ts';
import type { SealPlan, SealSpot } from './seals-plan.ts';
import type { SealSaid } from './seals-sign.ts';
import { gapBeside, type HandPicture, lineOf, pictureOf, placeBetween } from './signature-picture.ts';

/** Room over and under the squares of a row. */
const margin: Twips = fromMm(0.8);

/** 8 pt */
const captionSize: Twips = 160;

/** Dark enough to be read, light enough for a seal to stand out on it. */
const captionColor = '#707070';

/** The height that squares, or a signature without any, ask for. */
export function zoneHeight(plans: readonly SealPlan[]): Twips {
  const sides = plans.flatMap(({ spots }) => spots.map(({ side }) => side));
  const bare = plans.some(({ signing }) => signing) ? fromMm(8) : 0;
  return Math.max(bare, ...sides.map((side) => side + 2 * margin));
}

/** The squares in one row, or in two where smaller ones stand under a panel for the signature. */
export function composeZone(plans: readonly SealPlan[], borders: readonly Twips[], job: PaperJob): readonly DraftRow[] {
  const height = zoneHeight(plans);
  if (height === 0) return [];
  const lower = Math.max(0, ...plans.filter(({ manner }) => manner === 'panel').flatMap(lowerSides));
  const foot = lower === 0 ? 0 : lower + margin;
  const rowSpan = foot === 0 ? 1 : 2;
  const upper = height - foot;
  const builder: Builder = { borders, job, height };
  const first = plans.flatMap((plan) => upperCells(plan, rowSpan, upper, builder));
  const second = plans.flatMap((plan) =>
    plan.manner === 'panel' ? plan.spots.slice(1).map((spot) => footCell(plan, spot, foot, builder)) : [],
  );
  return [
    { height: upper, grow: false, cells: first },
    ...(foot > 0 ? [{ height: foot, grow: false, cells: second }] : []),
  ];
}

interface Builder {
  readonly borders: readonly Twips[];
  readonly job: PaperJob;
  readonly height: Twips;
}

function lowerSides({ spots }: SealPlan): readonly Twips[] {
  return spots.slice(1).map(({ side }) => side);
}

function upperCells(plan: SealPlan, rowSpan: number, upper: Twips, builder: Builder): readonly DraftCell[] {
  const make = {
    beside: () => besideCells(plan, rowSpan, builder),
    panel: () => [
      largeCell(plan, plan.spots[0] as SealSpot, rowSpan, builder),
      signedCell(plan, 'panel', builder, (asking) => panelCell(plan, upper, asking)),
    ],
    line: () => lineCells(plan, rowSpan, builder),
  };
  return make[plan.manner]();
}

/** A cell that says who signed and when, composed alone: all else of the zone is the same for every record. */
function signedCell(
  { party, path }: SealPlan,
  name: string,
  builder: Builder,
  compose: (asking: Builder) => DraftCell,
): DraftCell {
  return recallInsert(builder.job, party, `${path} ${name}`, (job) => compose({ ...builder, job }));
}

/** The caption left of the square; name and date inside of it, where the seal covers them. */
function besideCells(plan: SealPlan, rowSpan: number, builder: Builder): readonly DraftCell[] {
  const { signing, spots, left } = plan;
  const [spot] = spots;
  if (!signing || !spot) return [];
  const { job, height } = builder;
  const line = Math.round(job.textSize * leading.value);
  const gap = Math.max(0, Math.round(height * 0.42 - line / 2 - 2 * margin));
  const label = cellOf(plan, left, spot.left, [{ ...partOf(signing.caption, 'left', 'top', job), gap }], builder);
  const square = signedCell(plan, 'beside', builder, (asking) => {
    const said = signing.say(asking.job);
    const parts = [
      { ...partOf(said.name, 'centre', 'top', job), gap },
      partOf(said.dayIn(spot.side - 2 * margin), 'centre', 'bottom', job),
    ];
    const image = overName(said, { width: spot.width, height }, 2 * margin + gap, asking.job);
    return withHand(largeCell(plan, spot, rowSpan, asking, parts), image);
  });
  return [{ ...label, rowSpan, padding: { x: fromMm(2), y: 2 * margin } }, square];
}

function withHand(cell: DraftCell, hand: HandPicture | undefined): DraftCell {
  return hand ? { ...cell, ornaments: [...(cell.ornaments ?? []), hand] } : cell;
}

/** A square as high as the zone, its caption at its foot. */
function largeCell(
  plan: SealPlan,
  spot: SealSpot,
  rowSpan: number,
  builder: Builder,
  parts: readonly Part[] = [],
): DraftCell {
  const { job, height } = builder;
  const all = [...parts, ...captionOf(spot, plan, job)];
  const cell = cellOf(plan, spot.left, spot.left + spot.width, all, builder);
  const middle = (height - margin - spot.side / 2) / height;
  return { ...cell, rowSpan, ornaments: [sealOf(spot, middle, job)] };
}

/** Over the smaller squares: caption, name and date of who signs. */
function panelCell(plan: SealPlan, upper: Twips, builder: Builder): DraftCell {
  const { signing, spots, left, width } = plan;
  const { job } = builder;
  const from = spots[1]?.left ?? left;
  const room = left + width - from - fromMm(2);
  const line = lineOf(job);
  const size = { width: left + width - from, height: upper };
  const free = {
    left: fromMm(0.5),
    right: size.width - fromMm(0.5),
    top: margin + line,
    bottom: upper - margin - line,
  };
  const said = signing?.say(job);
  const picture = said?.signed && pictureOf(said.signed, job, widthBeside(said, free, job));
  const parts =
    signing && said
      ? [
          partOf(signing.caption, 'left', 'top', job),
          // The picture stands at the right of the name.
          partOf(said.name, picture ? 'left' : 'centre', 'middle', job),
          partOf(said.dayIn(room), 'centre', 'bottom', job),
        ]
      : [];
  const cell = cellOf(plan, from, left + width, parts, builder);
  const beside = picture && placeBetween(picture, size, { ...free, left: free.right - picture.width });
  return { ...cell, padding: { x: fromMm(0.5), y: margin }, ...(beside && { ornaments: [beside] }) };
}

/** What a name leaves of a line, and the height between the lines over and under it. */
function widthBeside(
  { name }: SealSaid,
  { left, right, top, bottom }: Readonly<Record<'left' | 'right' | 'top' | 'bottom', Twips>>,
  job: PaperJob,
) {
  const own = naturalWidth(name, job.textSize, job.setter);
  return { width: right - left - own - gapBeside, height: bottom - top };
}

/** A picture in the middle of a square, its foot where the name begins. */
function overName(
  { signed }: SealSaid,
  square: { readonly width: Twips; readonly height: Twips },
  foot: Twips,
  job: PaperJob,
): HandPicture | undefined {
  const picture = signed && pictureOf(signed, job, { width: square.width, height: foot });
  if (!picture) return undefined;
  const bottom = foot - fromMm(0.5);
  return placeBetween(picture, square, { left: 0, right: square.width, top: bottom - picture.height, bottom });
}

/** A smaller square under the panel. */
function footCell(plan: SealPlan, spot: SealSpot, foot: Twips, builder: Builder): DraftCell {
  const cell = cellOf(plan, spot.left, spot.left + spot.width, captionOf(spot, plan, builder.job), builder);
  return { ...cell, ornaments: [sealOf(spot, (foot - margin - spot.side / 2) / foot, builder.job)] };
}

/** Squares alone, the date inside of the first; or the date alone. */
function lineCells(plan: SealPlan, rowSpan: number, builder: Builder): readonly DraftCell[] {
  const { signing, spots, left, width } = plan;
  const { height } = builder;
  if (spots.length === 0) {
    return [
      signedCell(plan, 'line', builder, (asking) => {
        const said = signing?.say(asking.job);
        const parts = said ? [partOf(said.dayIn(width), 'centre', 'bottom', asking.job)] : [];
        const picture = said?.signed && pictureOf(said.signed, asking.job, { width: width / 3, height });
        const cell = { ...cellOf(plan, left, left + width, parts, asking), rowSpan };
        return withHand(cell, picture && { ...picture, centre: 0.18 });
      }),
    ];
  }
  return spots.map((spot, index) => {
    if (!signing || index > 0) return largeCell(plan, spot, rowSpan, builder);
    return signedCell(plan, 'line', builder, (asking) => {
      const said = signing.say(asking.job);
      const day = partOf(said.dayIn(spot.side), 'centre', 'bottom', asking.job);
      const hand = overName(said, { width: spot.width, height }, Math.round(height / 2), asking.job);
      return withHand(largeCell(plan, spot, rowSpan, asking, [day]), hand);
    });
  });
}

function sealOf({ side, words }: SealSpot, middle: number, job: PaperJob): Ornament {
  const said = words && sayWords(words, job)[0]?.text;
  const place = sayPhrase(job, 'paper.sealPlace');
  return { ornament: 'seal', side, centre: 0.5, middle, alt: said ? `${place}：${said}` : place };
}

/** What a square is for, inside of it at its foot. */
function captionOf({ words }: SealSpot, { path }: SealPlan, job: PaperJob): readonly Part[] {
  if (!words) return [];
  const inlines = stackWords(words, { ...job, runIn: false }, path, { color: captionColor });
  return [{ ...partOf(inlines, 'centre', 'bottom', job), size: captionSize, leastSize: 120 }];
}

function partOf(inlines: readonly Inline[], align: Part['align'], anchor: Part['anchor'], job: PaperJob): Part {
  return { inlines, size: job.textSize, leastSize: 160, leading: leading.value, align, anchor };
}

function cellOf(
  plan: SealPlan,
  left: Twips,
  right: Twips,
  parts: readonly Part[],
  { borders, job }: Builder,
): DraftCell {
  const column = borders.indexOf(left);
  return {
    column,
    span: borders.indexOf(right) - column,
    rowSpan: 1,
    role: 'paragraph',
    lang: job.scripts[0],
    parts,
    slots: [],
    padding: { x: fromMm(0.5), y: 2 * margin },
    path: plan.path,
  };
}

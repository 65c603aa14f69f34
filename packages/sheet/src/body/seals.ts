import type { SealParty } from '@jiandu/model';
import { leading } from '../draft/cells.ts';
import type { DraftCell, DraftRow, Part } from '../draft/draft.ts';
import type { PaperJob } from '../job.ts';
import { recallInsert } from '../memory.ts';
import { scaleColumns } from '../scale-columns.ts';
import { printTemplate } from '../sentence.ts';
import { fieldsIn, hasPlaces } from '../sentence-places.ts';
import type { Twips } from '../sheet.ts';
import type { Inline, TextInline } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { fromMm } from '../units.ts';
import { stackWords } from '../words.ts';
import type { Composer } from './composer.ts';
import { keepOf } from './grid.ts';
import { planSeals, type SealPlan } from './seals-plan.ts';
import { signLine } from './seals-sign.ts';
import { composeZone, zoneHeight } from './seals-zone.ts';

/**
 * Equal unruled cells for the parties: who they are over the whole width of theirs, and below, clear of those lines,
 * squares for the seals with the signature and its date.
 */
export const composeSeals: Composer<'seals'> = (block, job, path) => {
  const sides = scaleColumns(
    block.parties.map(() => 1),
    job.page.content.width,
  );
  const plans = block.parties.map((party, index) => {
    const [left = 0, right = 0] = sides.slice(index, index + 2);
    return planSeals(party, { left, width: right - left }, job, `${path}/parties/${index}`);
  });
  const borders = bordersOf(plans, job);
  const height = fromMm(block.heightMm ?? 0);
  const cells = plans.map((plan) =>
    recallInsert(job, plan.party, `${plan.path} said`, (own) => saidCell(plan, borders, own)),
  );
  const said: DraftRow = { height: Math.max(0, height - zoneHeight(plans)), grow: true, cells, signs: true };
  const rows = [said, ...composeZone(plans, borders, job)];
  return [{ framed: false, borders, rows, heads: 0, gap: fromMm(2), ...keepOf(block), keep: true }];
};

/** Who a party is. */
function saidCell(plan: SealPlan, borders: readonly Twips[], job: PaperJob): DraftCell {
  const { left, width, path } = plan;
  const column = borders.indexOf(left);
  return {
    column,
    span: borders.indexOf(left + width) - column,
    rowSpan: 1,
    role: 'paragraph',
    lang: job.scripts[0],
    ...lineParts(plan, job),
    padding: { x: inset, y: fromMm(0.6) },
    path,
  };
}

const inset: Twips = fromMm(2);

/** Every border that a party's cell or square needs, once. */
function bordersOf(plans: readonly SealPlan[], job: PaperJob): readonly Twips[] {
  const all = [0, job.page.content.width, ...plans.flatMap(({ borders }) => borders)];
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The party's name and lines; also who signs, where no square has room beside it. */
function lineParts(plan: SealPlan, job: PaperJob) {
  const { party, path, width } = plan;
  const part = (inlines: readonly Inline[], lead: number = leading.text): Part => ({
    inlines,
    size: job.textSize,
    leastSize: 160,
    leading: lead,
    align: 'left',
    anchor: 'top',
  });
  const printed = linesOf(party, job).map((words) =>
    printTemplate(words, { manner: 'sentence', ems: 40, underline: false }, job, path),
  );
  const room = width - 2 * inset;
  const sign = plan.signing && plan.manner === 'line' ? [part(signLine(plan.signing, job))] : [];
  return {
    parts: [
      part(stackWords(party.words, job, path, { role: 'hei' }), leading.value),
      ...printed.map(({ inlines }) => part(stretchRoom(inlines, room, job))),
      ...sign,
    ],
    slots: printed.flatMap(({ slots }) => slots),
  };
}

/** Lines that have something to say in this printing. */
function linesOf({ lines }: SealParty, job: PaperJob) {
  return lines.filter((words) => !hasPlaces(words) || fieldsIn(words, job).length > 0);
}

/** A line that ends in room to write gives it the rest of the line. */
function stretchRoom(inlines: readonly Inline[], width: Twips, job: PaperJob): readonly Inline[] {
  const free = width - naturalWidth(inlines, job.textSize, job.setter);
  const more = Math.max(0, Math.floor(free / job.textSize) - 1);
  return mapLast(inlines, (last) => (last.room ? { ...last, text: last.text + '\u3000'.repeat(more) } : last));
}

/** The last text of a line changed, also inside of what is kept together. */
function mapLast(inlines: readonly Inline[], change: (last: TextInline) => TextInline): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.inline === 'text') return [...inlines.slice(0, -1), change(last)];
  return last?.inline === 'keep' ? [...inlines.slice(0, -1), { ...last, items: mapLast(last.items, change) }] : inlines;
}

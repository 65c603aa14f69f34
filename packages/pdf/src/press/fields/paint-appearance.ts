import type { BoxRun, Cell, Line } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { paintCell } from '../paint-cell.ts';
import { inTwips } from '../paint-strokes.ts';
import type { PressFonts } from '../press-fonts.ts';
import type { FieldPlace, Rect } from './measure-place.ts';

/** What a text field shows until somebody types: the value, or what a pen would fill in, as the sheet sets it. */
export function paintText(place: FieldPlace, lang: Script, fonts: PressFonts): string {
  const { rect } = place;
  const painted = paintInside(fitLines(place), rect, lang, fonts);
  return `/Tx BMC\nq ${inTwips}${painted}Q\nEMC\n`;
}

/** What a box shows in one of its states. */
export function paintBox({ lines, rect }: FieldPlace, box: BoxRun['box'], fonts: PressFonts): string {
  const boxes = lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ('box' in run ? { ...run, box } : run)),
  }));
  return `q ${inTwips}${paintInside(boxes, rect, 'zh-Hans', fonts)}Q\n`;
}

function paintInside(lines: readonly Line[], rect: Rect, lang: Script, fonts: PressFonts): string {
  const moved = lines.map(({ baseline, runs }) => ({
    baseline: baseline - rect.y,
    runs: runs.map((run) => ({ ...run, x: run.x - rect.x })),
  }));
  const cell: Cell = { node: -1, x: 0, y: 0, width: rect.width, height: rect.height, lines: moved };
  return paintCell(cell, lang, rect.height, fonts);
}

/** A value that goes on over lines which it shares with others is set in the widest of them, as small as that asks for. */
function fitLines({ lines, rect }: FieldPlace): readonly Line[] {
  const inside = lines.every(({ baseline }) => baseline >= rect.y && baseline <= rect.y + rect.height);
  if (inside) return lines;
  const runs = lines.flatMap((line) => line.runs);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const scale = Math.min(1, rect.width / width);
  let x = rect.x;
  const set = runs.map((run) => {
    const placed = { ...run, x: Math.round(x), size: Math.floor(run.size * scale) };
    x += run.width * scale;
    return placed;
  });
  const line = lines.find(({ baseline }) => baseline >= rect.y && baseline <= rect.y + rect.height);
  return [{ baseline: line?.baseline ?? rect.y + rect.height, runs: set }];
}

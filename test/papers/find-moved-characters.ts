import type { Page, TextRun } from '@jiandu/sheet';
import type { PdfWord } from '../read-papers.ts';

/** A character with the height at which it stands, in points. */
interface Place {
  readonly y: number;
  readonly size: number;
}

/**
 * Names the characters of a page that a reader shows on another line than the sheet has them: what a program breaks anew moves
 * by a line. Both sides must show the same characters; a font of another design may stand a little higher or lower.
 */
export function findMovedCharacters(page: Page, words: readonly PdfWord[]): readonly string[] {
  const wanted = new Map<string, Place[]>();
  for (const { baseline, run } of runsOf(page)) {
    const place = { y: baseline / 20 - 0.38 * (run.size / 20), size: run.size / 20 };
    for (const character of run.text) add(wanted, character, place);
  }
  const shown = new Map<string, Place[]>();
  for (const { top, bottom, text } of words) {
    for (const character of text) add(shown, character, { y: (top + bottom) / 2, size: bottom - top });
  }
  return [...wanted].flatMap(([character, places]) => {
    const found = inOrder(shown.get(character) ?? []);
    return inOrder(places).flatMap(({ y, size }, index) => {
      const seen = found[index]?.y ?? Number.NaN;
      return Math.abs(seen - y) <= size / 2 ? [] : [`${character} at ${seen.toFixed(1)} pt, not ${y.toFixed(1)}`];
    });
  });
}

function runsOf({ cells }: Page): readonly { readonly baseline: number; readonly run: TextRun }[] {
  return cells.flatMap(({ lines }) =>
    lines.flatMap(({ baseline, runs }) => runs.flatMap((run) => ('text' in run ? { baseline, run } : []))),
  );
}

function add(places: Map<string, Place[]>, character: string, place: Place): void {
  if (/[\s□☑■√]/.test(character)) return;
  const known = places.get(character);
  if (known) known.push(place);
  else places.set(character, [place]);
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((first, second) => first.y - second.y);
}

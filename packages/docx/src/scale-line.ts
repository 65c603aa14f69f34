import type { Run, Twips } from '@jiandu/sheet';

/** Where a Chinese character and a letter or digit meet. */
export const scriptChange =
  /(?<=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])/gu;

/** The space, as a part of the size, that LibreOffice puts there whether the document wants it or not. */
const unwantedSpace = 0.2;

/** By what part a line may be wider in the fonts that a program takes in place of ours, each advance rounded. */
const leeway = 0.02;

/**
 * Gives the percentage of their width to which the characters of a line must narrow so that it stays one line in LibreOffice,
 * which widens it: a second line in an exact row would be lost. `excess` is by how much it is too wide anyway. Nearly every line
 * fits as it is and gets 100.
 */
export function scaleLine(runs: readonly Run[], room: Twips, excess: Twips): number {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return 100;
  const width = last.x + last.width - trimOf(last) - first.x;
  const added = runs.reduce((sum, run, index) => sum + changesAt(runs[index - 1], run) * run.size, 0) * unwantedSpace;
  if (added === 0 || (width + added) * (1 + leeway) <= room)
    return excess > 0 ? Math.floor((100 * (width - excess)) / width) : 100;
  return Math.floor((100 * (room / (1 + leeway) - added)) / width);
}

/** What the last mark of a line gives up of its width. */
export function trimOf(run: Run): Twips {
  return 'text' in run ? (run.trim ?? 0) : 0;
}

/** The changes of script inside a run and at its beginning. */
function changesAt(before: Run | undefined, run: Run): number {
  if (!('text' in run)) return 0;
  const led = before && 'text' in before ? before.text.slice(-1) + run.text : run.text;
  return led.match(scriptChange)?.length ?? 0;
}

import type { Cell, Run, Twips } from '@jiandu/sheet';

/** Where a Chinese character and a letter or digit meet. */
const scriptChange =
  /(?<=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])/gu;

/** The room, as a part of the size, that LibreOffice leaves there whether the document wants it or not. */
const unwantedRoom = 0.2;

/** What must stay free before the right border. */
const leastPadding: Twips = 30;

/**
 * Gives by how much each character of a line must be tightened so that the line stays one where LibreOffice widens it: the
 * second line of an exact row would be lost. Nearly every line fits as it is and gets 0.
 */
export function tightenLine(runs: readonly Run[], cell: Cell): Twips {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return 0;
  const changes = runs.reduce(
    (sum, run) => sum + ('text' in run ? (run.text.match(scriptChange)?.length ?? 0) * run.size : 0),
    0,
  );
  const seams = runs.slice(1).filter((run, index) => meetsOtherScript(runs[index], run)).length * first.size;
  const excess = last.x + last.width + (changes + seams) * unwantedRoom - (cell.x + cell.width - leastPadding);
  if (changes + seams === 0 || excess <= 0) return 0;
  const characters = runs.reduce((sum, run) => sum + ('text' in run ? [...run.text].length : 1), 0);
  return Math.ceil(excess / Math.max(1, characters));
}

function meetsOtherScript(before: Run | undefined, run: Run): boolean {
  if (!before || !('text' in before) || !('text' in run)) return false;
  return (before.text.slice(-1) + run.text.slice(0, 1)).search(scriptChange) >= 0;
}

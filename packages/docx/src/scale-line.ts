import type { Run, Twips } from '@jiandu/sheet';

/** Where a Chinese character and a letter or digit meet. */
export const scriptChange =
  /(?<=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])(?=[\p{sc=Latin}\d])|(?<=[\p{sc=Latin}\d])(?=[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF])/gu;

/** The space, as a part of the size, that LibreOffice puts there whether the document wants it or not. */
const unwantedSpace = 0.2;

/** By what part a line may be wider in the fonts that a program takes in place of ours, each advance rounded. */
const leeway = 0.02;

/** By what part a narrowed character may be wider than asked: programs set it in whole twips. */
const roundedBy = 0.005;

/** By how much a line is too wide, apart from what its characters say of themselves. */
export interface LineWidth {
  /** By how much it is too wide for every program. */
  readonly excess: Twips;
  /** What it has given up of its stretch. */
  readonly given: Twips;
  /** What LibreOffice puts in. */
  readonly added: number;
}

/**
 * Gives the percentage of their width to which the characters of a line must narrow so that it stays one line in LibreOffice,
 * which widens it: a second line in an exact row would be lost. Nearly every line fits as it is and gets 100.
 */
export function scaleLine(runs: readonly Run[], room: Twips, { excess, given, added }: LineWidth): number {
  const width = widthOf(runs) - given;
  if (width <= 0) return 100;
  const inAll = excess > 0 ? width - excess - roundedBy * width : width;
  const inLibreOffice = excessInLibreOffice(added, width, room) > 0 ? room / (1 + leeway) - added : width;
  return Math.floor((100 * Math.min(inAll, inLibreOffice)) / width);
}

/** By how much a line of some width, with what LibreOffice adds to it, is too wide for its room; 0 where it adds nothing. */
export function excessInLibreOffice(added: number, width: Twips, room: Twips): Twips {
  return added === 0 ? 0 : Math.max(0, Math.ceil((width + added) * (1 + leeway) - room));
}

/** The width of a line as the sheet has it. */
export function widthOf(runs: readonly Run[]): Twips {
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? last.x + last.width - trimOf(last) - first.x : 0;
}

/** What LibreOffice puts into a line where scripts change. */
export function addedTo(runs: readonly Run[]): number {
  return runs.reduce((sum, run, index) => sum + changesAt(runs[index - 1], run) * run.size, 0) * unwantedSpace;
}

/** What the last mark of a line gives up of its width. */
export function trimOf(run: Run): Twips {
  return 'text' in run ? (run.trim ?? 0) : 0;
}

/** What letters and digits are among, but no usual Chinese character or mark: most runs have none. */
const mayBeLatin = /[\dA-Za-z\u00aa-\u2dff\ua720-\udfff\ufb00-\ufb06\uff21-\uff5a]/;

/** The changes of script inside a run and at its beginning. */
function changesAt(before: Run | undefined, run: Run): number {
  if (!('text' in run)) return 0;
  const led = before && 'text' in before ? before.text.slice(-1) + run.text : run.text;
  return mayBeLatin.test(led) ? (led.match(scriptChange)?.length ?? 0) : 0;
}

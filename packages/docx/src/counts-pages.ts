import type { Cell, Page, Run, Sheet, TextRun } from '@jiandu/sheet';

/**
 * Whether the pages of a document are numbered through as its papers say. Word counts all pages of a document: where it holds
 * copies, slips of several pages beside each other or papers of several records, each of which counts its own, it would be wrong.
 */
export function countsPages(sheets: readonly Sheet[]): boolean {
  const pages = sheets.flatMap((sheet) => sheet.pages);
  return pages.every((page, index) => {
    const numbers = { page: `${index + 1}`, pages: `${pages.length}` };
    return countsOf(page).every(({ text, counts }) => text === numbers[counts]);
  });
}

type Count = TextRun & Required<Pick<TextRun, 'counts'>>;

/** The numbers on a page stand in what is no part of the paper's content. */
function countsOf({ cells }: Page): readonly Count[] {
  return cells.filter(isArtifact).flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.filter(isCount)));
}

function isArtifact({ node }: Cell): boolean {
  return node < 0;
}

function isCount(run: Run): run is Count {
  return 'text' in run && run.counts !== undefined;
}

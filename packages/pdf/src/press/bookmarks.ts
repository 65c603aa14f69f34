import type { Sheet } from '@jiandu/sheet';
import { refer, textString } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** The outline of a file: its papers and, of long ones, their sections (ISO 32000-1, 12.3.3). */
export interface Bookmarks {
  readonly add: (sheet: Sheet, pages: readonly number[]) => void;
  /** Writes what is left, and gives the root; `undefined` where one page says all. */
  readonly finish: () => number | undefined;
}

/** What a bookmark says and where it leads. */
interface Target {
  readonly text: string;
  readonly page: number;
  /** From the foot of the page, in points. */
  readonly top: number;
}

/** A bookmark that waits for the number of the one after it. */
interface Waiting {
  readonly id: number;
  readonly entries: string;
}

export function createBookmarks(writer: PdfWriter): Bookmarks {
  const root = writer.allocate();
  let [count, shown] = [0, 0];
  let first: number | undefined;
  let last: Waiting | undefined;
  return {
    add: (sheet, pages) => {
      const [page] = pages;
      if (page === undefined) return;
      const id = writer.allocate();
      const sections = pages.length > 1 ? findSections(sheet, pages) : [];
      const target = { text: sheet.title, page, top: (sheet.pages[0]?.height ?? 0) / 20 };
      const entries = `${entriesOf(target, root)}${writeSections(sections, id, writer)}`;
      if (last) writer.put(last.id, `<<${last.entries}/Next ${refer(id)}>>`);
      last = { id, entries: last ? `${entries}/Prev ${refer(last.id)}` : entries };
      first ??= id;
      count += 1;
      shown += pages.length;
    },
    finish: () => {
      if (!last || first === undefined || shown < 2) return undefined;
      writer.put(last.id, `<<${last.entries}>>`);
      writer.put(root, `<</Type/Outlines/First ${refer(first)}/Last ${refer(last.id)}/Count ${count}>>`);
      return root;
    },
  };
}

function entriesOf({ text, page, top }: Target, parent: number): string {
  return `/Title${textString(text)}/Parent ${refer(parent)}/Dest[${refer(page)}/XYZ null ${top} null]`;
}

/** Sections stand closed under their paper. */
function writeSections(sections: readonly Target[], parent: number, writer: PdfWriter): string {
  const ids = sections.map(() => writer.allocate());
  for (const [index, section] of sections.entries()) {
    const [before, after] = [ids[index - 1], ids[index + 1]];
    const links = `${before ? `/Prev ${refer(before)}` : ''}${after ? `/Next ${refer(after)}` : ''}`;
    writer.put(ids[index] as number, `<<${entriesOf(section, parent)}${links}>>`);
  }
  const [first, last] = [ids[0], ids.at(-1)];
  return first && last ? `/First ${refer(first)}/Last ${refer(last)}/Count -${ids.length}` : '';
}

/** The bands of a paper: a head that stands alone over the columns of its table. */
function findSections({ nodes, pages }: Sheet, ids: readonly number[]): readonly Target[] {
  const cellsIn = new Map<number, number>();
  for (const { parent, role } of nodes) {
    if (role === 'header' || role === 'cell') cellsIn.set(parent, (cellsIn.get(parent) ?? 0) + 1);
  }
  const isBand = (node: number) => {
    const { role, scope, parent } = nodes[node] ?? {};
    return role === 'header' && scope === 'column' && cellsIn.get(parent ?? -1) === 1;
  };
  const seen = new Set<number>();
  return pages.flatMap((page, index) =>
    page.cells.flatMap((cell): readonly Target[] => {
      if (seen.has(cell.node) || !isBand(cell.node)) return [];
      seen.add(cell.node);
      const text = cell.lines.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))).join('');
      return text === '' ? [] : [{ text, page: ids[index] as number, top: (page.height - cell.y) / 20 }];
    }),
  );
}

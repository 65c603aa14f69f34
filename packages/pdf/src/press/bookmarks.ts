import { refer, textString } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import type { PressedPaper, Section } from './pressed-paper.ts';

/** The outline of a file: its papers and, of long ones, their sections (ISO 32000-1, 12.3.3). */
export interface Bookmarks {
  readonly add: (paper: PressedPaper, pages: readonly number[]) => void;
  /** Writes what is left, and gives the root; `undefined` where one page says all. */
  readonly finish: () => number | undefined;
}

/** What a bookmark says and where it leads: to the object of a page. */
type Target = Section;

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
    add: ({ title, shape, sections: own }, pages) => {
      const [page] = pages;
      if (page === undefined) return;
      const id = writer.allocate();
      const sections = own.map((section) => ({ ...section, page: pages[section.page] ?? page }));
      const target = { text: title, page, top: (shape.pages[0]?.height ?? 0) / 20 };
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

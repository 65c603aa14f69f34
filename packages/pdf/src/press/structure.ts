import type { Sheet, SheetNode } from '@jiandu/sheet';
import { refer, referAll, textString } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { structureTypes } from './structure-types.ts';
import { growKeyTree } from './trees.ts';

/** A page in the file: its object, and the nodes of its pieces of marked content by their numbers. */
interface TaggedPage {
  readonly id: number;
  readonly marked: readonly number[];
}

/** The logical tree of a file (ISO 32000-1, 14.7), which grows by a part a paper. */
export interface Structure {
  readonly root: number;
  /** Gives the number under which the tree knows the page that comes next. */
  readonly nextPage: () => number;
  /** Writes the elements of a paper's nodes. */
  readonly addPaper: (sheet: Sheet, pages: readonly TaggedPage[]) => void;
  readonly finish: () => void;
}

export function growStructure(writer: PdfWriter): Structure {
  const root = writer.allocate();
  const whole = writer.allocate();
  const parents = growKeyTree(writer, 'Nums');
  const notes = growKeyTree(writer, 'Names');
  const parts: number[] = [];
  let [given, added] = [0, 0];
  return {
    root,
    nextPage: () => given++,
    addPaper: (sheet, pages) => {
      const ids = sheet.nodes.map(() => writer.allocate());
      const contents = gatherContents(sheet.nodes, pages, ids);
      for (const [node, id] of ids.entries()) {
        const one = sheet.nodes[node] as SheetNode;
        const parent = sheet.nodes[one.parent];
        const content = contents[node] as Content;
        if (isVoid(one, content)) continue;
        const key = `(n${String(id).padStart(10, '0')})`;
        const entries = [
          `/S/${structureTypes[one.role]}/P ${refer(ids[one.parent] ?? whole)}`,
          kidsOf(content),
          attributesOf(one),
          parent && one.lang !== parent.lang ? `/Lang(${one.lang})` : '',
          one.alt === undefined ? '' : `/Alt${textString(one.alt)}`,
          one.role === 'note' ? `/ID${key}` : '',
        ];
        writer.put(id, `<<${entries.join('')}>>`);
        if (one.role === 'note') notes.add(key, refer(id));
      }
      parts.push(ids[0] ?? whole);
      for (const { marked } of pages) {
        parents.add(`${added}`, `[${referAll(marked.map((node) => ids[node] ?? whole))}]`);
        added += 1;
      }
    },
    finish: () => {
      writer.put(whole, `<</S/Document/P ${refer(root)}/K[${referAll(parts)}]>>`);
      const [parentTree, idTree] = [parents.finish(), notes.finish()];
      const trees = `${parentTree ? `/ParentTree ${refer(parentTree)}` : ''}${idTree ? `/IDTree ${refer(idTree)}` : ''}`;
      writer.put(root, `<</Type/StructTreeRoot/K ${refer(whole)}${trees}/ParentTreeNextKey ${added}>>`);
    },
  };
}

/** What stands under an element: pieces of marked content on pages, then other elements. */
interface Content {
  readonly pieces: { readonly page: number; readonly number: number }[];
  readonly kids: number[];
}

function gatherContents(
  nodes: readonly SheetNode[],
  pages: readonly TaggedPage[],
  ids: readonly number[],
): readonly Content[] {
  const contents = nodes.map((): Content => ({ pieces: [], kids: [] }));
  for (const { id, marked } of pages) {
    for (const [number, node] of marked.entries()) contents[node]?.pieces.push({ page: id, number });
  }
  // From the last to the first, so that what is empty is known before its parent asks.
  for (let node = nodes.length - 1; node > 0; node -= 1) {
    const one = nodes[node] as SheetNode;
    if (!isVoid(one, contents[node] as Content)) contents[one.parent]?.kids.unshift(ids[node] as number);
  }
  return contents;
}

/** Paragraphs without words say nothing; rows and cells keep their places in the table. */
function isVoid({ role }: SheetNode, { pieces, kids }: Content): boolean {
  const keepsPlace = role === 'row' || role === 'cell' || role === 'header' || role === 'document';
  return !keepsPlace && pieces.length === 0 && kids.length === 0;
}

/** Pieces on one page are told by their numbers, those on others by page and number. */
function kidsOf({ pieces, kids }: Content): string {
  const page = pieces[0]?.page;
  if (page === undefined) return kids.length > 0 ? `/K[${referAll(kids)}]` : '';
  const own = pieces.map((piece) =>
    piece.page === page ? `${piece.number}` : `<</Type/MCR/Pg ${refer(piece.page)}/MCID ${piece.number}>>`,
  );
  const all = [...own, ...kids.map(refer)];
  return `/Pg ${refer(page)}/K${all.length === 1 ? ` ${all[0]}` : `[${all.join(' ')}]`}`;
}

const scopes = { row: 'Row', column: 'Column', both: 'Both' } as const satisfies Record<
  NonNullable<SheetNode['scope']>,
  string
>;

/** What a cell of a table heads, and the columns and rows that it takes. */
function attributesOf({ role, scope, colSpan, rowSpan }: SheetNode): string {
  const entries = [
    role === 'header' ? `/Scope/${scopes[scope ?? 'column']}` : '',
    colSpan === undefined ? '' : `/ColSpan ${colSpan}`,
    rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`,
  ].join('');
  return entries === '' ? '' : `/A<</O/Table${entries}>>`;
}

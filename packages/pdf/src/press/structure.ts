import type { Sheet, SheetNode } from '@jiandu/sheet';
import { refer, referAll, textString } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { structureTypes } from './structure-types.ts';
import { growKeyTree } from './trees.ts';

/** A page in the file: its object, the nodes of its pieces of marked content by their numbers, and its form fields. */
interface TaggedPage {
  readonly id: number;
  readonly marked: readonly number[];
  readonly fields?: readonly TaggedField[];
}

/** A form field as an annotation: its object, its node, and how many pieces of its page come before it. */
export interface TaggedField {
  readonly id: number;
  readonly node: number;
  readonly after: number;
}

/** The logical tree of a file (ISO 32000-1, 14.7), which grows by a part a paper. */
export interface Structure {
  readonly root: number;
  /** Gives the number under which the tree knows what comes next: the pages of a paper, then its form fields. */
  readonly nextKey: () => number;
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
    nextKey: () => given++,
    addPaper: (sheet, pages) => {
      const ids = sheet.nodes.map(() => writer.allocate());
      const forms = writeForms(pages, (node) => ids[node] ?? ids[0] ?? whole, writer);
      const contents = gatherContents(sheet.nodes, pages, ids, forms);
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
      for (const form of forms.values()) {
        parents.add(`${added}`, refer(form));
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

/** Writes an element for each form field around its annotation (14.8.4.5), and gives them by the annotations. */
function writeForms(
  pages: readonly TaggedPage[],
  parentOf: (node: number) => number,
  writer: PdfWriter,
): ReadonlyMap<number, number> {
  const forms = new Map<number, number>();
  for (const page of pages) {
    for (const { id, node } of page.fields ?? []) {
      const form = writer.allocate();
      const content = `/K<</Type/OBJR/Obj ${refer(id)}>>`;
      writer.put(form, `<</S/Form/P ${refer(parentOf(node))}/Pg ${refer(page.id)}${content}>>`);
      forms.set(id, form);
    }
  }
  return forms;
}

/** What stands under an element: pieces of marked content on pages and form fields among them, then other elements. */
interface Content {
  readonly pieces: (
    | { readonly page: number; readonly number: number }
    | { readonly page: number; readonly form: number }
  )[];
  readonly kids: number[];
}

function gatherContents(
  nodes: readonly SheetNode[],
  pages: readonly TaggedPage[],
  ids: readonly number[],
  forms: ReadonlyMap<number, number>,
): readonly Content[] {
  const contents = nodes.map((): Content => ({ pieces: [], kids: [] }));
  for (const { id, marked, fields = [] } of pages) {
    const addForms = (after: number) => {
      for (const field of fields) {
        if (field.after !== after) continue;
        (contents[field.node] ?? contents[0])?.pieces.push({ page: id, form: forms.get(field.id) ?? 0 });
      }
    };
    for (const [number, node] of marked.entries()) {
      addForms(number);
      contents[node]?.pieces.push({ page: id, number });
    }
    addForms(marked.length);
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
  const own = pieces.map((piece) => {
    if ('form' in piece) return refer(piece.form);
    return piece.page === page ? `${piece.number}` : `<</Type/MCR/Pg ${refer(piece.page)}/MCID ${piece.number}>>`;
  });
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

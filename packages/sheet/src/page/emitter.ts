import type { Script } from '@jiandu/text';
import type { DraftCell, DraftTable } from '../draft/draft.ts';
import type { FittedCell } from '../draft/fit-cell.ts';
import type { Cell, Mark, Page, Role, SheetNode, Slot } from '../sheet.ts';
import type { SlotMark } from '../typeset/inline.ts';
import type { Rect } from './edges.ts';
import type { TakeSlot } from './place-cell.ts';

/** What has been emitted so far: the tree, the pages and the places of fields. */
export interface Emitter {
  readonly nodes: SheetNode[];
  readonly pages: Page[];
  readonly slots: Slot[];
  readonly lang: Script;
  /** The cells of all pages as they were drawn. */
  readonly drawings: Drawing[];
}

/** A slot that was taken, and the place that it had. */
export interface Taken {
  readonly mark: SlotMark;
  readonly rect: Rect;
  readonly slot: number;
}

/** What a cell was drawn as, with the slots that it took in turn. */
export interface Drawing {
  readonly fitted: FittedCell;
  readonly cell: Cell;
  readonly taken: readonly Taken[];
  /** What is drawn over it. */
  readonly marks: readonly Mark[];
  /** Index of its page. */
  readonly page: number;
  /** It began on an earlier page, or is said again, or is no content. */
  readonly repeats: boolean;
}

/** The nodes of one printing of a paper: a blank sheet of slips has one for every slip. */
export interface Tree {
  readonly emitter: Emitter;
  readonly tables: Map<DraftTable, number>;
  readonly rows: Map<string, number>;
  readonly cells: Map<DraftCell, number>;
}

export function createEmitter(lang: Script): Emitter {
  return { nodes: [{ role: 'document', parent: -1, lang }], pages: [], slots: [], lang, drawings: [] };
}

export function createTree(emitter: Emitter): Tree {
  return { emitter, tables: new Map(), rows: new Map(), cells: new Map() };
}

/** The node of a cell: in its row and table, or under the document where nothing is ruled. */
export function nodeOfCell(cell: DraftCell, table: DraftTable, row: number, tree: Tree): number {
  const known = tree.cells.get(cell);
  if (known !== undefined) return known;
  const parent = table.framed ? nodeOfRow(table, row, tree) : 0;
  const node = addNode(
    {
      role: cell.role,
      parent,
      lang: cell.lang,
      ...(cell.scope && table.framed && { scope: cell.scope }),
      ...(cell.span > 1 && table.framed && { colSpan: cell.span }),
      ...(cell.rowSpan > 1 && table.framed && { rowSpan: cell.rowSpan }),
    },
    tree,
  );
  tree.cells.set(cell, node);
  return node;
}

/** A figure under the node of its cell. */
export function nodeOfFigure(alt: string, parent: number, tree: Tree): number {
  return addNode({ ...bare('figure', parent, tree), alt }, tree);
}

function nodeOfRow(table: DraftTable, row: number, tree: Tree): number {
  let parent = tree.tables.get(table);
  if (parent === undefined) {
    parent = addNode(bare('table', 0, tree), tree);
    tree.tables.set(table, parent);
  }
  const key = `${parent}/${row}`;
  let node = tree.rows.get(key);
  if (node === undefined) {
    node = addNode(bare('row', parent, tree), tree);
    tree.rows.set(key, node);
  }
  return node;
}

function bare(role: Role, parent: number, { emitter }: Tree): SheetNode {
  return { role, parent, lang: emitter.lang };
}

function addNode(node: SheetNode, { emitter }: Tree): number {
  emitter.nodes.push(node);
  return emitter.nodes.length - 1;
}

/** Takes slots for one side of one page: a field has one, as large as all that it covers there. */
export function createSlots(emitter: Emitter, page: number, copy: string | undefined): TakeSlot {
  const taken = new Map<SlotMark, number>();
  return (mark, rect) => {
    const known = taken.get(mark);
    if (known === undefined) {
      const { pointer, template, kind, part } = mark;
      emitter.slots.push({
        pointer,
        template,
        kind,
        ...(part && { part }),
        ...(copy !== undefined && { copy }),
        page,
        ...rect,
      });
      taken.set(mark, emitter.slots.length - 1);
      return emitter.slots.length - 1;
    }
    const slot = emitter.slots[known];
    if (slot) emitter.slots[known] = { ...slot, ...unite(slot, rect) };
    return known;
  };
}

/** The rectangle around two. */
export function unite(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

import { refer, referAll } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** So many entries stand in one leaf; every tree has one root over its leaves. */
const mostEntries = 64;

/** The tree of pages (ISO 32000-1, 7.7.3), which grows while pages are written. */
export interface PageTree {
  readonly root: number;
  /** Gives the parent of the page that is added next. */
  readonly parent: () => number;
  readonly add: (page: number) => void;
  readonly finish: () => void;
}

export function growPageTree(writer: PdfWriter): PageTree {
  const root = writer.allocate();
  const leaves: number[] = [];
  let leaf: number | undefined;
  let kids: number[] = [];
  let count = 0;
  const parent = () => {
    leaf ??= writer.allocate();
    return leaf;
  };
  const close = () => {
    if (kids.length === 0) return;
    const id = parent();
    writer.put(id, `<</Type/Pages/Parent ${refer(root)}/Count ${kids.length}/Kids[${referAll(kids)}]>>`);
    leaves.push(id);
    leaf = undefined;
    kids = [];
  };
  return {
    root,
    parent,
    add: (page) => {
      kids.push(page);
      count += 1;
      if (kids.length === mostEntries) close();
    },
    finish: () => {
      close();
      writer.put(root, `<</Type/Pages/Count ${count}/Kids[${referAll(leaves)}]>>`);
    },
  };
}

/** A tree of values by ascending keys: `Names` by text strings, `Nums` by whole numbers (7.9.6, 7.9.7). */
export interface KeyTree {
  /** A key and its value as they are written. */
  readonly add: (key: string, value: string) => void;
  /** Writes what is left, and gives the root; `undefined` where nothing was added. */
  readonly finish: () => number | undefined;
}

export function growKeyTree(writer: PdfWriter, entry: 'Names' | 'Nums'): KeyTree {
  const leaves: number[] = [];
  let pairs: (readonly [string, string])[] = [];
  const close = () => {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (!first || !last) return;
    const id = writer.allocate();
    const body = pairs.map(([key, value]) => `${key} ${value}`).join(' ');
    writer.put(id, `<</Limits[${first[0]} ${last[0]}]/${entry}[${body}]>>`);
    leaves.push(id);
    pairs = [];
  };
  return {
    add: (key, value) => {
      pairs.push([key, value]);
      if (pairs.length === mostEntries) close();
    },
    finish: () => {
      close();
      if (leaves.length === 0) return undefined;
      const root = writer.allocate();
      writer.put(root, `<</Kids[${referAll(leaves)}]>>`);
      return root;
    },
  };
}

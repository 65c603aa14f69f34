import type { Script } from '@jiandu/text';
import type { Role, SheetNode, Twips } from '../sheet.ts';
import type { Inline, SlotMark } from '../typeset/inline.ts';
import type { Comb } from './set-comb.ts';

/** A paragraph of a cell: how it is set and where in the cell it stands. */
export interface Part {
  readonly inlines: readonly Inline[];
  readonly size: Twips;
  /** The smallest size that it may shrink to. */
  readonly leastSize: Twips;
  readonly leading: number;
  /** The height of every line, whatever its size: that of a grid. */
  readonly pitch?: Twips | undefined;
  /** `spread`: in the middle, a line of two or three characters over the width of four. */
  readonly align: 'left' | 'justify' | 'centre' | 'right' | 'distribute' | 'spread';
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly balance?: boolean | undefined;
  readonly indentEms?: number | undefined;
  /** Boxes for characters, instead of running content. */
  readonly comb?: Comb | undefined;
  /** Digits whose room stays free at the right, so that figures stand under each other by their points. */
  readonly trail?: string | undefined;
  /** Room over it. */
  readonly gap?: Twips | undefined;
}

/** A picture, a seal square or a QR code in a cell, placed when the cell has its place; `alt` says what it shows. */
export type Ornament =
  | {
      readonly ornament: 'seal';
      readonly side: Twips;
      readonly centre: number;
      readonly middle: number;
      readonly alt: string;
    }
  | {
      /** At the lower right of its cell. */
      readonly ornament: 'code';
      readonly side: Twips;
      readonly rows: readonly string[];
      readonly alt: string;
    }
  | {
      readonly ornament: 'image';
      readonly file: string;
      readonly width: Twips;
      readonly height: Twips;
      readonly centre: number;
      readonly middle: number;
      readonly alt: string;
    };

/** A cell before it has a page: its place in the columns of its table and what stands in it. */
export interface DraftCell {
  readonly column: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly role: Role;
  readonly scope?: NonNullable<SheetNode['scope']> | undefined;
  readonly lang: Script;
  readonly parts: readonly Part[];
  /** Fields whose room is the whole cell. */
  readonly slots: readonly SlotMark[];
  readonly padding: { readonly x: Twips; readonly y: Twips };
  readonly fill?: string | undefined;
  /** Crossed out: nothing was to be written here. */
  readonly crossed?: boolean | undefined;
  /** What its text leaves free over and under it, where a smaller size gives it that. */
  readonly air?: Twips | undefined;
  /** A figure of a column, which takes the size of the smallest in it. */
  readonly figure?: boolean | undefined;
  /** Small words for whoever writes, at the foot of the cell; the first that leave room to write. */
  readonly hints?: readonly Part[] | undefined;
  readonly ornaments?: readonly Ornament[] | undefined;
  /** The pointer or place that an error names. */
  readonly path: string;
}

/** A row before it has a page. */
export interface DraftRow {
  readonly height: Twips;
  /** Grows rather than shrinks its text, and continues on the next page. */
  readonly grow: boolean;
  readonly cells: readonly DraftCell[];
  readonly keepWithNext?: boolean;
  /** An empty line under 以下空白, which is left out where that spares a page. */
  readonly spare?: boolean;
  /** Its cells shrink together: signatures beside each other. */
  readonly even?: boolean;
  /** Signatures alone, or the first of seals: on no page without a row of what is signed. */
  readonly signs?: boolean;
  /** Which line of a table of rows it is, blank ones counted. */
  readonly line?: number;
  /** A line of sums where pages meet: of this page at its foot, of all before it at its head, where it begins a page. */
  readonly sums?: 'page' | 'before';
}

/** Where a table of rows goes on on other pages. */
export interface PageBreaks {
  /** The lines that begin another page. */
  readonly starts: readonly number[];
  /** Blank lines that fill its last page. */
  readonly blanks: number;
}

/** A block before it has a page: rows over common columns. */
export interface DraftTable {
  /** Ruled, in the frame of its neighbours; else paragraphs. */
  readonly framed: boolean;
  /** Column borders from the left margin, one more than there are columns. */
  readonly borders: readonly Twips[];
  readonly rows: readonly DraftRow[];
  /** The first rows that are repeated on every page. */
  readonly heads: number;
  readonly keep?: boolean;
  readonly keepWithNext?: boolean;
  /** Heads of rows under each other shrink together. */
  readonly evenHeads?: boolean;
  /** Room over the block where it does not open a page. */
  readonly gap?: Twips;
  /** The lines of the page's grid, on which the block stands. */
  readonly pitch?: Twips;
  /** The same table for the pages that it takes, where it says something at their borders. */
  readonly breakAt?: (breaks: PageBreaks) => DraftTable;
  /** The pages that it was composed for. */
  readonly breaks?: PageBreaks;
  /** Blank lines fill the last of several pages. */
  readonly fills?: boolean;
}

import type { Region, Script, Words } from '@jiandu/text';

/** The pages that have a name. */
export const pageNames = [
  'a4-table',
  'a4-official',
  'tw-official',
  'a5',
  'b5',
  '16k',
  'card',
  'continuous',
  'continuous-half',
  'continuous-third',
] as const;

/** A page by its name. */
export type PageName = (typeof pageNames)[number];

/** A page in millimetres. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Top, right, bottom, left. */
  readonly marginsMm: readonly [number, number, number, number];
}

/** How a form is ruled on paper; the parsed `paper.json`. Every length is in millimetres. */
export interface Paper {
  /** Default: the office's profile, else `a4-table`. */
  readonly page?: PageName | PageSize;
  readonly orientation?: 'portrait' | 'landscape';
  /** Slips on one sheet with cut lines between; the page above is then one slip. */
  readonly perSheet?: PerSheet;
  /** The copies that a form is printed in, in their order: each on pages or slips of its own, with its name. */
  readonly copies?: readonly Copy[];
  /** Column widths shared by all grids; they are scaled to the width between the margins. */
  readonly columns: readonly number[];
  readonly textPt?: number;
  /** How this paper is set, where it differs from the office's others. */
  readonly typography?: Typography;
  /** One line over the frame; words with `{field}` places: `编号：{number}`. */
  readonly above?: { readonly left?: Words; readonly centre?: Words; readonly right?: Words };
  readonly body: readonly Block[];
  /** Notes below the frame. */
  readonly notes?: readonly Words[];
}

/** How text is set: an office says it for all its papers, a paper for itself. */
export interface Typography {
  /** What stays free between Han and Latin letters or digits (中西文间距): nothing, or a quarter of an em; default `none`. */
  readonly latinGap?: 'none' | 'quarter';
  /** Running text ends its lines alike (两端对齐) or where they end; default `justify`. */
  readonly paragraphs?: 'justify' | 'left';
  /** Labels of two and three characters stand in the middle, or spread to the width of four (联 系 人); default `centre`. */
  readonly labels?: 'centre' | 'spread';
}

/** Slips on one sheet, row by row. */
export interface PerSheet {
  /** How many a sheet holds. */
  readonly count: number;
  /** How many of them stand side by side; default 1: all are stacked. */
  readonly across?: number;
  /** The size of one. */
  readonly widthMm: number;
  readonly heightMm: number;
}

/** One of the copies that a form is printed in: 第一联　存根联. */
export interface Copy {
  readonly id: string;
  /** Its name, printed downwards at the right edge. */
  readonly words: Words;
  /** Leaves out what is for the office only. */
  readonly customerCopy?: boolean;
}

/** A block of the body. Consecutive framed blocks share one frame. */
export type Block =
  | GridBlock
  | RowsBlock
  | MatrixBlock
  | RatingsBlock
  | ClausesBlock
  | TextBlock
  | SignaturesBlock
  | SealsBlock;

interface BlockCommon {
  /** Leave out on the customer's copy. */
  readonly internal?: boolean;
  readonly regions?: readonly Region[];
  readonly scripts?: readonly Script[];
  /** Only in these variants, or `null` for the plain form. */
  readonly variants?: readonly (string | null)[];
  /** Only on these of the `copies`. */
  readonly copies?: readonly string[];
  /** Keep whole on one page. */
  readonly keep?: boolean;
  /** Keep with the next block on one page. */
  readonly keepWithNext?: boolean;
}
/** Ruled rows of labels and values. */
export interface GridBlock extends BlockCommon {
  readonly block: 'grid';
  /** Own column widths. */
  readonly columns?: readonly number[];
  /** A band over the rows: a section's name. */
  readonly head?: Words;
  readonly rows: readonly GridRow[];
}
export interface GridRow {
  readonly heightMm: number;
  /** May grow with its content. */
  readonly grow?: boolean;
  readonly cells: readonly GridCell[];
  readonly internal?: boolean;
  readonly shaded?: boolean;
  readonly regions?: readonly Region[];
}
/**
 * One cell or a label with its value. Exactly one of `field`, `template`, `sign`, `findings` or `text` says what stands in it; with none, `words` alone make a label cell.
 */
export interface GridCell {
  /** The label, where it is not the field's own. */
  readonly words?: Words;
  /** A field by template or top-level name. */
  readonly field?: string;
  /** Words with `{field}` places in the sentence: `{from}时—{to}时`. */
  readonly template?: Words;
  /** A signature field: caption top left, date bottom right. */
  readonly sign?: string;
  /** The stage whose decisions stand over the signature as boxes. */
  readonly decisions?: string;
  /** What the rules find: 符合, or each warning with its clause. */
  readonly findings?: boolean;
  /** Static text, set left. */
  readonly text?: Words;
  /** Columns that the value takes; default 1. A label at the left takes one more. */
  readonly span?: number;
  readonly labelSpan?: number;
  readonly rowSpan?: number;
  /** Default `left`; `none` for `sign` and `text`. */
  readonly label?: 'left' | 'above' | 'vertical' | 'inline' | 'none';
  readonly align?: 'left' | 'centre' | 'right';
}
/** A table with one line a row of the record. */
export interface RowsBlock extends BlockCommon {
  readonly block: 'rows';
  readonly field: string;
  /** In the order of printing. Fields not named are left out. */
  readonly columns: readonly RowsColumn[];
  readonly rowHeightMm?: number;
  /** Lines ruled on a blank face, and at least so many on a filled one. */
  readonly lines: number;
  /** A head over several columns. */
  readonly head?: Words;
  /** Words of the line of totals. */
  readonly totals?: Words;
  /** Over several pages, 本页小计 at the foot of each and 承前页 at the head of the next; for a table with `totals`. */
  readonly pageSums?: boolean;
  /** Over several pages, blank lines fill the last, as in a bound register. */
  readonly fillPage?: boolean;
}
/** A column of rows: a field, or a sentence with several. */
export interface RowsColumn {
  /** By name, a member of a group as `period.from`; `#` for the running number. */
  readonly field?: string;
  /** Words with places that name fields of the row: `{from} 至 {to}`; it needs words of its own as its head. */
  readonly template?: Words;
  readonly widthMm: number;
  /** The head, where it is not the field's own. */
  readonly words?: Words;
  /** `false`: what was chosen stands there as a word, without the other options and their boxes. */
  readonly boxes?: boolean;
}
/** A printed matrix. */
export interface MatrixBlock extends BlockCommon {
  readonly block: 'matrix';
  readonly field: string;
  readonly headingMm?: number;
  readonly rowHeadMm: number;
  readonly columnsMm: readonly number[];
  readonly rowHeightMm?: number;
}
/** A grid of ratings: one box a step. */
export interface RatingsBlock extends BlockCommon {
  readonly block: 'ratings';
  /** A group of rating fields. */
  readonly field: string;
  readonly headingMm?: number;
  readonly numberMm?: number;
  readonly itemMm: number;
  readonly stepMm: number;
  readonly notApplicableMm?: number;
  readonly rowHeightMm?: number;
  readonly words?: Words;
}
/** Running sentences with fields inside them. */
export interface ClausesBlock extends BlockCommon {
  readonly block: 'clauses';
  readonly minHeightMm?: number;
  readonly head?: Words;
  readonly numbered?: boolean;
  readonly clauses: readonly Words[];
}
/** Unframed paragraphs: a greeting, a notice. */
export interface TextBlock extends BlockCommon {
  readonly block: 'text';
  readonly paragraphs: readonly Words[];
  /** First-line indent in characters; default 2. */
  readonly indent?: number;
  readonly align?: 'left' | 'justify' | 'centre' | 'right' | 'distribute';
}
/** Signature cells of the named stages, in the order of the office's region. */
export interface SignaturesBlock extends BlockCommon {
  readonly block: 'signatures';
  readonly stages: readonly string[];
  readonly heightMm?: number;
}
/** Equal unruled cells for the parties' seals. */
export interface SealsBlock extends BlockCommon {
  readonly block: 'seals';
  readonly heightMm?: number;
  readonly parties: readonly SealParty[];
}
export interface SealParty {
  readonly words: Words;
  /** Lines with `{field}` places. */
  readonly lines: readonly Words[];
  readonly sign?: string;
  /** Before the signature; default 代表签字, which a natural person is not asked for. */
  readonly caption?: Words;
  readonly squares: readonly { readonly sideMm: number; readonly words?: Words }[];
}

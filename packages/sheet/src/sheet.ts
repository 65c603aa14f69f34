import type { Kind } from '@jiandu/model';
import type { Script } from '@jiandu/text';

/** A length on paper: 1/20 pt, 1/1440 inch; always whole. */
export type Twips = number;

/**
 * Which state of the paper is drawn; on a fillable one every field has runs of its slot: its value, or room to type. An overlay
 * has the values alone, for stock on which the form is printed.
 */
export type SheetFace = 'blank' | 'filled' | 'fillable' | 'overlay';

/** A record laid out on paper: plain JSON, everything placed, nothing left for a writer to decide. */
export interface Sheet {
  readonly form: string;
  readonly version: string;
  /** For the metadata of files; never personal data. */
  readonly title: string;
  readonly scripts: readonly [Script, Script?];
  readonly face: SheetFace;
  readonly nodes: readonly SheetNode[];
  readonly pages: readonly Page[];
  readonly slots: readonly Slot[];
  /** Ids of the faces that runs name. */
  readonly faces: readonly string[];
}

/** The role of a node in the logical tree (PDF/UA structure types, ISO 14289-1). */
export type Role = 'document' | 'heading' | 'paragraph' | 'table' | 'row' | 'header' | 'cell' | 'figure' | 'note';

/** One node of the logical tree; `parent` is an index into `nodes`, -1 for the root. Order is reading order. */
export interface SheetNode {
  readonly role: Role;
  readonly parent: number;
  readonly lang: Script;
  /** What a header cell heads. */
  readonly scope?: 'row' | 'column' | 'both';
  /** Columns and rows of its table that a cell takes; default 1. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** What a figure shows, for who cannot see it. */
  readonly alt?: string;
}

/** One side of one piece of paper. */
export interface Page {
  readonly width: Twips;
  readonly height: Twips;
  /** Rectangles that never overlap; all text stands in one. Order is reading order. */
  readonly cells: readonly Cell[];
  /** The rules, each drawn once: cells that share a border share its edge. */
  readonly edges: readonly Edge[];
  /** What is drawn over or under cells. */
  readonly marks: readonly Mark[];
}

/** A placed rectangle with its lines. */
export interface Cell {
  /** Index into `nodes`; -1 for an artifact (page number, repeated head). */
  readonly node: number;
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
  readonly lines: readonly Line[];
  /** Background as `#rrggbb`. */
  readonly fill?: string;
}

/** One line of text. `baseline` is measured from the top of the page. */
export interface Line {
  readonly baseline: Twips;
  readonly runs: readonly Run[];
}

/**
 * A piece of a line: text in one face, or a box to tick. `x` is measured from the left of the page. Runs need not stand side by
 * side: squeezed marks lie under the next with their blank, stretched lines leave room between.
 */
export type Run = TextRun | BoxRun;
export interface TextRun {
  readonly x: Twips;
  readonly width: Twips;
  /** Font size. */
  readonly size: Twips;
  readonly text: string;
  /** Id of a face. */
  readonly face: string;
  /** The role that was asked for, where a face of another stands in for it. */
  readonly asked?: 'fang';
  readonly lang: Script;
  /** `#rrggbb`; black by default. */
  readonly color?: string;
  /** Ruled below; a place to write on has text of spaces. */
  readonly underline?: boolean;
  /** The blank of its last mark, counted in `width`, that lies past the end of its line (标点挤压); of a line's last run. */
  readonly trim?: Twips;
  /** Index into `slots` when the run says a value of the record. */
  readonly slot?: number;
  /** The run says the number of its page, or how many pages its paper has. */
  readonly counts?: 'page' | 'pages';
}
export interface BoxRun {
  readonly x: Twips;
  readonly width: Twips;
  readonly size: Twips;
  /** Drawn as vectors: no CJK face has ☐☑☒. */
  readonly box: 'empty' | 'check' | 'fill' | 'tick';
  /** The value that a tick here gives the field; `true` and `false` as text. */
  readonly option?: string | number;
  readonly slot?: number;
}

/** A horizontal or vertical rule. */
export interface Edge {
  readonly x1: Twips;
  readonly y1: Twips;
  readonly x2: Twips;
  readonly y2: Twips;
  readonly width: Twips;
  readonly style: 'solid' | 'dashed';
}

/** What is drawn freely, with the figure that it is in the logical tree, if any: seal squares, void strokes, cut lines, the draft mark, pictures. */
export type Mark =
  | {
      readonly mark: 'seal';
      readonly x: Twips;
      readonly y: Twips;
      readonly side: Twips;
      /** Index into `nodes`. */
      readonly node?: number;
    }
  | {
      readonly mark: 'line';
      readonly x1: Twips;
      readonly y1: Twips;
      readonly x2: Twips;
      readonly y2: Twips;
      readonly width: Twips;
      readonly color?: string;
      readonly dashed?: boolean;
    }
  | {
      readonly mark: 'watermark';
      readonly text: string;
      readonly face: string;
      readonly size: Twips;
      readonly lang: Script;
    }
  | {
      /** A QR code (ISO/IEC 18004) of square modules, with four modules of white around it. */
      readonly mark: 'code';
      readonly x: Twips;
      readonly y: Twips;
      readonly side: Twips;
      /** Its modules row by row, `1` the dark ones. */
      readonly rows: readonly string[];
      /** Index into `nodes`. */
      readonly node?: number;
    }
  | {
      readonly mark: 'image';
      readonly x: Twips;
      readonly y: Twips;
      readonly width: Twips;
      readonly height: Twips;
      /** Key into the `files` given to layout and writers. */
      readonly file: string;
      /** Index into `nodes`. */
      readonly node?: number;
    };

/** The place of one field on paper. */
export interface Slot {
  /** `/items/3/amount`; on a blank row the index that the row would have. Who signed and when: `/approval/by`, `/approval/on`. */
  readonly pointer: string;
  readonly template: string;
  readonly kind: Kind;
  /**
   * `capitals`: of an amount that is typed in capitals and in figures, the place of the capitals; `decision`: what a stage
   * decided, on a fillable paper, where `pointer` and `template` are the id of the stage (`/approve`).
   */
  readonly part?: 'capitals' | 'decision';
  /** The copy that it stands on, where the form is printed in several: each has a slot of its own for every field. */
  readonly copy?: string;
  readonly page: number;
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

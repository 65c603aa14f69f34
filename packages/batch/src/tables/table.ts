/** One cell as its file holds it. */
export interface Cell {
  /** What was typed, or what a figure is written as. */
  readonly text: string;
  /** A figure, not a text: its decimal digits, of which a spreadsheet keeps 15. */
  readonly figure?: string;
  /** The number format of a figure, as the file has it: `yyyy-mm-dd`. */
  readonly format?: string;
  /** The file counts days from 1904. */
  readonly from1904?: boolean;
  /** Why there is no value: `#REF!`, or a formula that was never calculated. */
  readonly fault?: 'error' | 'uncalculated';
}

/** One line of a table. */
export interface Row {
  /** The line or row in its file, from 1. */
  readonly line: number;
  /** By column from 0; empty cells are absent. */
  readonly cells: readonly (Cell | undefined)[];
  /** Columns that are merged with their neighbours. */
  readonly merged?: Pick<ReadonlySet<number>, 'has'>;
  /** Hidden, by hand or by a filter. */
  readonly hidden?: boolean;
}

/** A table of a file, to be read as often as need be. */
export interface Table {
  /** The name of the file, and of the sheet where the file has several. */
  readonly place: string;
  /** The sheet, where there are any. */
  readonly sheet?: string;
  readonly rows: () => AsyncIterable<Row>;
  /** Columns (from 0) that are hidden. */
  readonly hidden: ReadonlySet<number>;
}

/** How a cell is called in a spreadsheet, its column from 0: C7. */
export function nameCell(line: number, column: number): string {
  return `${nameColumn(column)}${line}`;
}

/** The letters of a column, from 0: A, Z, AA. */
function nameColumn(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : nameColumn(Math.floor(column / 26) - 1) + last;
}

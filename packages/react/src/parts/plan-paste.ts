import type { Field, MatrixField, RowsField } from '@jiandu/model';
import type { PastedBlock, PastedCell, PastedRow } from '../store/paste-rows.ts';
import type { Reader } from '../store/type-text.ts';
import { readBlock } from './read-block.ts';

/** Where a block is put. */
export interface PastePlace {
  readonly field: RowsField | MatrixField;
  /** The row and the column that it begins in, from 0. */
  readonly row: number;
  readonly column: number;
  /** Gives how a column is read; none where nothing is written into it. */
  readonly readerOf: (column: Field) => Reader | undefined;
}

/** What can be put in, and how much of the block cannot, or is no answer. */
export interface PastePlan {
  readonly rows: PastedBlock['rows'];
  readonly rowsLeft: number;
  readonly columnsLeft: number;
  readonly unread: number;
}

/**
 * Plans how a copied block is put into rows, or into a matrix, from a cell on. A line of the columns' own heads is no row; what is computed is
 * not written; what there is no column or no row for is counted.
 */
export function planPaste(text: string, place: PastePlace): PastePlan {
  const { field, row, column } = place;
  const columns = field.fields.slice(column);
  const copied = readBlock(text);
  const lines = isHead(copied[0] ?? [], columns) ? copied.slice(1) : copied;
  const most = field.kind === 'matrix' ? field.rows.length : (field.maxItems ?? Number.POSITIVE_INFINITY);
  const targets = columns.map((target) => ({ target, reader: place.readerOf(target) }));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const isLost = (at: number) => lines.some((line) => (line[at] ?? '').trim() !== '');
  const lost = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const to = targets[at];
    return !to?.reader && !to?.target.computed && isLost(at);
  });
  const rows = lines.slice(0, most - row).map((line, index): PastedRow => {
    const key = field.kind === 'matrix' ? (field.rows[row + index]?.name ?? '') : row + index;
    const cells = line.flatMap((written, at): readonly PastedCell[] => {
      const { target, reader } = targets[at] ?? {};
      return target && reader ? [{ name: target.name, text: asTyped(written, target), reader }] : [];
    });
    return { key, cells };
  });
  const cells = rows.flatMap((own) => own.cells);
  const unread = cells.filter(({ text: typed, reader }) => typed !== '' && reader.read(typed) === undefined);
  return { rows, rowsLeft: lines.length - rows.length, columnsLeft: lost.length, unread: unread.length };
}

/** A line break in a cell is none where one line is typed; Chinese needs no blank in its place. */
function asTyped(written: string, target: Field): string {
  const text = written.trim();
  if (target.kind === 'text' && (target.format === 'multi-line' || target.several)) return text;
  return text
    .replace(/(?<=[\u2e80-\uffef])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[\u2e80-\uffef])/g, '')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Whether a line repeats the heads of the columns, in either script. */
function isHead(line: readonly string[], columns: readonly Field[]): boolean {
  const said = line.map((cell) => cell.trim());
  const repeats = (cell: string, at: number) => {
    const words: readonly (string | undefined)[] = Object.values(columns[at]?.words ?? {});
    return cell === '' || words.includes(cell);
  };
  return said.some((cell) => cell !== '') && said.every(repeats);
}

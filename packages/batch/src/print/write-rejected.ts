import type { Script } from '@jiandu/text';
import { reservedColumns } from '../columns/reserved.ts';
import type { Given, RecordSource, ReturnedLine, ReturnedSheet } from '../records/source.ts';
import type { Cell } from '../tables/table.ts';
import { showsTime } from '../values/read-serial.ts';
import type { WrittenCell, WrittenSheet } from '../workbook/write-sheet.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { writeCsvLine } from './write-csv-line.ts';

/** A record that was not printed, with the reasons in words. */
export interface Rejected {
  readonly given: Given;
  readonly reasons: readonly string[];
}

/** What rejected records are given back as. */
export type RejectedFormat = 'xlsx' | 'csv' | 'jsonl';

/** Gives back as what the records of a source are returned: tables as a workbook unless CSV is asked for, JSON as lines. */
export function rejectedFormat(
  { sheets }: Pick<RecordSource, 'sheets'>,
  wanted: 'xlsx' | 'csv' = 'xlsx',
): RejectedFormat {
  if (!sheets) return 'jsonl';
  return sheets.length > 1 ? 'xlsx' : wanted;
}

type Give = () => AsyncIterable<Rejected>;

const writers = {
  xlsx: (rejected, sheets, script) =>
    writeWorkbook(sheets.map((_, sheet) => returnSheet(rejected, sheets, sheet, script))),
  csv: (rejected, sheets, script) =>
    writeText(returnSheet(rejected, sheets, 0, script).rows as AsyncIterable<readonly WrittenCell[]>),
  jsonl: (rejected) => writeLines(rejected),
} satisfies Record<
  RejectedFormat,
  (rejected: Give, sheets: readonly ReturnedSheet[], script: Script) => AsyncIterable<Uint8Array>
>;

/**
 * Writes records that were not printed as they were given, with the reasons beside each, ready to be mended and read again.
 * Texts cannot become formulas in a spreadsheet.
 */
export function writeRejected(
  format: RejectedFormat,
  rejected: Give,
  sheets: readonly ReturnedSheet[],
  script: Script,
): AsyncIterable<Uint8Array> {
  return writers[format](rejected, sheets, script);
}

const headStyle = { format: '@', bold: true, fill: 'D9E2F3', wrap: true } as const;
const reasonStyle = { format: '@', color: 'C00000', wrap: true } as const;
/** What is written counts days from 1900. */
const daysTo1904 = 1462;
const reasonsWidth = 60;
const columnWidth = 18;

function returnSheet(rejected: Give, sheets: readonly ReturnedSheet[], sheet: number, script: Script): WrittenSheet {
  const { name, heads } = sheets[sheet] as ReturnedSheet;
  const columns = heads.flatMap((head, at) => (head === undefined ? [] : [{ head, at }]));
  const isFirst = sheet === 0;
  return {
    name: name.slice(0, 31),
    frozen: true,
    columns: [
      ...(isFirst ? [{ width: reasonsWidth }] : []),
      ...columns.map(() => ({ width: columnWidth, style: { format: '@' } })),
    ],
    rows: (async function* () {
      const own = columns.map(({ head }) => ({ text: head, style: headStyle }));
      yield isFirst ? [{ text: reservedColumns.reasons[script], style: headStyle }, ...own] : own;
      for await (const { given, reasons } of rejected()) {
        const lines = (given.lines ?? []).filter((line: ReturnedLine) => line.sheet === sheet);
        for (const [index, { cells }] of lines.entries()) {
          const said = index === 0 ? { text: reasons.join('\n'), style: reasonStyle } : undefined;
          const values = columns.map(({ at }) => (cells[at] ? returnCell(cells[at]) : undefined));
          yield isFirst ? [said, ...values] : values;
        }
      }
    })(),
  };
}

/** A cell as it was: a figure stays one, with its format. */
function returnCell({ text, figure, format = 'General', from1904, fault }: Cell): WrittenCell {
  if (figure === undefined || fault) return { text, style: { format: '@', wrap: true } };
  const isLate = from1904 === true && showsTime(format).date;
  return { figure: isLate ? String(Number(figure) + daysTo1904) : figure, style: { format } };
}

async function* writeText(rows: AsyncIterable<readonly (WrittenCell | undefined)[]>): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([0xef, 0xbb, 0xbf]);
  for await (const row of rows)
    yield Buffer.from(
      writeCsvLine(row.map((cell) => (cell === undefined ? '' : 'text' in cell ? cell.text : cell.figure))),
    );
}

async function* writeLines(rejected: Give): AsyncGenerator<Uint8Array> {
  for await (const { given, reasons } of rejected()) yield Buffer.from(`${JSON.stringify({ reasons, ...given })}\n`);
}

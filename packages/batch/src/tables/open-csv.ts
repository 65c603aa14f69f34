import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { BatchError } from '../batch-error.ts';
import { sayCsvFault } from './csv-faults.ts';
import { decodeText, type Encoding, findEncoding } from './decode-text.ts';
import type { Row, Table } from './table.ts';

/** What stands between cells: where a head line has none of them there is one column. */
const delimiters = [',', '\t', ';', '，'] as const;

/** How to open a CSV file. */
export interface OpenCsvOptions {
  readonly encoding?: Encoding;
  /** How many of these texts are heads of the form. */
  readonly countHeads: (texts: readonly string[]) => number;
}

/** Opens a CSV file as a table, in its encoding and with its delimiter. Throws `BatchError`. */
export async function openCsv(path: string, { encoding, countHeads }: OpenCsvOptions): Promise<Table> {
  const place = basename(path);
  const countFound = (text: string) => countHeads(text.split(/["\r\n,\t;，]+/));
  const found = encoding ?? (await findEncoding(path, countFound));
  const delimiter = await findDelimiter(path, found, countHeads);
  return { place, rows: () => readRows(path, place, found, delimiter), hidden: new Set() };
}

/** The one that parts the first lines into most heads of the form, else into most cells. */
async function findDelimiter(path: string, encoding: Encoding, countHeads: OpenCsvOptions['countHeads']) {
  let beginning = '';
  for await (const text of decodeText(path, encoding)) {
    beginning += text;
    if (beginning.length > 10_000) break;
  }
  const lines = beginning.split(/\r?\n/).slice(0, 10);
  const scores = delimiters.map((delimiter) => {
    const cells = lines.map((line) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')));
    const heads = Math.max(...cells.map(countHeads));
    return { delimiter, score: heads * 1000 + Math.max(...cells.map(({ length }) => length)) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** A line of a thousand long texts; one that does not end would stand in memory whole. */
const mostLineBytes = 8 << 20;

async function* readRows(path: string, place: string, encoding: Encoding, delimiter: string): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: false,
    max_record_size: mostLineBytes,
  });
  const source = Readable.from(decodeText(path, encoding), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    let line = 0;
    for await (const texts of parser as AsyncIterable<string[]>) {
      line += 1;
      yield { line, cells: texts.map((text) => (text.trim() === '' ? undefined : { text: unguard(text) })) };
    }
  } catch (error) {
    if (error instanceof BatchError) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new BatchError(
      'not-csv/line',
      place,
      { line: String(lines ?? 1), why: sayCsvFault(error as CsvError) },
      error,
    );
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** What a spreadsheet would take for a formula. */
const formula = /^'*[=+\-@\t\r]/;

/** Gives a text as CSV may hold it: one that a spreadsheet would calculate has an apostrophe before it. */
export function guardFormula(text: string): string {
  return formula.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away that `guardFormula` sets. */
function unguard(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

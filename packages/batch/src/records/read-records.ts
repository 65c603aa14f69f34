import { basename, extname } from 'node:path';
import type { FormModel } from '@jiandu/model';
import { BatchError } from '../batch-error.ts';
import { listColumns } from '../columns/list-columns.ts';
import { createMatcher } from '../columns/match-header.ts';
import type { Encoding } from '../tables/decode-text.ts';
import { openCsv } from '../tables/open-csv.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { readJsonFile, readJsonLines } from './read-json.ts';
import { type ReadTablesOptions, readTables } from './read-tables.ts';
import type { RecordSource } from './source.ts';

/** How a file of records is read. */
export interface ReadRecordsOptions extends ReadTablesOptions {
  /** Of a CSV file; default: found out. */
  readonly encoding?: Encoding;
}

type Read = (
  path: string,
  name: string,
  model: FormModel,
  options: ReadRecordsOptions,
) => RecordSource | Promise<RecordSource>;

const csv: Read = async (path, name, model, options) => {
  const { map = {}, encoding, office } = options;
  const match = createMatcher(listColumns(model), office);
  const isKnown = (text: string) => text.trim() !== '' && (Object.hasOwn(map, text) || match(text).is !== 'unknown');
  const countHeads = (texts: readonly string[]) => texts.filter(isKnown).length;
  const table = await openCsv(path, { countHeads, ...(encoding && { encoding }) });
  return readTables([table], name, model, options);
};
const workbook: Read = async (path, name, model, options) => readTables(await openWorkbook(path), name, model, options);

const readers: Readonly<Record<string, Read>> = {
  '.csv': csv,
  '.tsv': csv,
  '.txt': csv,
  '.xlsx': workbook,
  '.xlsm': workbook,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
  '.json': readJsonFile,
};

const otherTables = new Set(['.xls', '.et', '.xlsb', '.ods', '.numbers', '.xlt', '.ett']);

/**
 * Opens the records of a `.csv`, `.xlsx`, `.jsonl` or `.json` file of any size, to be read as a stream. Throws `BatchError`
 * that names the cell and what to do.
 */
export async function readRecords(path: string, model: FormModel, options: ReadRecordsOptions): Promise<RecordSource> {
  const ending = extname(path).toLowerCase();
  const read = readers[ending];
  if (read) return { ...(await read(path, basename(path, extname(path)), model, options)), file: path };
  if (otherTables.has(ending)) throw new BatchError('old-workbook', path, { ending });
  throw new BatchError('unknown-file', path);
}

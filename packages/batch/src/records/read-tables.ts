import { dressModel, type FormModel, given, type Office } from '@jiandu/model';
import { fillWords, pickWords, type Script, scripts } from '@jiandu/text';
import { BatchError } from '../batch-error.ts';
import { foldText } from '../columns/fold-label.ts';
import { type Column, listColumns } from '../columns/list-columns.ts';
import { createMatcher } from '../columns/match-header.ts';
import { type ArrangedTable, type ArrangeOptions, arrangeTable } from '../tables/arrange-table.ts';
import { readLines } from '../tables/read-lines.ts';
import type { HeadMap } from '../tables/read-map.ts';
import { nameCell, type Row, type Table } from '../tables/table.ts';
import { sheetName } from '../workbook/sheet-name.ts';
import { buildRecord, type RecordLines } from './build-record.ts';
import { findSum } from './find-sum.ts';
import { groupLines, type LineGroup, readKey } from './group-lines.ts';
import type { RecordSource, ReturnedLine, SourceRecord } from './source.ts';

/** How tables are read. */
export interface ReadTablesOptions {
  readonly office: Office;
  readonly map?: HeadMap;
  /** The sheet with the records; default: the first with heads of the form. */
  readonly sheet?: string;
  /** Of what is said about the tables. */
  readonly script: Script;
}

const unread = {
  'zh-Hans': '{place} 没有读取：记录在 {main}',
  'zh-Hant': '{place} 沒有讀取：記錄在 {main}',
} as const;

/** The tables of one file: records, and rows that are tied to them by number. */
interface Arranged {
  readonly main: ArrangedTable;
  readonly rows: readonly ArrangedTable[];
  readonly notices: readonly string[];
}

/** Reads records from the tables of a file, called by its name. Throws `BatchError` that names sheet and cell. */
export async function readTables(
  tables: readonly Table[],
  name: string,
  model: FormModel,
  options: ReadTablesOptions,
): Promise<RecordSource> {
  const arranged = await arrange(tables, name, dressModel(model, options.office), options);
  const all = [arranged.main, ...arranged.rows];
  return {
    name,
    records: () => readRecords(arranged, options),
    outlines: () => countGroups(arranged),
    sheets: all.map(({ table, heads }) => ({ name: table.sheet ?? name, heads })),
    notices: arranged.notices,
  };
}

async function arrange(
  tables: readonly Table[],
  name: string,
  model: FormModel,
  options: ReadTablesOptions,
): Promise<Arranged> {
  const columns = listColumns(model);
  const number = findNumber(columns);
  const { office, script, map = {} } = options;
  const arrangeWith = (table: Table, some: readonly Column[]) => {
    const own = some.includes(number as Column) || number === undefined ? some : [...some, number];
    return arrangeTable(table, {
      columns: own,
      match: createMatcher(own, office),
      map,
      script,
      ...(number && { number }),
    } satisfies ArrangeOptions);
  };
  const rows: ArrangedTable[] = [];
  const rest: Table[] = [];
  for (const table of tables) {
    const own = tables.length > 1 && table.sheet !== options.sheet ? rowsOnSheet(table, columns) : [];
    const found = own.length > 0 ? await arrangeWith(table, own) : undefined;
    if (found) rows.push(requireKey(found));
    else rest.push(table);
  }
  const apart = new Set(rows.flatMap(({ columns: some }) => [...some.values()].map((column) => column.rows)));
  const inMain = columns.filter(({ rows: of }) => of === undefined || !apart.has(of));
  const main = await findMain(rest, name, options, (table) => arrangeWith(table, inMain));
  if (rows.length > 0) requireKey(main);
  const left = rest.filter((table) => table !== main.table);
  return {
    main,
    rows,
    notices: left.map(({ place }) => fillWords(unread[script], { place, main: main.table.place })),
  };
}

/** The form's own number: its first field for one. */
export function findNumber(columns: readonly Column[]): Column | undefined {
  return columns.find(({ field, rows, names }) => {
    return rows === undefined && names.length === 1 && field.kind === 'text' && field.format === 'record-number';
  });
}

/** Columns of the rows that a sheet is called after. */
function rowsOnSheet({ sheet = '' }: Table, columns: readonly Column[]): readonly Column[] {
  const called = foldText(sheet);
  return columns.filter(
    ({ rows }) =>
      rows !== undefined &&
      (rows.name === sheet || scripts.some((script) => foldText(sheetName(pickWords(rows.words, script))) === called)),
  );
}

async function findMain(
  tables: readonly Table[],
  name: string,
  { sheet }: ReadTablesOptions,
  arrangeOne: (table: Table) => Promise<ArrangedTable | undefined>,
): Promise<ArrangedTable> {
  const candidates = sheet === undefined ? tables : tables.filter((table) => table.sheet === sheet);
  for (const table of candidates) {
    const found = await arrangeOne(table);
    if (found) return found;
  }
  const known = tables.flatMap((table) => table.sheet ?? []).join(', ');
  if (sheet !== undefined && candidates.length === 0) {
    throw new BatchError('no-header/sheet', name, { sheet, known });
  }
  const first = await Promise.all(tables.map(({ rows }) => rows()[Symbol.asyncIterator]().next()));
  const place = tables.length === 1 ? (tables[0]?.place ?? name) : name;
  throw new BatchError(first.every(({ done }) => done) ? 'no-records/cells' : 'no-header/none', place);
}

function requireKey(arranged: ArrangedTable): ArrangedTable {
  if (arranged.key !== undefined) return arranged;
  throw new BatchError('unknown-key/column', arranged.table.place);
}

async function* readRecords(arranged: Arranged, { office }: ReadTablesOptions): AsyncGenerator<SourceRecord> {
  for await (const { group, tied } of walkGroups(arranged)) yield readGroup(arranged.main, group, tied, office);
}

async function* countGroups(arranged: Arranged): AsyncGenerator<Pick<SourceRecord, 'name'>> {
  for await (const _ of walkGroups(arranged)) yield {};
}

/** Lines of each record with the rows that are tied to them. */
async function* walkGroups({ main, rows }: Arranged) {
  const tied = await Promise.all(rows.map(readTied));
  for await (const group of groupLines(main, rows.length > 0)) yield { group, tied: takeTied(rows, tied, group) };
  for (const [index, left] of tied.entries()) refuseLeft(rows[index] as ArrangedTable, left);
}

type Tied = Map<string, Row[]>;

/** Cells under heads, of rows that stand in memory: half a million rows of six take 300 MB. */
const mostTied = 3_000_000;

/** Rows of a second sheet stand in memory: they may come in any order. */
async function readTied(arranged: ArrangedTable): Promise<Tied> {
  const tied: Tied = new Map();
  let cells = 0;
  for await (const line of readLines(arranged)) {
    cells += Math.min(line.cells.length, arranged.headed.size);
    if (cells > mostTied) throw new BatchError('too-large/rows', arranged.table.place);
    const column = arranged.key ?? 0;
    const key = readKey(line, column);
    if (key === undefined) {
      const cell = `${arranged.table.place}, ${nameCell(line.line, column)}`;
      throw new BatchError('unknown-key/empty', cell);
    }
    const known = tied.get(key);
    if (known) known.push(line);
    else tied.set(key, [line]);
  }
  return tied;
}

function takeTied(
  rows: readonly ArrangedTable[],
  tied: readonly Tied[],
  { key = '' }: LineGroup,
): readonly RecordLines[] {
  return rows.map(({ table: { sheet }, columns, key: tie }, index) => {
    const lines = tied[index]?.get(key) ?? [];
    tied[index]?.delete(key);
    return { ...given({ sheet }), lines, columns: new Map([...columns].filter(([at]) => at !== tie)) };
  });
}

/** So many strangers are named at once, to be mended in one go. */
const namedStrangers = 10;

function refuseLeft({ table, key = 0 }: ArrangedTable, left: Tied): void {
  if (left.size === 0) return;
  const named = [...left].slice(0, namedStrangers);
  const more = left.size > namedStrangers ? '…' : '';
  const cells = named.map(([, [line]]) => nameCell(line?.line ?? 0, key));
  const number = named.map(([own]) => own).join('”、“');
  throw new BatchError('unknown-key/stranger', `${table.place}, ${cells.join('、')}${more}`, { number });
}

function readGroup(
  main: ArrangedTable,
  { lines }: LineGroup,
  tied: readonly RecordLines[],
  office: Office,
): SourceRecord {
  const parts = [{ lines, columns: main.columns }, ...tied];
  const { record, cells } = buildRecord(parts, office);
  const sum = findSum(lines, main.columns);
  const first = Math.min(...main.columns.keys());
  const returned = parts.flatMap(({ lines: own }, sheet): readonly ReturnedLine[] =>
    own.map((line) => ({ sheet, cells: line.cells })),
  );
  return {
    place: `${main.table.place}, ${nameCell(lines[0]?.line ?? 0, first)}`,
    record,
    ...((cells.length > 0 || sum) && { cells: sum ? [sum, ...cells] : cells }),
    lines: returned,
  };
}

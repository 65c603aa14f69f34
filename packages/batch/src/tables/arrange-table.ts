import { pickWords, type Script } from '@jiandu/text';
import { BatchError } from '../batch-error.ts';
import { foldText } from '../columns/fold-label.ts';
import type { Column } from '../columns/list-columns.ts';
import type { Match, MatchHeader } from '../columns/match-header.ts';
import { headFaults } from '../refused-parts.ts';
import { fillSaid, joinSaid, type Said } from '../said.ts';
import { findHeader, type Head } from './find-header.ts';
import type { HeadMap } from './read-map.ts';
import { nameCell, type Table } from './table.ts';

/** A table whose columns are known. */
export interface ArrangedTable {
  readonly table: Table;
  /** The last line of its header. */
  readonly headerLine: number;
  /** By column from 0; absent where a column is not read. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Where the number stands that ties rows to records. */
  readonly key?: number;
  /** Where a row is marked as an example. */
  readonly note?: number;
  /** Columns with a head, read or not. */
  readonly headed: ReadonlySet<number>;
  /** What each column is called when its rows are given back; absent for those that are not read, or that we wrote. */
  readonly heads: readonly (string | undefined)[];
}

/** What a table may hold. */
export interface ArrangeOptions {
  readonly match: MatchHeader;
  readonly columns: readonly Column[];
  /** The record's own number, where the form has one. */
  readonly number?: Column;
  readonly map: HeadMap;
  /** Of the words in errors. */
  readonly script: Script;
}

/** Finds what each column of a table means; `undefined` where no head is known. Throws `BatchError` that names the cell. */
export async function arrangeTable(table: Table, options: ArrangeOptions): Promise<ArrangedTable | undefined> {
  const header = await findHeader(table, (text) => matchMapped(text, options));
  if (!header) return undefined;
  const read = header.heads.filter((head) => isRead(head, table));
  const strange = read.filter(({ match }) => match.is !== 'column' && match.is !== 'reserved');
  if (strange.length > 0) throw refuseHeads(table, strange, options);
  const columns = new Map<number, Column>();
  const seen = new Map<string, Head>();
  for (const head of read) {
    const column = columnOf(head.match, options);
    const meaning = column ? pathOf(column) : head.match.is === 'reserved' ? head.match.reserved : '';
    const twin = seen.get(meaning);
    if (twin) throw refuseTwins(table, twin, head);
    seen.set(meaning, head);
    if (column) columns.set(head.column, column);
  }
  refuseHidden(table, read);
  const at = (meaning: string) => seen.get(meaning)?.column;
  const key = at('key') ?? (options.number && at(pathOf(options.number)));
  const note = at('note');
  return {
    table,
    headerLine: header.line,
    columns,
    ...(key !== undefined && { key }),
    ...(note !== undefined && { note }),
    headed: new Set(header.heads.map(({ column }) => column)),
    heads: headsOf(read, options),
  };
}

function pathOf({ rows, names, part }: Column): string {
  return JSON.stringify([rows?.name, ...names, part]);
}

/** A number without more words is the record's own. */
function columnOf(match: Match, { number }: ArrangeOptions): Column | undefined {
  if (match.is === 'column') return match.column;
  return match.is === 'reserved' && match.reserved === 'key' ? number : undefined;
}

function matchMapped(text: string, { map, match }: ArrangeOptions): Match {
  const mapped = Object.hasOwn(map, text) ? map[text] : undefined;
  if (mapped === null) return { is: 'ignored' };
  if (mapped === undefined) return match(text);
  const meant = match(mapped);
  if (meant.is === 'column') return meant;
  throw new BatchError('map/field', '--map', { head: text, name: mapped });
}

/** A column that is hidden and unknown is a note of whoever made the table. */
function isRead({ text, column, match }: Head, { hidden }: Table): boolean {
  return text.trim() !== '' && match.is !== 'ignored' && !(match.is === 'unknown' && hidden.has(column));
}

function headsOf(read: readonly Head[], { match, script }: ArrangeOptions): readonly (string | undefined)[] {
  const heads: (string | undefined)[] = [];
  for (const { column, text, match: meant } of read) {
    if (meant.is === 'reserved' && meant.reserved !== 'key') continue;
    const alone = match(text);
    const isSame = meant.is !== 'column' || (alone.is === 'column' && alone.column === meant.column);
    heads[column] = isSame || meant.is !== 'column' ? text : pickWords(meant.column.title, script);
  }
  return heads;
}

function refuseHeads(table: Table, strange: readonly Head[], { columns, script }: ArrangeOptions): BatchError {
  const says = strange.slice(0, 10).map((head) => explain(head, columns, script));
  const more = strange.length - says.length;
  const heads = more > 0 ? [...says, fillSaid(headFaults.more, { count: String(more) })] : says;
  return new BatchError('unknown-header', table.place, { heads: joinSaid(heads) });
}

function explain({ line, column, text, match }: Head, columns: readonly Column[], script: Script): Said {
  const name = ({ title }: Column) => pickWords(title, script);
  const parts = { cell: nameCell(line, column), head: text };
  if (match.is === 'other-unit')
    return fillSaid(headFaults.unit, { ...parts, unit: match.unit, label: name(match.column) });
  if (match.is === 'unclear')
    return fillSaid(headFaults.unclear, { ...parts, labels: match.columns.map((one) => `“${name(one)}”`).join(' / ') });
  const label = nearest(text, columns.map(name));
  const near = label === undefined ? '' : fillSaid(headFaults.near, { label });
  return fillSaid(headFaults.unknown, { ...parts, near });
}

/** The label that shares most characters with a head, where it shares at least half of them. */
function nearest(text: string, labels: readonly string[]): string | undefined {
  const wanted = new Set(foldText(text));
  const scores = labels.map((label) => {
    const own = new Set(foldText(label));
    const shared = [...own].filter((character) => wanted.has(character)).length;
    return { label, score: shared / Math.max(own.size, wanted.size, 1) };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score >= 0.5 ? best.label : undefined;
}

function refuseTwins({ place }: Table, one: Head, other: Head): BatchError {
  const name = ({ line, column, text }: Head) => `${nameCell(line, column)} “${text}”`;
  return new BatchError('duplicate-header', place, { one: name(one), other: name(other) });
}

function refuseHidden({ place, hidden }: Table, read: readonly Head[]): void {
  const head = read.find(({ column }) => hidden.has(column));
  if (!head) return;
  throw new BatchError('hidden-cells/column', place, { head: head.text, cell: nameCell(head.line, head.column) });
}

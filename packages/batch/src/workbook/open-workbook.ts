import { basename } from 'node:path';
import { BatchError } from '../batch-error.ts';
import type { Table } from '../tables/table.ts';
import { Flaw } from './flaws.ts';
import { limits } from './limits.ts';
import { formatCode } from './number-formats.ts';
import { openZip, type Zip } from './open-zip.ts';
import { parseXml } from './parse-xml.ts';
import { readSheetRows, scanSheet } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { refuseMany } from './refuse-many.ts';
import type { Texts } from './texts.ts';

/** What cells of a workbook refer to. */
export interface SharedParts {
  readonly strings: Texts;
  /** The number format of each style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

/**
 * Opens the visible sheets of an `.xlsx` workbook that have cells, in their order. Throws `BatchError` where the file is
 * damaged, locked or none.
 */
export async function openWorkbook(path: string): Promise<readonly Table[]> {
  const zip = await openZip(path);
  const place = basename(path);
  const { sheets, from1904 } = await readBook(zip, place);
  const shared = { from1904, strings: await readStrings(zip, place), formats: await readFormats(zip, place) };
  const tables: Table[] = [];
  for (const { name, part } of sheets) {
    const table = `${place}, ${name}`;
    const scanned = await scanSheet(zip.read(part), table);
    if (scanned.isEmpty) continue;
    const rows = () => readSheetRows(zip.read(part), table, scanned, shared);
    tables.push({ place: table, sheet: name, rows, hidden: scanned.hidden });
  }
  return tables;
}

async function readBook(zip: Zip, place: string): Promise<{ sheets: readonly SheetEntry[]; from1904: boolean }> {
  const book = 'xl/workbook.xml';
  if (!zip.has(book)) {
    throw new BatchError('not-a-workbook/none', place);
  }
  const targets = new Map<string, string>();
  await drain(zip, 'xl/_rels/workbook.xml.rels', place, (name, { Id = '', Target = '' }) => {
    if (targets.size > limits.parts) throw new Flaw('relations');
    if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await drain(zip, book, place, (element, attributes) => {
    if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (element !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const part = targets.get(id);
    if (!part?.includes('worksheets/')) return;
    if (sheets.some((other) => other.part === part)) throw new Flaw('twice-part');
    if (sheets.length >= limits.sheets) throw refuseMany('sheets', limits.sheets, place);
    sheets.push({ name: attributes.name ?? '', part });
  });
  return { sheets, from1904 };
}

async function readFormats(zip: Zip, place: string): Promise<readonly string[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const part = 'xl/styles.xml';
  if (!zip.has(part)) return [];
  await drain(
    zip,
    part,
    place,
    (name, { numFmtId = '0', formatCode: code = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), code);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) ids.push(Number(numFmtId));
      if (Math.max(ids.length, own.size) > limits.styles) throw refuseMany('styles', limits.styles, place);
    },
    (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  );
  return ids.map((id) => formatCode(id, own));
}

type Open = (name: string, attributes: Readonly<Record<string, string>>) => void;

async function drain(zip: Zip, part: string, place: string, open: Open, close?: (name: string) => void): Promise<void> {
  for await (const _ of parseXml(zip.read(part), `${place}, ${part}`, { open, ...(close && { close }) }));
}

import { basename, extname } from 'node:path';
import type { FormModel } from '@jiandu/model';
import { type OpenedFiling, openFiling } from './read-filing.ts';
import { parseJson, readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/**
 * One record to judge or print, with the name that its files take. The record is checked by `validate`, never before; one
 * that cannot be read has a fault, and does not stop the others.
 */
export interface NamedRecord extends OpenedFiling {
  /** `records` or `records-3`; that of an example is its own. */
  readonly name: string;
}

/** What stands at one place of a file. */
interface Entry {
  readonly place: string;
  readonly value?: unknown;
  readonly fault?: string;
}

/** Reads the records of a `.json` (one or a list) or `.jsonl` file, plain or as filings. */
export async function readRecords(path: string, model: FormModel): Promise<readonly NamedRecord[]> {
  const text = await readText(path);
  const stem = basename(path, extname(path));
  const entries = /\.(jsonl|ndjson)$/i.test(path) ? parseLines(text, path) : parseOneOrList(text, path);
  if (entries.length === 0) throw new UsageError('no-records', `${path} holds no records: write at least one.`);
  const width = String(entries.length).length;
  const opened = entries.map((entry) => openEntry(entry, model));
  // Examples have names of their own; where two have the same one, all are numbered.
  const own = new Set(opened.map(({ name }) => name)).size === opened.length;
  return opened.map((filing, index) => {
    const numbered = entries.length === 1 ? stem : `${stem}-${String(index + 1).padStart(width, '0')}`;
    return { ...filing, name: (own ? filing.name : undefined) ?? numbered };
  });
}

function openEntry({ place, value, fault }: Entry, model: FormModel): OpenedFiling {
  if (fault !== undefined) return { record: undefined, fault };
  const opened = openFiling(value, model);
  return opened.fault === undefined ? opened : { ...opened, fault: `${place} ${opened.fault}` };
}

/** A line that is not JSON spoils itself only. */
function parseLines(text: string, path: string): readonly Entry[] {
  return text.split('\n').flatMap((line, index): readonly Entry[] => {
    if (line.trim() === '') return [];
    const place = `${path}:${index + 1}`;
    try {
      return [{ place, value: parseJson(line, place) }];
    } catch (error) {
      return [{ place, fault: (error as Error).message.replace('line 1, ', '').replace(/\.$/, '') }];
    }
  });
}

function parseOneOrList(text: string, path: string): readonly Entry[] {
  const value = parseJson(text, path);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one, index) => ({
    place: values.length === 1 ? path : `${path}, record ${index + 1}`,
    value: one,
  }));
}

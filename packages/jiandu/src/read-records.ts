import { basename, extname } from 'node:path';
import type { Filing, FormModel, TrailEntry } from '@jiandu/model';
import { parseJson, readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** One record to judge or print, with the name that its files take. */
export interface NamedRecord {
  /** `records` or `records-3`. */
  readonly name: string;
  /** What the file held: checked as a record by `validate`, never before. */
  readonly record: unknown;
  readonly stage?: string;
  readonly variant?: string;
  /** Decisions that were taken; they are ticked on paper. */
  readonly trail?: readonly TrailEntry[];
}

/** Reads the records of a `.json` (one or a list) or `.jsonl` file, plain or as filings. */
export async function readRecords(path: string, model: FormModel): Promise<readonly NamedRecord[]> {
  const text = await readText(path);
  const stem = basename(path, extname(path));
  const values = /\.(jsonl|ndjson)$/i.test(path) ? parseLines(text, path) : parseOneOrList(text, path);
  if (values.length === 0) throw new UsageError('no-records', `${path} holds no records: write at least one.`);
  const width = String(values.length).length;
  return values.map((value, index) => {
    const name = values.length === 1 ? stem : `${stem}-${String(index + 1).padStart(width, '0')}`;
    return { name, ...unwrapFiling(value, model, `${path}, record ${index + 1}`) };
  });
}

function parseLines(text: string, path: string): readonly unknown[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseJson(line, `${path}:${index + 1}`)]));
}

function parseOneOrList(text: string, path: string): readonly unknown[] {
  const value = parseJson(text, path);
  return Array.isArray(value) ? value : [value];
}

/** A filing names its form, its version and its stage beside the record. */
function unwrapFiling(value: unknown, model: FormModel, place: string): Omit<NamedRecord, 'name'> {
  if (!isFiling(value)) return { record: value };
  if (value.form !== model.form) {
    throw new UsageError('other-form', `${place} is a filing of ${value.form}, not of ${model.form}.`);
  }
  if (value.version !== model.version) {
    throw new UsageError(
      'other-version',
      `${place} was filed on version ${value.version} of ${model.form}; this is version ${model.version}.`,
    );
  }
  if (!model.stages.some((stage) => stage.id === value.stage)) {
    throw new UsageError('unknown-stage', `${place} is at stage "${value.stage}", which ${model.form} does not have.`);
  }
  const { record, stage, variant, trail } = value;
  return { record, stage, ...(variant === undefined ? {} : { variant }), ...(trail === undefined ? {} : { trail }) };
}

function isFiling(value: unknown): value is Filing {
  if (typeof value !== 'object' || value === null) return false;
  const parts = value as Record<string, unknown>;
  return (
    ['form', 'version', 'stage'].every((key) => typeof parts[key] === 'string') && typeof parts.record === 'object'
  );
}

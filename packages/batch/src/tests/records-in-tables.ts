import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOffice, type Field, type Form, type RecordData } from '@jiandu/model';
import { readMoney, type Script } from '@jiandu/text';
import { afterAll } from 'vitest';
import { type ReadRecordsOptions, readRecords } from '../records/read-records.ts';
import type { SourceRecord } from '../records/source.ts';
import { writeTemplate } from '../templates/write-template.ts';

/** Makes a folder for files of a test, and removes it when all tests of the file have ended. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-batch-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reads all records of a file for a form. */
export async function readAll(
  path: string,
  { model }: Form,
  options: Partial<ReadRecordsOptions> = {},
): Promise<readonly SourceRecord[]> {
  const source = await readRecords(path, model, { office: createOffice(), script: 'zh-Hans', ...options });
  const records: SourceRecord[] = [];
  for await (const record of source.records()) records.push(record);
  return records;
}

/** Saves records of a form in a workbook of its own. */
export async function saveTable(
  path: string,
  form: Form,
  records: readonly RecordData[],
  script: Script,
  example?: RecordData,
): Promise<void> {
  const pieces: Uint8Array[] = [];
  const options = { office: createOffice(), script, records, ...(example && { example }) };
  for await (const piece of writeTemplate(form, options)) pieces.push(piece);
  writeFileSync(path, Buffer.concat(pieces));
}

/** A record without what a table cannot hold: files, pictures of signatures, what is computed, and rows without cells; amounts have their cents. */
export function withoutFiles(record: RecordData, fields: readonly Field[]): RecordData {
  const kept = fields.flatMap((field): [string, unknown][] => {
    const value = Object.hasOwn(record, field.name) ? record[field.name] : undefined;
    if (value === undefined || field.kind === 'file' || field.computed) return [];
    if (field.kind === 'signature') {
      const { image: _image, ...signed } = value as RecordData;
      return [[field.name, signed]];
    }
    if (field.kind === 'money') return [[field.name, readMoney(String(value))]];
    if (field.kind === 'group') return [[field.name, withoutFiles(value as RecordData, field.fields)]];
    if (field.kind === 'rows')
      return [[field.name, (value as RecordData[]).map((row) => withoutFiles(row, field.fields))]];
    if (field.kind !== 'matrix') return [[field.name, value]];
    const rows = Object.entries(value as Record<string, RecordData>);
    return [[field.name, Object.fromEntries(rows.map(([name, row]) => [name, withoutFiles(row, field.fields)]))]];
  });
  return Object.fromEntries(kept.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

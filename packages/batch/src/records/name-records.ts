import { BatchError } from '../batch-error.ts';
import type { RecordSource, SourceRecord } from './source.ts';

/** A record with the name that its papers take. */
export interface NamedRecord extends SourceRecord {
  readonly name: string;
}

/** What is known of a source when it was read once. */
export interface Survey {
  readonly count: number;
  /** Whether each record has a name of its own. */
  readonly hasNames: boolean;
}

/** Reads a source once, for how many records it has. Throws `BatchError` for what is wrong in its shape, and where it has none. */
export async function surveyRecords(source: RecordSource): Promise<Survey> {
  const names = new Set<string>();
  let count = 0;
  for await (const { name } of source.outlines()) {
    count += 1;
    if (name !== undefined) names.add(name);
  }
  if (count === 0) throw new BatchError('no-records/none', source.file ?? source.name);
  return { count, hasNames: names.size === count };
}

/** Gives the records of a source named: by their own names, or by the file's with their numbers. */
export async function* nameRecords(source: RecordSource, { count, hasNames }: Survey): AsyncGenerator<NamedRecord> {
  const width = String(count).length;
  let number = 0;
  for await (const record of source.records()) {
    number += 1;
    const numbered = count === 1 ? source.name : `${source.name}-${String(number).padStart(width, '0')}`;
    yield { ...record, name: (hasNames ? record.name : undefined) ?? numbered };
  }
}

import {
  type Encoding,
  encodings,
  type NamedRecord,
  nameRecords,
  type RecordSource,
  readMap,
  readRecords,
  type Survey,
  surveyRecords,
} from '@jiandu/batch';
import type { Form, Office } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import { UsageError } from './usage-error.ts';

/** Options of commands that read records. */
export interface ReadCommand {
  /** Of a CSV file; default: found out. */
  readonly encoding?: string;
  /** A file that says what the heads of a table mean. */
  readonly map?: string;
  /** The sheet with the records. */
  readonly sheet?: string;
}

/** The records of a file, counted. */
export interface OpenedRecords {
  readonly source: RecordSource;
  readonly survey: Survey;
  readonly records: () => AsyncIterable<NamedRecord>;
}

/** Opens the records of a `.csv`, `.xlsx`, `.json` or `.jsonl` file, and counts them. */
export async function openRecords(
  path: string,
  { model }: Form,
  office: Office,
  script: Script,
  { encoding, map, sheet }: ReadCommand = {},
): Promise<OpenedRecords> {
  const source = await readRecords(path, model, {
    office,
    script,
    ...(encoding !== undefined && { encoding: checkEncoding(encoding) }),
    ...(map !== undefined && { map: await readMap(map) }),
    ...(sheet !== undefined && { sheet }),
  });
  const survey = await surveyRecords(source);
  return { source, survey, records: () => nameRecords(source, survey) };
}

function checkEncoding(name: string): Encoding {
  const found = encodings.find((known) => known === name.toLowerCase());
  if (found) return found;
  throw new UsageError('unknown-encoding', `no encoding "${name}": use ${encodings.join(', ')}.`);
}

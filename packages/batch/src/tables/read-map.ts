import { readFile } from 'node:fs/promises';
import { explainFileError, parseJson } from '@jiandu/codegen/files';
import { BatchError } from '../batch-error.ts';

/** What heads mean that the form does not know: the name of a field, or `null` for a column that is not read. */
export type HeadMap = Readonly<Record<string, string | null>>;

/** Reads a mapping file: `{"客户名": "customer", "内部备注": null}`. Throws `BatchError`. */
export async function readMap(path: string): Promise<HeadMap> {
  let map: unknown;
  try {
    map = parseJson((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (cause) {
    const says = (cause as NodeJS.ErrnoException).syscall ? explainFileError(cause) : (cause as Error).message;
    throw new BatchError('map', path, `cannot be read: ${says}`, cause);
  }
  const isMap =
    typeof map === 'object' &&
    map !== null &&
    !Array.isArray(map) &&
    Object.values(map).every((name) => name === null || typeof name === 'string');
  if (isMap) return map as HeadMap;
  throw new BatchError('map', path, 'is no mapping; write {"head of a column": "name of a field", "another": null}');
}

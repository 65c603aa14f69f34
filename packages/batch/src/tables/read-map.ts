import { readFile } from 'node:fs/promises';
import { parseJson } from '@jiandu/codegen/files';
import { BatchError } from '../batch-error.ts';
import { sayJsonFault } from '../json-faults.ts';
import { sayFileFault } from '../say-file-fault.ts';

/** What heads mean that the form does not know: the name of a field, or `null` for a column that is not read. */
export type HeadMap = Readonly<Record<string, string | null>>;

/** Reads a mapping file: `{"客户名": "customer", "内部备注": null}`. Throws `BatchError`. */
export async function readMap(path: string): Promise<HeadMap> {
  let map: unknown;
  try {
    map = parseJson((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).syscall ? sayFileFault(cause) : sayJsonFault(cause);
    throw new BatchError('map/unreadable', path, { why }, cause);
  }
  const isMap =
    typeof map === 'object' &&
    map !== null &&
    !Array.isArray(map) &&
    Object.values(map).every((name) => name === null || typeof name === 'string');
  if (isMap) return map as HeadMap;
  throw new BatchError('map/none', path);
}

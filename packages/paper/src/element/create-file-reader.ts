import type { Look } from '@jiandu/element';
import type { Files } from '@jiandu/sheet';

/** Gives the bytes of the pictures that a record names, as far as the form or its host has them. */
export type FileReader = (record: unknown, look: Pick<Look, 'files' | 'loadFile'>) => Promise<Files>;

/** Reads each picture once; the same pictures are the same object, so that nothing is drawn anew for them. */
export function createFileReader(): FileReader {
  const known = new Map<string, Uint8Array>();
  let last: Files = {};
  return async (record, { files, loadFile }) => {
    const digests = [...new Set(findPictures(record))].sort();
    for (const digest of digests) {
      if (known.has(digest)) continue;
      const blob = files.get(digest) ?? (await loadFile?.(digest));
      if (blob) known.set(digest, new Uint8Array(await blob.arrayBuffer()));
    }
    const found = digests.flatMap((digest) => {
      const bytes = known.get(digest);
      return bytes ? [[digest, bytes] as const] : [];
    });
    const same = found.length === Object.keys(last).length && found.every(([digest]) => digest in last);
    if (!same) last = Object.fromEntries(found);
    return last;
  };
}

/** The digests of drawn and scanned signatures: `{by, on, image}`, wherever they stand. */
function findPictures(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'image' in value && typeof value.image === 'string' ? [value.image] : [];
  return [...own, ...Object.values(value).flatMap(findPictures)];
}

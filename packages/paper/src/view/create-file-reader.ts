import type { Office } from '@jiandu/model';
import type { Files } from '@jiandu/sheet';

/** Where pictures come from: the new ones of a form on screen, by digest, and what its host has, the logo by its name. */
export interface FileSources {
  readonly files: ReadonlyMap<string, Blob>;
  readonly loadFile?: (name: string) => Promise<Blob | undefined>;
  readonly office?: Partial<Pick<Office, 'logo'>>;
}

/** Gives the bytes of the pictures that a record names, and of the office's logo, as far as the form or its host has them. */
export type FileReader = (record: unknown, sources: FileSources) => Promise<Files>;

/** Reads each picture once; the same pictures are the same object, so that nothing is drawn anew for them. */
export function createFileReader(): FileReader {
  const known = new Map<string, Uint8Array>();
  let last: Files = {};
  return async (record, { files, loadFile, office }) => {
    const logo = office?.logo === undefined ? [] : [office.logo];
    const names = [...new Set([...findPictures(record), ...logo])].sort();
    for (const name of names) {
      if (known.has(name)) continue;
      const blob = files.get(name) ?? (await loadFile?.(name));
      if (blob) known.set(name, new Uint8Array(await blob.arrayBuffer()));
    }
    const found = names.flatMap((name) => {
      const bytes = known.get(name);
      return bytes ? [[name, bytes] as const] : [];
    });
    const same = found.length === Object.keys(last).length && found.every(([name]) => name in last);
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

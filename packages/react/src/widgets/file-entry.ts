import type { FileField } from '@jiandu/model';

/** What a record keeps of a file. */
export interface FileEntry {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly digest: string;
}

/** Tells whether a record's value is a file. */
export function isFileEntry(value: unknown): value is FileEntry {
  return typeof value === 'object' && value !== null && 'name' in value && 'bytes' in value;
}

/** Gives the media type of a chosen file without parameters; a file that has none is just bytes. */
export function typeOfFile(file: Pick<File, 'type'>): string {
  return file.type.split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
}

/** Tells whether a field takes a file of this type; without a list it takes all. */
export function isAccepted(file: Pick<File, 'type'>, { accept }: FileField): boolean {
  if (!accept || accept.length === 0) return true;
  const type = typeOfFile(file);
  return accept.some((wanted) => (wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted));
}

const units = ['B', 'KB', 'MB', 'GB'] as const;

/** Gives a size as people say it: 2.4 MB. */
export function writeBytes(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const size = bytes / 1024 ** power;
  return `${power === 0 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${units[power]}`;
}

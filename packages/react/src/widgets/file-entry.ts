import type { FileField } from '@jiandu/model';
import { writeBytes } from '@jiandu/text';
import type { Scene } from '../scene.ts';

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

/** What a field takes. */
export interface FileLimits {
  readonly accept: FileField['accept'];
  readonly maxBytes: number | undefined;
}

/** Gives why a field does not take a file, if it does not. */
export function refuseFile(file: File, limits: FileLimits, say: Scene['say']): string | undefined {
  const { name, size } = file;
  const { accept, maxBytes = Number.POSITIVE_INFINITY } = limits;
  if (!isAccepted(file, accept)) return say('screen.fileType', { name });
  return size > maxBytes ? say('screen.fileTooLarge', { name, limit: writeBytes(maxBytes) }) : undefined;
}

/** Tells whether a field takes a file of this type; without a list it takes all. */
export function isAccepted(file: Pick<File, 'type'>, accept: FileField['accept']): boolean {
  if (!accept || accept.length === 0) return true;
  const type = typeOfFile(file);
  return accept.some((wanted) => (wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted));
}

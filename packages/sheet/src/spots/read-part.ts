import { type Filing, type FormModel, given } from '@jiandu/model';
import { readPicture } from '../read-picture.ts';
import { applyChanges } from './apply-changes.ts';
import type { FilingPart } from './attachment.ts';
import { extendTrail } from './extend-trail.ts';
import { type Change, judgeSpots, type Unread } from './judge-spots.ts';
import { ReadError } from './read-error.ts';
import { strangeDecisions } from './strange-decisions.ts';

/** What a paper is expected to be. */
export interface ReadOptions {
  /** The form that the paper must be of, in its version of today. */
  readonly model?: Pick<FormModel, 'form' | 'version'> & Partial<Pick<FormModel, 'stages'>>;
}

/** A picture that someone put into a place: its digest as records keep it, and its bytes; `undefined` for what is none. */
export type PictureReading = { readonly digest: string; readonly bytes: Uint8Array } | undefined;

/** What a paper says. */
export interface Reading {
  /** The filing, with what is visible on the paper. */
  readonly filing: Filing;
  /** Where that is something else than what the paper carries. */
  readonly changed: readonly Change[];
  /** What is visible and could not be read; the filing then has what the paper carries. */
  readonly unread: readonly Unread[];
  /** The paper is of another version of the form than the one that was asked for. */
  readonly isOtherVersion: boolean;
  /** Pictures that someone put in, by the digest that the record has of each. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * Reads a filing by what a paper carries, the visible text of its places by their numbers, and the pictures that were put into
 * them. Throws `ReadError` for another form.
 */
export function readPart(
  part: FilingPart,
  texts: ReadonlyMap<number, string>,
  { model }: ReadOptions,
  pictures: ReadonlyMap<number, PictureReading> = new Map(),
): Reading {
  const { form, version } = part.filing;
  if (model && model.form !== form) {
    throw new ReadError('other-form', 'the document', `is a ${form}, not a ${model.form}; read it as that form`);
  }
  const judged = judgeSpots(part, texts);
  const put = judgePictures(part, pictures);
  const [changed, unread] = [
    [...judged.changed, ...put.changed],
    [...judged.unread, ...put.unread],
  ];
  const inRecord = changed.filter(({ stage }) => stage === undefined);
  const record =
    inRecord.length > 0 ? applyChanges(part.filing.record, inRecord, judged.templates) : part.filing.record;
  const trail = extendTrail({ ...part.filing, record }, changed, part.fields);
  const filing = { ...part.filing, record, ...given({ trail }) };
  return {
    filing,
    changed,
    unread: model?.stages ? [...unread, ...strangeDecisions(filing, { stages: model.stages })] : unread,
    isOtherVersion: model !== undefined && model.version !== version,
    files: put.files,
  };
}

/** On each copy the same hand may have signed anew: two pictures of one signature are told, and neither is taken. */
function judgePictures({ spots, fields }: FilingPart, pictures: ReadonlyMap<number, PictureReading>) {
  const byPointer = new Map<string, PictureReading[]>();
  const photos = new Set(spots.flatMap(({ pointer, field }) => (fields[field]?.kind === 'file' ? pointer : [])));
  for (const [index, { pointer, part }] of spots.entries()) {
    const n = index + 1;
    if (part !== 'picture' || !pictures.has(n)) continue;
    byPointer.set(pointer, [...(byPointer.get(pointer) ?? []), pictures.get(n)]);
  }
  const changed: Change[] = [];
  const unread: Unread[] = [];
  const files: Record<string, Uint8Array> = {};
  for (const [pointer, own] of byPointer) {
    const [first] = own;
    if (own.some((picture) => picture?.digest !== first?.digest)) unread.push({ pointer, code: 'conflict', text: '' });
    else if (first === undefined) unread.push({ pointer, code: 'unreadable', text: '' });
    else {
      changed.push({ pointer, to: photos.has(pointer) ? fileOf(pointer, first) : first.digest });
      files[first.digest] = first.bytes;
    }
  }
  return { changed, unread, files };
}

/** A photo as records keep files; a document forgets what its picture was called, so that it is called as its field. */
function fileOf(pointer: string, { bytes, digest }: NonNullable<PictureReading>) {
  const type = readPicture(bytes)?.type ?? 'png';
  const name = `${pointer.slice(pointer.lastIndexOf('/') + 1)}.${type}`;
  return { name, type: type === 'png' ? 'image/png' : 'image/jpeg', bytes: bytes.length, digest };
}

import { type ChoiceField, type ChoicesField, escapePointer, type Field, findField, type Option } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { PaperError } from './errors.ts';
import { needField, type PaperJob } from './job.ts';
import { knownBy } from './known-by.ts';

/** Words of a sentence, or the place of a field in it. */
export type Segment =
  | { readonly text: string; readonly place?: never }
  | { readonly place: string; readonly text?: never };

/** The row that a sentence stands in: its places name fields of the row. */
export interface SentenceRow {
  /** `/items/-` */
  readonly template: string;
  /** `/items/3` */
  readonly pointer: string;
}

/** The name of a place: in a row that of its field, where the row has one of that name. */
function nameIn(place: string, row: SentenceRow | undefined, { model, isLeftOut }: PaperJob): string {
  const own = row && `${row.template}/${place.split('.').map(escapePointer).join('/')}`;
  return own !== undefined && (findField(model, own) || isLeftOut(own)) ? own : place;
}

/** Where a field that a sentence names stands in the record. */
export function pointerIn({ template }: Field, row: SentenceRow | undefined): string {
  const isOwn = row !== undefined && template.startsWith(`${row.template}/`);
  return isOwn ? `${row.pointer}${template.slice(row.template.length)}` : template;
}

/** Whether words name a field. */
export function hasPlaces(words: Words): boolean {
  return Object.values(words).some((text) => /\{[^{}]+\}/.test(text));
}

/** The fields that words name, on their own or by one of their options. */
export function fieldsIn(words: Words, job: PaperJob, row?: SentenceRow): readonly Field[] {
  if (row) return findFields(words, job, row);
  const known = knownBy(fieldsBefore, job.model, () => new WeakMap<Words, readonly Field[]>());
  return knownBy(known, words, () => findFields(words, job));
}

/** Told once a form: words name the same fields for every record. */
const fieldsBefore = new WeakMap<PaperJob['model'], WeakMap<Words, readonly Field[]>>();

function findFields(words: Words, job: PaperJob, row?: SentenceRow): readonly Field[] {
  const places = Object.values(words).flatMap((text) => partWords(text).flatMap(({ place }) => place ?? []));
  return [...new Set(places)].flatMap((place) => findPlace(place, job, row).field ?? []);
}

/** Parts words where they name fields. */
export function partWords(text: string): readonly Segment[] {
  if (partedBefore.size >= mostParted) partedBefore.clear();
  return knownBy(partedBefore, text, () => partText(text));
}

/** Words of forms are few and said for every record. */
const partedBefore = new Map<string, readonly Segment[]>();
const mostParted = 2000;

function partText(text: string): readonly Segment[] {
  return text.split(/(\{[^{}]+\})/).flatMap((piece): readonly Segment[] => {
    if (piece === '') return [];
    return /^\{[^{}]+\}$/.test(piece) ? [{ place: piece.slice(1, -1) }] : [{ text: piece }];
  });
}

/** A field of options. */
export type Choosing = ChoiceField | ChoicesField;

/** What a place names: `{destination.external}` is one option of a choice; nothing where its field is left out. */
type Named =
  | { readonly field: Choosing; readonly option: Option }
  | { readonly field: Field | undefined; readonly option?: never };

/** Told once a form, of each row and of all else: places name the same for every record. */
const namedBefore = new WeakMap<PaperJob['model'], Map<string, Map<string, Named>>>();

/** Finds what a place names. Throws `PaperError` where that is nothing of the form. */
export function findPlace(place: string, job: PaperJob, row: SentenceRow | undefined): Named {
  const rows = knownBy(namedBefore, job.model, () => new Map<string, Map<string, Named>>());
  const known = knownBy(rows, row?.template ?? '', () => new Map<string, Named>());
  return knownBy(known, place, () => namePlace(place, job, row));
}

function namePlace(place: string, job: PaperJob, row: SentenceRow | undefined): Named {
  const point = place.lastIndexOf('.');
  const field = point > 0 ? findField(job.model, nameIn(place.slice(0, point), row, job)) : undefined;
  if (!field || (field.kind !== 'choice' && field.kind !== 'choices')) {
    return { field: needField(job, nameIn(place, row, job)) };
  }
  const value = place.slice(point + 1);
  const option = field.options.find((candidate) => String(candidate.value) === value);
  if (option) return { field, option };
  const says = `is on the paper, but ${field.name} has no option "${value}"`;
  throw new PaperError('unknown-field', job.form, place, says);
}

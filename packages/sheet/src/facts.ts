import { getAt, type RecordData, type TrailEntry } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { hasValue } from './has-value.ts';
import type { Files } from './read-picture.ts';

/** All that differs from one printing of a form to the next. */
export interface Occasion {
  readonly record: RecordData;
  readonly inapplicable: ReadonlySet<string>;
  readonly problems: readonly Problem[] | undefined;
  readonly trail: readonly TrailEntry[];
  readonly files: Files;
  readonly code: string | undefined;
  /** Whether the amounts of a field, by its template, are written with cents. */
  readonly cents: (template: string) => boolean;
}

/** What can be asked of occasions, by a word and what it is about. */
const answers = {
  /** The value at a pointer. */
  value: (pointer) => {
    const name = pointer.slice(1);
    if (/^$|[/~]/.test(name)) return ({ record }): unknown => getAt(record, pointer);
    return ({ record }): unknown => (Object.hasOwn(record, name) ? record[name] : undefined);
  },
  /** How many rows stand at a pointer. */
  count:
    (pointer) =>
    (occasion): number => {
      const rows = getAt(occasion.record, pointer);
      return Array.isArray(rows) ? rows.length : 0;
    },
  /** Whether anything is said at a pointer, whatever it is. */
  said:
    (pointer) =>
    (occasion): boolean =>
      hasValue(getAt(occasion.record, pointer)),
  /** All values of a template: those of a column. */
  values:
    (template) =>
    (occasion): readonly unknown[] =>
      valuesAt(occasion.record, template),
  /** Whether what a pointer names, or what it is inside of, does not apply. */
  inapplicable:
    (pointer) =>
    (occasion): boolean =>
      isWithin(pointer, occasion.inapplicable),
  problems:
    () =>
    (occasion): readonly Problem[] | undefined =>
      occasion.problems,
  /** The decision that was taken at a stage. */
  decision:
    (stage) =>
    ({ trail }): string | undefined =>
      trail.filter((entry) => entry.stage === stage).at(-1)?.decision,
  /** Whether amounts of a template are written with cents, as others of the record are. */
  cents:
    (template) =>
    (occasion): boolean =>
      occasion.cents(template),
  /** What the QR code says. */
  code:
    () =>
    (occasion): string | undefined =>
      occasion.code,
  /** The bytes of a file. */
  file:
    (name) =>
    (occasion): Uint8Array | undefined =>
      occasion.files[name],
} satisfies Record<string, (about: string) => (occasion: Occasion) => unknown>;

type Asked = keyof typeof answers;

/** A question, as `value /customer`. */
export type Question = `${Asked} ${string}`;

/** Questions with their places among all that were asked, and what finds their answers in any occasion. */
export type Finders = Map<Question, Finder>;
interface Finder {
  readonly place: number;
  readonly find: (occasion: Occasion) => unknown;
}

/**
 * Something that is composed by itself, so that it can be composed alone for another record: a cell, about which nobody around
 * it asks, or a figure that is often the same whatever it was composed from.
 */
export interface Insert {
  readonly made: unknown;
  /** What it was composed from. */
  readonly questions: readonly Question[];
  /** Composes it for another record. */
  readonly again: (facts: Facts) => unknown;
}

/** Who is told what was asked, apart from what only inserts ask. */
export interface Listener {
  readonly tell: (question: Question) => void;
  readonly tellInsert: (insert: Insert) => void;
}

/** An occasion that is only ever asked, so that it is known what a part of the paper depends on. */
export interface Facts extends Listener {
  readonly ask: <K extends Asked>(word: K, about: string) => ReturnType<ReturnType<(typeof answers)[K]>>;
  /** The answer to a question of which nobody is told. */
  readonly answer: (question: Question) => unknown;
}

/** Gives the answers of an occasion; each is looked up once, and how it is found is kept for others. */
export function createFacts(occasion: Occasion, finders: Finders): Facts {
  const known: unknown[] = new Array(finders.size).fill(unasked);
  const answer = (question: Question): unknown => {
    const finder = finders.get(question) ?? addFinder(question, finders);
    const { place } = finder;
    while (known.length <= place) known.push(unasked);
    if (known[place] === unasked) known[place] = finder.find(occasion);
    return known[place];
  };
  return withAsk(answer, { tell: () => {}, tellInsert: () => {} });
}

/** No answer is this. */
const unasked = Symbol('unasked');

function addFinder(question: Question, finders: Finders): Finder {
  const [word] = question.split(' ', 1) as [Asked];
  const finder = { place: finders.size, find: answers[word](question.slice(word.length + 1)) };
  finders.set(question, finder);
  return finder;
}

/** Gives the same answers, and tells another of what was asked. */
export function watchFacts({ answer }: Facts, listener: Listener): Facts {
  return withAsk(answer, listener);
}

/** Gives the same answers, and tells nobody. */
export function silence(facts: Facts): Facts {
  return watchFacts(facts, { tell: () => {}, tellInsert: () => {} });
}

function withAsk(answer: Facts['answer'], listener: Listener): Facts {
  const ask = (word: Asked, about: string) => {
    const question: Question = `${word} ${about}`;
    listener.tell(question);
    return answer(question);
  };
  return { answer, ...listener, ask: ask as Facts['ask'] };
}

/** All values of a record at a template, whose `-` and `*` stand for every row. */
function valuesAt(record: unknown, template: string): readonly unknown[] {
  const at = template.search(/\/[-*](?=\/|$)/);
  if (at < 0) return [getAt(record, template) ?? []].flat();
  const rows = getAt(record, template.slice(0, at));
  if (typeof rows !== 'object' || rows === null) return [];
  return Object.values(rows).flatMap((row) => valuesAt(row, template.slice(at + 2)));
}

/** Whether a set of pointers has this one or one that it is inside of. */
function isWithin(pointer: string, pointers: ReadonlySet<string>): boolean {
  if (pointers.size === 0) return false;
  if (pointers.has(pointer)) return true;
  const parent = pointer.lastIndexOf('/');
  return parent > 0 && isWithin(pointer.slice(0, parent), pointers);
}

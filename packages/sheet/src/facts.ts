import { decisionAt, getAt, type RecordData, type TrailEntry } from '@jiandu/model';
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
      decisionAt(trail, stage),
  /** Whether amounts of a template are written with cents, as others of the record are. */
  cents:
    (template) =>
    (occasion): boolean =>
      occasion.cents(template),
  /** Whether there is a QR code, whatever it says. */
  coded:
    () =>
    (occasion): boolean =>
      Boolean(occasion.code),
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

/** A question, the same object for all occasions of a form. */
export interface Question {
  /** Among all that were asked. */
  readonly place: number;
  readonly find: (occasion: Occasion) => unknown;
}

/** The questions that were asked, by their word and what they are about. */
export interface Questions {
  readonly all: Question[];
  readonly by: Readonly<Record<Asked, Map<string, Question>>>;
}

export function createQuestions(): Questions {
  const by = Object.fromEntries(Object.keys(answers).map((word) => [word, new Map()]));
  return { all: [], by: by as unknown as Questions['by'] };
}

function findQuestion(word: Asked, about: string, { all, by }: Questions): Question {
  const known = by[word].get(about);
  if (known) return known;
  const question = { place: all.length, find: answers[word](about) };
  all.push(question);
  by[word].set(about, question);
  return question;
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
  readonly questions: Questions;
  /** The answer to a question of which nobody is told. */
  readonly answer: (question: Question) => unknown;
}

/** Gives the answers of an occasion; each is looked up once. */
export function createFacts(occasion: Occasion, questions: Questions): Facts {
  const known: unknown[] = new Array(questions.all.length).fill(unasked);
  const answer = ({ place, find }: Question): unknown => {
    while (known.length <= place) known.push(unasked);
    if (known[place] === unasked) known[place] = find(occasion);
    return known[place];
  };
  return withAsk({ questions, answer }, { tell: () => {}, tellInsert: () => {} });
}

/** No answer is this. */
const unasked = Symbol('unasked');

/** Gives the same answers, and tells another of what was asked. */
export function watchFacts(facts: Facts, listener: Listener): Facts {
  return withAsk(facts, listener);
}

/** Gives the same answers, and tells nobody. */
export function silence(facts: Facts): Facts {
  return watchFacts(facts, { tell: () => {}, tellInsert: () => {} });
}

function withAsk({ questions, answer }: Pick<Facts, 'questions' | 'answer'>, { tell, tellInsert }: Listener): Facts {
  const ask = (word: Asked, about: string) => {
    const question = findQuestion(word, about, questions);
    tell(question);
    return answer(question);
  };
  return { questions, answer, tell, tellInsert, ask: ask as Facts['ask'] };
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

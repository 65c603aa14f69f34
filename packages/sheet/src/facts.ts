import { getAt, type RecordData, type TrailEntry } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { Files } from './read-picture.ts';

/** All that differs from one printing of a form to the next. */
export interface Occasion {
  readonly record: RecordData;
  readonly inapplicable: ReadonlySet<string>;
  readonly problems: readonly Problem[] | undefined;
  readonly trail: readonly TrailEntry[];
  readonly files: Files;
  /** Whether the amounts of a field, by its template, are written with cents. */
  readonly cents: (template: string) => boolean;
}

/** What can be asked of an occasion, by a word and what it is about. */
const answers = {
  /** The value at a pointer. */
  value: (pointer, { record }): unknown => getAt(record, pointer),
  /** All values of a template: those of a column. */
  values: (template, { record }): readonly unknown[] => valuesAt(record, template),
  /** Whether what a pointer names, or what it is inside of, does not apply. */
  inapplicable: (pointer, { inapplicable }): boolean => isWithin(pointer, inapplicable),
  problems: (_, { problems }): readonly Problem[] | undefined => problems,
  /** The decision that was taken at a stage. */
  decision: (stage, { trail }): string | undefined => trail.filter((entry) => entry.stage === stage).at(-1)?.decision,
  /** Whether amounts of a template are written with cents, as others of the record are. */
  cents: (template, { cents }): boolean => cents(template),
  /** The bytes of a file. */
  file: (name, { files }): Uint8Array | undefined => files[name],
} satisfies Record<string, (about: string, occasion: Occasion) => unknown>;

type Asked = keyof typeof answers;

/** A question, as `value /customer`. */
export type Question = `${Asked} ${string}`;

/** An occasion that is only ever asked, so that it is known what a part of the paper depends on. */
export interface Facts {
  readonly ask: <K extends Asked>(word: K, about: string) => ReturnType<(typeof answers)[K]>;
  /** The answer to a question of which nobody is told. */
  readonly answer: (question: Question) => unknown;
  /** Tells of a question as if it had been asked. */
  readonly tell: (question: Question) => void;
}

/** Gives the answers of an occasion; each is looked up once. */
export function createFacts(occasion: Occasion): Facts {
  const known = new Map<Question, unknown>();
  const answer = (question: Question): unknown => {
    if (known.has(question)) return known.get(question);
    const [word] = question.split(' ', 1) as [Asked];
    const found = answers[word](question.slice(word.length + 1), occasion);
    known.set(question, found);
    return found;
  };
  return withAsk(answer, () => {});
}

/** Gives the same answers, and tells of the questions that were asked. */
export function watchFacts(facts: Facts, told: (question: Question) => void): Facts {
  return withAsk(facts.answer, (question) => {
    told(question);
    facts.tell(question);
  });
}

function withAsk(answer: Facts['answer'], tell: Facts['tell']): Facts {
  const ask = (word: Asked, about: string) => {
    const question: Question = `${word} ${about}`;
    tell(question);
    return answer(question);
  };
  return { answer, tell, ask: ask as Facts['ask'] };
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

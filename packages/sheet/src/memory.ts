import { type Facts, type Insert, type Listener, type Question, watchFacts } from './facts.ts';
import { isSame } from './is-same.ts';
import { knownBy } from './known-by.ts';
import { createLatelyUsed, type LatelyUsed } from './lately-used.ts';

/**
 * What was composed for earlier records of a form and is so again where a record says the same: whoever composes asks for
 * facts, so that it is known when nothing that was asked has changed.
 */
export interface Memory {
  /** What no record has a say in: made once. */
  readonly once: <T>(name: string, make: () => T) => T;
  /** The memory of one manner of setting the paper, by its name. */
  readonly part: (name: string) => Memory;
  /** What was composed under a name for some part of the form, or its blocks, where all answers are the same; else composes it. */
  readonly recall: <T>(part: object, name: string, facts: Facts, compose: (facts: Facts) => T) => T;
  /** The same, of what another record can change alone. */
  readonly recallInsert: Memory['recall'];
  /** The same value as one that was given under the name before, so that writers know it again. */
  readonly same: <T extends object>(name: string, value: T) => T;
}

/** Who composes: what is asked for facts, and what remembers. */
interface Composing {
  readonly facts: Facts;
  readonly memory: Memory;
}

/** Composes a part of the paper, or recalls it; `compose` has to ask the job that it is given. */
export function recall<J extends Composing, T>(job: J, part: object, name: string, compose: (job: J) => T): T {
  return job.memory.recall(part, name, job.facts, (facts) => compose({ ...job, facts }));
}

/** Composes an insert, or recalls it. */
export function recallInsert<J extends Composing, T>(job: J, part: object, name: string, compose: (job: J) => T): T {
  return job.memory.recallInsert(part, name, job.facts, (facts) => compose({ ...job, facts }));
}

/** Something composed, with the questions and answers that it was composed from. */
interface Recalled {
  readonly questions: readonly Question[];
  readonly answers: readonly unknown[];
  readonly composed: unknown;
  /** Tells again of all that was asked. */
  readonly tellAgain: (listener: Listener) => void;
}

export function createMemory(): Memory {
  const made = new Map<string, unknown>();
  const parts = new Map<string, Memory>();
  const [wholes, inserts] = [createStore(), createStore()];
  const values = new Map<string, LatelyUsed<object>>();
  return {
    same: <T extends object>(name: string, value: T): T =>
      knownBy(values, name, createLatelyUsed<object>).find(
        (own) => isSame(own, value),
        () => value,
      ) as T,
    once: <T>(name: string, make: () => T): T => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
    part: (name) => knownBy(parts, name, createMemory),
    recall: <T>(part: object, name: string, facts: Facts, compose: (facts: Facts) => T): T =>
      findIn(wholes(part, name), facts, () => composeWatched(facts, compose)) as T,
    recallInsert: <T>(part: object, name: string, facts: Facts, compose: (facts: Facts) => T): T => {
      const known = inserts(part, name);
      const again = (other: Facts): unknown => findIn(known, other, () => composeInsert(other, compose, again));
      return again(facts) as T;
    },
  };
}

/** Gives what was composed under a name for a part of the form. */
function createStore(): (part: object, name: string) => LatelyUsed<Recalled> {
  const parts = new WeakMap<object, Map<string, LatelyUsed<Recalled>>>();
  return (part, name) => {
    const names = knownBy(parts, part, () => new Map<string, LatelyUsed<Recalled>>());
    return knownBy(names, name, createLatelyUsed<Recalled>);
  };
}

function findIn(known: LatelyUsed<Recalled>, facts: Facts, compose: () => Recalled): unknown {
  const found = known.find((recalled) => holds(recalled, facts), compose);
  // Whoever composes around this asks the same.
  found.tellAgain(facts);
  return found.composed;
}

function composeWatched(facts: Facts, compose: (facts: Facts) => unknown): Recalled {
  const all = new Set<Question>();
  const own = new Set<Question>();
  const inserts = new Set<Insert>();
  const listener: Listener = {
    tell: (question) => {
      own.add(question);
      all.add(question);
    },
    tellInsert: (insert) => {
      inserts.add(insert);
      for (const question of insert.questions) all.add(question);
    },
  };
  const composed = compose(watchFacts(facts, listener));
  const tellAgain = (other: Listener) => {
    for (const question of own) other.tell(question);
    for (const insert of inserts) other.tellInsert(insert);
  };
  const questions = [...all];
  return { questions, answers: questions.map(facts.answer), composed, tellAgain };
}

/** An insert inside of another is a part of that. */
function composeInsert(facts: Facts, compose: (facts: Facts) => unknown, again: Insert['again']): Recalled {
  const asked = new Set<Question>();
  const tell = (question: Question) => asked.add(question);
  const made = compose(watchFacts(facts, { tell, tellInsert: ({ questions }) => questions.forEach(tell) }));
  const questions = [...asked];
  const insert: Insert = { made, questions, again };
  const tellAgain = (listener: Listener) => listener.tellInsert(insert);
  return { questions, answers: questions.map(facts.answer), composed: made, tellAgain };
}

function holds({ questions, answers }: Recalled, facts: Facts): boolean {
  for (let at = 0; at < questions.length; at += 1) {
    if (!isSame(answers[at], facts.answer(questions[at] as Question))) return false;
  }
  return true;
}

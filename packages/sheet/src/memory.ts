import type { Facts, Question } from './facts.ts';
import { watchFacts } from './facts.ts';

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
  /** The same value as one that was given under the name before, so that writers know it again. */
  readonly same: <T extends object>(name: string, value: T) => T;
}

/** Composes a part of the paper, or recalls it; `compose` has to ask the job that it is given. */
export function recall<J extends { readonly facts: Facts; readonly memory: Memory }, T>(
  job: J,
  part: object,
  name: string,
  compose: (job: J) => T,
): T {
  return job.memory.recall(part, name, job.facts, (facts) => compose({ ...job, facts }));
}

/** Something composed, with the answers that it was composed from. */
interface Recalled {
  readonly answers: ReadonlyMap<Question, unknown>;
  readonly composed: unknown;
}

/** So many variants of a part are remembered: the options of a choice, and no more for many records than for a few. */
const mostVariants = 6;

export function createMemory(): Memory {
  const made = new Map<string, unknown>();
  const parts = new Map<string, Memory>();
  const variants = new WeakMap<object, Map<string, Recalled[]>>();
  const values = new Map<string, object[]>();
  return {
    same: <T extends object>(name: string, value: T): T => {
      const known = values.get(name) ?? [];
      values.set(name, known);
      const found = known.find((own) => isSame(own, value)) ?? value;
      if (found === value && known.unshift(value) > mostVariants) known.pop();
      return found as T;
    },
    once: <T>(name: string, make: () => T): T => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
    part: (name) => {
      const part = parts.get(name) ?? createMemory();
      parts.set(name, part);
      return part;
    },
    recall: <T>(part: object, name: string, facts: Facts, compose: (facts: Facts) => T): T => {
      const names = variants.get(part) ?? new Map<string, Recalled[]>();
      variants.set(part, names);
      const known = names.get(name) ?? [];
      names.set(name, known);
      const at = known.findIndex(({ answers }) => holds(answers, facts));
      const found = known[at] ?? composeWatched(facts, compose);
      // Whoever composes around this asks the same.
      if (at >= 0) for (const question of found.answers.keys()) facts.tell(question);
      if (at !== 0) {
        if (at > 0) known.splice(at, 1);
        known.unshift(found);
        if (known.length > mostVariants) known.pop();
      }
      return found.composed as T;
    },
  };
}

function composeWatched(facts: Facts, compose: (facts: Facts) => unknown): Recalled {
  const answers = new Map<Question, unknown>();
  const composed = compose(watchFacts(facts, (question) => answers.set(question, facts.answer(question))));
  return { answers, composed };
}

function holds(answers: ReadonlyMap<Question, unknown>, facts: Facts): boolean {
  for (const [question, answer] of answers) if (!isSame(answer, facts.answer(question))) return false;
  return true;
}

/** Whether two values of JSON say the same; bytes are the same only as themselves. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other) || ArrayBuffer.isView(one)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)));
}

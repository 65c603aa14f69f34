import type { Problem, Words } from '@jiandu/text';
import type { TrailEntry } from './filing.ts';
import type { RecordData } from './form.ts';

/** A named record that comes with a form: for tests, stories and a first print. */
export interface Example {
  readonly name: string;
  readonly words: Words;
  readonly stage?: string;
  readonly variant?: string;
  /** What earlier hands decided, as in a filing. */
  readonly trail?: readonly TrailEntry[];
  readonly record: RecordData;
  /** What the record must give; without it the record has no problem. */
  readonly problems?: readonly ExpectedProblem[];
}

/** A problem that an example must give. */
export type ExpectedProblem = Pick<Problem, 'path' | 'code'> & Partial<Pick<Problem, 'rule' | 'severity'>>;

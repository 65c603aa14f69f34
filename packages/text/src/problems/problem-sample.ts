import type { Problem, ProblemCode } from '../problem.ts';
import type { Words } from '../script.ts';
import type { ProblemAbout } from './problem-about.ts';

type Params = Problem['params'];

/** A field of one kind as an office has it, and what may be wrong with it. */
export interface Sample {
  readonly kind: string;
  readonly label: Required<Words>;
  readonly unit?: Required<Words>;
  readonly about?: Omit<ProblemAbout, 'label' | 'unit'>;
  /** Each code that the kind knows beside those of every kind, with the params of one finding or of several. */
  readonly problems: Readonly<Partial<Record<ProblemCode, Params | readonly Params[]>>>;
}

/** What every kind of field may be told, with the params of one finding; said once a kind. */
export const commonProblems = {
  required: {},
  type: {},
  'unknown-field': {},
  'not-applicable': {},
  'not-owned': {},
  computed: {},
} as const satisfies Partial<Record<ProblemCode, Params>>;

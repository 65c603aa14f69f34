import type { ProblemCode } from '@jiandu/text';

/** A warning that did not stop a hand, and why not. */
export interface Acknowledgement {
  /** The pointer of the field that the warning marks. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The id of the rule, when `code` is `rule`. */
  readonly rule?: string;
  readonly reason: string;
}

/** What one hand did: the host keeps it, the SDK never routes. */
export interface TrailEntry {
  readonly stage: string;
  readonly decision?: string;
  /** What the hand wrote to its decision: why it returns the filing, on what condition it agrees. */
  readonly opinion?: string;
  /** The stage that the filing goes back to, or the person that it is handed to. */
  readonly to?: string;
  readonly acknowledged?: readonly Acknowledgement[];
  /** Absent where only the host knows who was at work. */
  readonly by?: string;
  /** Local date-time to the minute; of a decision that was read from a paper the day that it says, absent where it says none. */
  readonly at?: string;
}

/** The envelope in which a record travels. */
export interface Filing<R = Readonly<Record<string, unknown>>> {
  readonly form: string;
  readonly version: string;
  readonly variant?: string;
  readonly number?: string;
  readonly stage: string;
  readonly record: R;
  readonly trail?: readonly TrailEntry[];
}

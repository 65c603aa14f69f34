/** What one hand did: the host keeps it, the SDK never routes. */
export interface TrailEntry {
  readonly stage: string;
  readonly decision?: string;
  readonly opinion?: string;
  readonly by: string;
  /** Local date-time to the minute. */
  readonly at: string;
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

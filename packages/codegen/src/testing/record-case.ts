/** A record and what it gives: `path code` of each problem, or the record that comes back. */
export interface RecordCase {
  readonly name: string;
  readonly schema: object;
  readonly record: unknown;
  readonly options?: { readonly stage?: string; readonly intent?: 'save' | 'submit'; readonly variant?: string };
  readonly gives: readonly string[] | { readonly record: unknown; readonly warnings?: readonly string[] };
}

/** A form that must be refused, with words of the refusal. */
export interface SchemaFault {
  readonly name: string;
  readonly schema: unknown;
  readonly says: string | readonly string[];
  readonly paper?: unknown;
  readonly examples?: unknown;
  readonly files?: Readonly<Record<string, unknown>>;
}

/** What a record keeps of a signature, as far as it does. */
export interface SignatureValue {
  readonly by?: string;
  readonly on?: string;
  /** The digest of its picture. */
  readonly image?: string;
}

/** Gives the parts of a signature that are there. */
export function partsOf(value: unknown): SignatureValue {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Gives a value as plain text: what has no text of its own as JSON. */
export function writePlain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

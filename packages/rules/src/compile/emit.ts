/** Gives an object literal of named pieces of code; a piece that is `undefined` is left out. */
export function emitObject(members: Readonly<Record<string, string | undefined>>): string {
  const pieces = Object.entries(members).flatMap(([name, code]) => (code === undefined ? [] : [`${name}: ${code}`]));
  return `{ ${pieces.join(', ')} }`;
}

/** Gives an expression as a function of record, figures and row. */
export function emitFunction(code: string): string {
  return `(record, policy, row) => ${code}`;
}

/** Gives plain data as code. */
export function emitData(data: unknown): string {
  return JSON.stringify(data);
}

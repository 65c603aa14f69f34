/** Stands in a row or group of which a value was taken out because it is wrong. Copies have it too; JSON and names do not show it. */
const lost = Symbol.for('jiandu: a value is lost');

/** Marks a part of a record of which a value is not known. */
export function markLost<T extends object>(part: T): T {
  return { ...part, [lost]: true };
}

/** Whether what is made of a part may want a value that is not known. */
export function hasLost(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, lost);
}

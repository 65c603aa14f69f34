import { UsageError } from './usage-error.ts';

/** The value of an option, its first one where it is left out. Throws `UsageError` for one that is not known. */
export function pickOption<T extends string>(
  option: string,
  given: string | undefined,
  known: readonly [T, ...T[]],
): T {
  const found = known.find((name) => name === (given ?? known[0]));
  if (found) return found;
  throw new UsageError(`unknown-${option}`, `no ${option} "${given}": use ${known.join(', ')}.`);
}

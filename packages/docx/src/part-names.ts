/** What the name of every bookmark of ours begins with. */
export const bookmarkPrefix = '_j';

/** The number of the place that a bookmark or a control is named for. */
export function numberOf(name: string | undefined): number | undefined {
  const digits = name?.startsWith(bookmarkPrefix)
    ? /^\d{1,7}$/.exec(name.slice(bookmarkPrefix.length))?.[0]
    : undefined;
  return digits === undefined ? undefined : Number(digits);
}

/** Gives `after` with every part that equals its part of `before` taken from there, so that equal means identical. */
export function shareParts<T>(before: unknown, after: T): T {
  return share(before, after) as T;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after) || !isContainer(before) || !isContainer(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const old = before as Record<string, unknown>;
  const names = Object.keys(after);
  const parts = names.map((name) => share(old[name], (after as Record<string, unknown>)[name]));
  const same = names.length === Object.keys(old).length && names.every((name, at) => Object.is(old[name], parts[at]));
  if (same && names.every((name) => Object.hasOwn(old, name))) return before;
  return Array.isArray(after) ? parts : Object.fromEntries(names.map((name, at) => [name, parts[at]]));
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

import { escapePointer } from '@jiandu/model';

/**
 * Gives the pointers where two JSON values differ: leaves, and containers that came, went or changed their length.
 * Shared parts are skipped, so that the cost is that of the difference.
 */
export function changedPointers(before: unknown, after: unknown, pointer = ''): string[] {
  if (Object.is(before, after)) return [];
  const old = membersOf(before);
  const next = membersOf(after);
  if (!old && !next) return [pointer];
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})]);
  const inside = [...names].flatMap((name) =>
    changedPointers(old?.[name], next?.[name], `${pointer}/${escapePointer(name)}`),
  );
  return lengthOf(before) === lengthOf(after) ? inside : [pointer, ...inside];
}

function membersOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** Tells lists of different lengths, objects and leaves apart. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return membersOf(value) ? -1 : -2;
}

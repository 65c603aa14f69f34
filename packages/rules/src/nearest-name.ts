/** Gives the name that was probably meant, or `undefined` when none is near. */
function nearestName(wanted: string, known: readonly string[]): string | undefined {
  const far = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = known
    .map((name) => ({ name, distance: distanceOf(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= far && best.distance < wanted.length ? best.name : undefined;
}

/** Gives the cure for an unknown name: the nearest one, or all that there are. */
export function cureFor(wanted: string, known: readonly string[]): string {
  const nearest = nearestName(wanted, known);
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  if (known.length === 0) return 'there are none';
  return `known are ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}`;
}

/** The least number of letters to change, add or drop (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

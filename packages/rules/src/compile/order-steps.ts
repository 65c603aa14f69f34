/** A step with what it needs, as indexes of other steps. */
export interface Needing {
  readonly label: string;
  readonly needs: readonly number[];
}

/**
 * Gives the order in which every step stands behind what it needs, otherwise as declared; `fail` is told a circle as
 * labels, the first one repeated at the end.
 */
export function orderSteps(steps: readonly Needing[], fail: (circle: readonly string[]) => never): readonly number[] {
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (index: number, way: readonly number[]): void => {
    if (done.has(index)) return;
    const seen = way.indexOf(index);
    if (seen >= 0) fail([...way.slice(seen), index].map((part) => steps[part]?.label ?? ''));
    for (const need of steps[index]?.needs ?? []) visit(need, [...way, index]);
    done.add(index);
    order.push(index);
  };
  for (const index of steps.keys()) visit(index, []);
  return order;
}

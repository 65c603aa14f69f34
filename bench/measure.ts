/** One contender: what it is, and one run of it. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown | Promise<unknown>;
}

/** A contender's median and how many times longer it takes than the first contender. */
export interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly ratio: number;
}

/** Runs contenders in turns, so that a slow moment of the machine meets all of them, and compares their medians. */
export async function measureInTurns(contenders: readonly Contender[], rounds: number): Promise<readonly Measured[]> {
  const times = contenders.map((): number[] => []);
  for (const { run } of contenders) await run();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run }] of contenders.entries()) {
      const started = performance.now();
      await run();
      times[index]?.push(performance.now() - started);
    }
  }
  const medians = times.map(median);
  return contenders.map(({ name }, index) => compare(name, medians[index] ?? Number.NaN, medians[0] ?? Number.NaN));
}

/** Sets a median beside the first contender's. */
export function compare(name: string, medianMs: number, firstMs: number): Measured {
  return { name, medianMs, ratio: medianMs / firstMs };
}

/** The middle of a list of figures. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

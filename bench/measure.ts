/** One contender: what it is, and one run of it. */
export interface Contender {
  readonly name: string;
  /** Makes what a run takes, outside of its time. */
  readonly prepare?: () => void;
  readonly run: () => unknown | Promise<unknown>;
}

/** A contender's median, and how many times longer it takes than the first contender. */
export interface Measured {
  readonly name: string;
  readonly medianMs: number;
  readonly ratio: number;
  readonly samples: number;
}

/**
 * Runs contenders in turns, so that a slow moment of the machine meets all of them, and compares their medians. Rounds before
 * the first sample are for everybody's code to be compiled and everybody's fonts to be read.
 */
export async function measureInTurns(
  contenders: readonly Contender[],
  rounds: number,
  warmUps = 5,
): Promise<readonly Measured[]> {
  const times = contenders.map(({ name }): [string, number[]] => [name, []]);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { prepare, run }] of contenders.entries()) {
      prepare?.();
      const started = performance.now();
      await run();
      if (round >= 0) times[index]?.[1].push(performance.now() - started);
    }
  }
  return compareMedians(times);
}

/** Sets the medians of named samples, in milliseconds, beside the first one's. */
export function compareMedians(samples: readonly (readonly [name: string, times: readonly number[]])[]) {
  const first = median(samples[0]?.[1] ?? []);
  return samples.map(([name, times]): Measured => {
    const medianMs = median(times);
    return { name, medianMs, ratio: medianMs / first, samples: times.length };
  });
}

/** Gives the middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

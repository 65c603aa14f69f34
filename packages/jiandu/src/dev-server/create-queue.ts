/** Work that waits, by lane; an earlier lane goes first. */
export interface Queue<Lane extends string> {
  /** Adds keys to a lane; `first` puts them before those that wait there. */
  readonly add: (lane: Lane, keys: readonly string[], place?: 'first' | 'last') => void;
  readonly close: () => void;
}

/** Does one piece of work at a time. A key that waits already is not done twice. The work must not throw. */
export function createQueue<Lane extends string>(
  work: Readonly<Record<Lane, (key: string) => Promise<void>>>,
): Queue<Lane> {
  const lanes = Object.keys(work) as Lane[];
  const waiting = Object.fromEntries(lanes.map((lane) => [lane, [] as string[]])) as Record<Lane, string[]>;
  let isWorking = false;
  let isClosed = false;

  const run = async () => {
    if (isWorking) return;
    isWorking = true;
    while (!isClosed) {
      const lane = lanes.find((one) => waiting[one].length > 0);
      const key = lane && waiting[lane].shift();
      if (lane === undefined || key === undefined) break;
      await work[lane](key);
    }
    isWorking = false;
  };

  return {
    add(lane, keys, place = 'last') {
      const both = place === 'first' ? [...keys, ...waiting[lane]] : [...waiting[lane], ...keys];
      waiting[lane] = [...new Set(both)];
      void run();
    },
    close() {
      isClosed = true;
    },
  };
}

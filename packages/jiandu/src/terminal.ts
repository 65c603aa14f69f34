/** Where a command writes: people read `line`, machines read `json`, a terminal shows `progress`. */
export interface Terminal {
  /** One line for people; silent under `--json`. */
  readonly line: (text: string) => void;
  /** The one result for machines; silent without `--json`. */
  readonly json: (value: unknown) => void;
  /** What went wrong, always on standard error. */
  readonly error: (text: string) => void;
  /** Shows how far a long piece of work is, on a terminal only. */
  readonly progress: (done: number, total: number, what: string) => void;
}

/** The streams of a process, or of a test. */
export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
}

const barWidth = 24;

/** Opens a terminal on a process's streams. */
export function openTerminal(streams: Streams, options: { readonly json: boolean }): Terminal {
  const { stdout, stderr } = streams;
  const showsProgress = stderr.isTTY === true && !options.json;
  const startedAt = Date.now();
  return {
    line: (text) => void (options.json || stdout.write(`${text}\n`)),
    json: (value) => void (options.json && stdout.write(`${JSON.stringify(value, null, 2)}\n`)),
    error: (text) => void stderr.write(`${text}\n`),
    progress: (done, total, what) => {
      if (!showsProgress) return;
      stderr.write(`\r\u001B[2K${drawProgress(done, total, what, Date.now() - startedAt)}`);
      if (done === total) stderr.write('\r\u001B[2K');
    },
  };
}

/** Draws `████░░░░ 12/48  0:09 left  typical`. */
export function drawProgress(done: number, total: number, what: string, elapsedMs: number): string {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const secondsLeft = done === 0 ? undefined : Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  const left =
    secondsLeft === undefined
      ? ''
      : `  ${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')} left`;
  return `${bar} ${done}/${total}${left}  ${what}`;
}

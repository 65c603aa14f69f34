/** Where a command writes: people read `line`, machines read `json`, a terminal shows `progress`. */
export interface Terminal {
  /** One line for people; silent under `--json`. */
  readonly line: (text: string) => void;
  /** The one result for machines; silent without `--json`. */
  readonly json: (value: unknown) => void;
  /** What went wrong, always on standard error. */
  readonly error: (text: string) => void;
  /** Shows how far a long piece of work is, on a terminal only; `before` of it were done before it began. */
  readonly progress: (done: number, total: number, what: string, before?: number) => void;
  /** Gives a signal that aborts when the process is told to stop, which then does not stop by itself until `release`. */
  readonly holdStop: () => HeldStop;
}

/** A stop that is told instead of done. */
export interface HeldStop {
  readonly signal: AbortSignal;
  readonly release: () => void;
}

/** The streams of a process, or of a test. */
export interface Streams {
  readonly stdout: { readonly write: (text: string) => unknown };
  readonly stderr: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
  /** Of a process that can be told to stop. */
  readonly holdStop?: () => HeldStop;
}

const barWidth = 24;

/** Opens a terminal on a process's streams. */
export function openTerminal(streams: Streams, options: { readonly json: boolean }): Terminal {
  const { stdout, stderr } = streams;
  const showsProgress = stderr.isTTY === true && !options.json;
  let startedAt: number | undefined;
  return {
    holdStop: streams.holdStop ?? (() => ({ signal: new AbortController().signal, release: () => undefined })),
    line: (text) => void (options.json || stdout.write(`${text}\n`)),
    json: (value) => void (options.json && stdout.write(`${JSON.stringify(value, null, 2)}\n`)),
    error: (text) => void stderr.write(`${text}\n`),
    progress: (done, total, what, before = 0) => {
      if (!showsProgress) return;
      startedAt ??= Date.now();
      stderr.write(`\r\u001B[2K${drawProgress(done, total, what, Date.now() - startedAt, before)}`);
      if (done === total) stderr.write('\r\u001B[2K');
    },
  };
}

/** Draws `████░░░░ 12/48  4/s  0:09 left  typical`. */
export function drawProgress(done: number, total: number, what: string, elapsedMs: number, before = 0): string {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const perSecond = ((done - before) / elapsedMs) * 1000;
  const hasRate = done > before && elapsedMs > 0;
  const rate = hasRate ? `  ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s` : '';
  const secondsLeft = Math.ceil((total - done) / perSecond);
  const left = `  ${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')} left`;
  return `${bar} ${done}/${total}${rate}${hasRate ? left : ''}  ${what}`;
}

import { fillWords, type Script } from '@jiandu/text';

/** Where a command writes: people read `line`, machines read `json`, a terminal shows `progress`. */
export interface Terminal {
  /** One line for people; silent under `--json`. */
  readonly line: (text: string) => void;
  /** The one result for machines; silent without `--json`. */
  readonly json: (value: unknown) => void;
  /** What went wrong, always on standard error. */
  readonly error: (text: string) => void;
  /** Shows how far a long piece of work is, on a terminal only. */
  readonly progress: (progress: Progress) => void;
  /** Gives a signal that aborts when the process is told to stop, which then does not stop by itself until `release`. */
  readonly holdStop: () => HeldStop;
}

/** How far a piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What was done last. */
  readonly what: string;
  /** So many were done before it began. */
  readonly before?: number;
  /** Of whoever waits; default: English. */
  readonly script?: Script;
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
    progress: (progress) => {
      if (!showsProgress) return;
      startedAt ??= Date.now();
      stderr.write(`\r\u001B[2K${drawProgress(progress, Date.now() - startedAt)}`);
      if (progress.done === progress.total) stderr.write('\r\u001B[2K');
    },
  };
}

const paces = {
  en: { rate: '{rate}/s', left: '{time} left' },
  'zh-Hans': { rate: '每秒 {rate}', left: '还要 {time}' },
  'zh-Hant': { rate: '每秒 {rate}', left: '還要 {time}' },
} as const;

/** Draws `████░░░░ 12/48  4/s  0:09 left  typical`, for an office `████░░░░ 12/48  每秒 4  还要 0:09  week-012`. */
export function drawProgress({ done, total, what, before = 0, script }: Progress, elapsedMs: number): string {
  const filled = total === 0 ? barWidth : Math.round((done / total) * barWidth);
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const perSecond = ((done - before) / elapsedMs) * 1000;
  const hasRate = done > before && elapsedMs > 0;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
  const seconds = Math.ceil((total - done) / perSecond);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const says = paces[script ?? 'en'];
  const pace = hasRate ? [fillWords(says.rate, { rate }), fillWords(says.left, { time })] : [];
  return [`${bar} ${done}/${total}`, ...pace, what].join('  ');
}

import { explainFileError } from '@jiandu/codegen';
import { exitCodes } from './exit-codes.ts';
import type { HeldStop } from './terminal.ts';

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** How a guarded process was told to stop. */
export interface Guard {
  readonly holdStop: () => HeldStop;
  /** The exit code of a stop that was told and not done. */
  readonly stopCode: () => number | undefined;
}

/**
 * Lets a process end well: told to stop, it says so by its exit code, at once or, while a stop is held, when its work has
 * ended by itself (told again, at once); a reader that has read enough (`| head`) does not
 * stop the work; output that cannot be written (a full disk) is told.
 */
export function guardProcess(process: NodeJS.Process): Guard {
  let held: AbortController | undefined;
  let stopCode: number | undefined;
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      if (held && stopCode === undefined) {
        stopCode = code;
        held.abort();
        return;
      }
      if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
      process.exit(code);
    });
  }
  process.stderr.on('error', () => undefined);
  let told = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || told) return;
    told = true;
    process.stderr.write(`jiandu: cannot write the output: ${explainFileError(error)}.\n`);
    process.once('exit', () => {
      process.exitCode = exitCodes.wrongUse;
    });
  });
  return {
    stopCode: () => stopCode,
    holdStop: () => {
      held = new AbortController();
      const { signal } = held;
      const release = () => {
        held = undefined;
      };
      return { signal, release };
    },
  };
}

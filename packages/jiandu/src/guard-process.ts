import { explainFileError } from '@jiandu/codegen';
import { exitCodes } from './exit-codes.ts';

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets a process end well: told to stop, it says so by its exit code; a reader that has read enough (`| head`) does not
 * stop the work; output that cannot be written (a full disk) is told.
 */
export function guardProcess(process: NodeJS.Process): void {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
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
}

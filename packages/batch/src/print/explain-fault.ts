import { explainFileError } from '@jiandu/codegen/files';
import { BatchError } from '../batch-error.ts';

/** What a thread says of what stopped it: an error cannot be sent with all its parts. */
export interface ThreadFault {
  readonly code: 'unwritable' | 'worker';
  readonly path: string;
  readonly says: string;
}

/** Explains what stops a printing: a disk that refuses to be written, or a fault of ours. */
export function explainFault(error: unknown, folder: string): ThreadFault {
  const { syscall, code, stack, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) {
    const says = code === undefined ? (stack ?? message) : message;
    return { code: 'worker', path: '', says: says ?? String(error) };
  }
  const cure = 'make room or choose another folder with --out, and run it again: it goes on from here';
  return { code: 'unwritable', path: folder, says: `cannot be written: ${explainFileError(error)}; ${cure}` };
}

/** Makes the error of a fault. */
export function raiseFault({ code, path, says }: ThreadFault, cause?: unknown): BatchError {
  return new BatchError(code, path, says, cause);
}

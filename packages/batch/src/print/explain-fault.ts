import { BatchError } from '../batch-error.ts';
import { type Said, sayPlain } from '../said.ts';
import { sayFileFault } from '../say-file-fault.ts';

/** What a thread says of what stopped it: an error cannot be sent with all its parts. */
export interface ThreadFault {
  readonly refusal: 'unwritable' | 'worker';
  readonly path: string;
  readonly why: Said;
}

/** Explains what stops a printing: a disk that refuses to be written, or a fault of ours. */
export function explainFault(error: unknown, folder: string): ThreadFault {
  const { syscall, code, stack, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return { refusal: 'unwritable', path: folder, why: sayFileFault(error) };
  const says = code === undefined ? (stack ?? message) : message;
  return { refusal: 'worker', path: '', why: sayPlain(says ?? String(error)) };
}

/** Makes the error of a fault. */
export function raiseFault({ refusal, path, why }: ThreadFault, cause?: unknown): BatchError {
  return new BatchError(refusal, path, { why }, cause);
}

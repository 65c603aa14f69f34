import { BatchError } from '../batch-error.ts';
import type { Refusal } from '../refusals.ts';
import { type Said, sayPlain } from '../said.ts';
import { sayFileFault } from '../say-file-fault.ts';

/** What a thread says of what stopped it: an error cannot be sent with all its parts. */
export interface ThreadFault {
  readonly refusal: Extract<Refusal, `unwritable/${string}` | 'worker/thrown'>;
  readonly path: string;
  readonly why: Said;
}

/** What a disk refuses for, where there is a cure besides another place. */
const refusals: Readonly<Record<string, ThreadFault['refusal']>> = {
  ENOSPC: 'unwritable/full',
  EDQUOT: 'unwritable/full',
  EFBIG: 'unwritable/full',
  EROFS: 'unwritable/refused',
  EACCES: 'unwritable/refused',
  EPERM: 'unwritable/refused',
};

/** Explains what stops a printing: a disk that refuses to be written, or a fault of ours. */
export function explainFault(error: unknown, folder: string): ThreadFault {
  const { syscall, code = '', path, stack, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined)
    return {
      refusal: refusals[code] ?? 'unwritable/other',
      path: syscall === 'mkdir' && path !== undefined ? path : folder,
      why: sayFileFault(error),
    };
  const says = code === '' ? (stack ?? message) : message;
  return { refusal: 'worker/thrown', path: '', why: sayPlain(says ?? String(error)) };
}

/** Makes the error of a fault. */
export function raiseFault({ refusal, path, why }: ThreadFault, cause?: unknown): BatchError {
  return new BatchError(refusal, path, { why }, cause);
}

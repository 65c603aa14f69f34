import { ReadError, type ReadErrorCode } from '@jiandu/sheet/spots';
import type { OpenDocument } from './open-document.ts';

/** What a thread says of a file: what is in it, or why it is not read. */
export type Answer =
  | { readonly opened: OpenDocument }
  | { readonly refused: { readonly code: ReadErrorCode; readonly path: string; readonly says: string } };

/** Gives what is in the file. Throws the `ReadError` that says why it is not read. */
export function unwrap(answer: Answer): OpenDocument {
  if ('opened' in answer) return answer.opened;
  const { code, path, says } = answer.refused;
  throw new ReadError(code, path, says);
}

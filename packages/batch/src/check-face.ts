import { BatchError } from './batch-error.ts';
import type { PrintBatchOptions } from './print-batch.ts';
import type { Refusal } from './refusals.ts';

/** What papers of a face cannot be. */
const impossible: readonly (readonly [Refusal, (how: PrintedAs) => boolean])[] = [
  ['face/merged', ({ face, output = 'separate' }) => face === 'fillable' && output !== 'separate'],
  ['face/drawn', ({ face, formats = [] }) => face === 'fillable' && formats.includes('svg')],
  ['face/word', ({ face, formats = [] }) => face === 'overlay' && formats.includes('docx')],
];

/** What papers are printed as. */
type PrintedAs = Pick<PrintBatchOptions, 'output' | 'formats'> & { readonly face?: string | undefined };

/** Refuses, before anything is read or written, files that no paper of its face can be. Throws `BatchError`. */
export function checkFace(how: PrintedAs): void {
  for (const [refusal, isSo] of impossible) if (isSo(how)) throw new BatchError(refusal, '');
}

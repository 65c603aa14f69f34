import type { NoteField } from '@jiandu/model';
import type { Inline } from '../typeset/inline.ts';
import { stackWords } from '../words.ts';
import type { Ink, KindBlock } from './kind-block.ts';

/** Fixed words; there is nothing to write. */
export const noteBlock: KindBlock<NoteField> = {
  write: (_value, field, ink) => printNote(field, ink),
  room: printNote,
};

function printNote(field: NoteField, ink: Ink): readonly Inline[] {
  return stackWords(field.words, ink.job, field.template);
}

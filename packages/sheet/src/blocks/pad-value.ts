import type { Kind } from '@jiandu/model';
import type { Inline, TextInline } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { besideText, type Ink, isRunning } from './kind-block.ts';

/** Kinds of which another value may be longer than the one that is there, and words follow it. */
const padded: ReadonlySet<Kind> = new Set(['text', 'number', 'money']);

/**
 * Leaves behind a value that is typed over the room that it would have while nothing is filled in: 3　　件 has place for 300.
 * What stands alone has its line anyway, and a clause runs on.
 */
export function padValue(written: readonly Inline[], room: readonly Inline[], kind: Kind, ink: Ink): readonly Inline[] {
  const { job, manner } = ink;
  if (manner === 'column' || isRunning(ink) || !padded.has(kind)) return written;
  const [value, place] = [findSlotted(written), findSlotted(room)];
  if (!value || !place || (manner === 'cell' && isEnd(written, value))) return written;
  const widthOf = (inline: Inline) => naturalWidth([inline], job.textSize, job.setter);
  const ems = Math.floor((widthOf(place) - widthOf(value)) / job.textSize);
  return ems > 0 ? putBehind(written, value, { ...besideText('\u3000'.repeat(ems), ink), room: true }) : written;
}

/** The last text of a slot. */
function findSlotted(inlines: readonly Inline[]): TextInline | undefined {
  return inlines
    .flatMap(function texts(inline): readonly TextInline[] {
      if (inline.inline === 'keep') return inline.items.flatMap(texts);
      return inline.inline === 'text' && inline.slot ? [inline] : [];
    })
    .at(-1);
}

function isEnd(inlines: readonly Inline[], value: TextInline): boolean {
  const last = inlines.at(-1);
  return last === value || (last?.inline === 'keep' && isEnd(last.items, value));
}

function putBehind(inlines: readonly Inline[], value: TextInline, room: TextInline): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline === value) return [value, room];
    return inline.inline === 'keep' ? [{ ...inline, items: putBehind(inline.items, value, room) }] : [inline];
  });
}

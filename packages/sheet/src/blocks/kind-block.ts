import type { Field } from '@jiandu/model';
import type { PaperJob } from '../job.ts';
import type { Inline, SlotMark, TextInline } from '../typeset/inline.ts';

/** What prints the fields of one kind. */
export interface KindBlock<F extends Field> {
  /** A value that is there; one of a wrong shape prints as it is, so that a draft loses nothing. */
  readonly write: (value: unknown, field: F, ink: Ink) => readonly Inline[];
  /** Room for a value that is not there yet. */
  readonly room: (field: F, ink: Ink) => readonly Inline[];
}

/** Where and how a field is printed. */
export interface Ink {
  readonly job: PaperJob;
  readonly slot: SlotMark;
  /** `cell`: alone in a cell; `column`: in a column whose head says the unit; `sentence`: among words. */
  readonly manner: 'cell' | 'column' | 'sentence';
  /** Ems that a line of the cell holds. */
  readonly ems: number;
  /** Whether values in sentences stand on a rule, as in contracts. */
  readonly underline: boolean;
  /** `false`: what was chosen is said in words alone. */
  readonly boxes?: boolean | undefined;
  /** A line of a deed: the era in full (中華民國), rooms without rules. */
  readonly deed?: boolean | undefined;
  /** Prints a field inside this one; `blocks` cannot import the table that holds them. */
  readonly print: PrintMember;
}

/** Prints a member of a group or a row. */
export type PrintMember = (field: Field, pointer: string, ink: Omit<Ink, 'slot'>) => readonly Inline[];

/** Whether a field stands in running text, which goes over lines as it likes: clauses, letters. */
export function isRunning({ manner, underline, deed }: Pick<Ink, 'manner' | 'underline' | 'deed'>): boolean {
  return manner === 'sentence' && underline && !deed;
}

/** A value's text, in the first script of the paper: values are never converted. */
export function valueText(text: string, ink: Ink): TextInline {
  const { job, slot, underline, manner } = ink;
  const ruled = underline && manner === 'sentence';
  return { inline: 'text', text, script: job.scripts[0], path: slot.pointer, slot, ...(ruled && { underline: true }) };
}

/** Words that belong to a field but are not its value: a unit, a currency. */
export function besideText(text: string, ink: Ink): TextInline {
  return { inline: 'text', text, script: ink.job.scripts[0], path: ink.slot.template };
}

/** Room to write on, in full-width spaces; ruled in a sentence. */
export function roomText(ems: number, ink: Ink, ruled = ink.manner === 'sentence' && !ink.deed): TextInline {
  const { job, slot } = ink;
  return {
    inline: 'text',
    text: '\u3000'.repeat(Math.max(1, Math.round(ems))),
    script: job.scripts[0],
    path: slot.template,
    slot,
    room: true,
    ...(ruled && { underline: true }),
  };
}

/** Any value as text, for values that are not what their kind asks for. */
export function rawText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A template such as `年` `月` `日` with spaces between, as text and rooms; as one room where it is typed over. */
export function roomsOf(blank: string, ink: Ink): readonly Inline[] {
  if (ink.job.face === 'fillable') return [{ ...roomText(1, ink), text: blank, room: false }];
  return (blank.match(/\u3000+|[^\u3000]+/g) ?? []).map((piece) =>
    piece.startsWith('\u3000') ? roomText(piece.length, ink) : besideText(piece, ink),
  );
}

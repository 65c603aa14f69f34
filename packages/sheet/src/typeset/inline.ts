import type { FaceRole } from '@jiandu/fonts';
import type { Kind } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import type { BoxRun, TextRun } from '../sheet.ts';

/** One field's place, before it has a page. `cell`: the whole cell is its room; `run`: only its runs are. */
export interface SlotMark {
  readonly pointer: string;
  readonly template: string;
  readonly kind: Kind;
  readonly place: 'cell' | 'run';
  /** An amount said again in capitals, beside its figure; what a stage decided. */
  readonly part?: 'capitals' | 'decision';
}

/** A piece of running content, before it is broken into lines. */
export type Inline = TextInline | BoxInline | BreakInline | KeepInline;

export interface TextInline {
  readonly inline: 'text';
  readonly text: string;
  readonly script: Script;
  /** Default `song`. */
  readonly role?: FaceRole;
  /** Of the size of its part; default 1. */
  readonly scale?: number;
  readonly underline?: boolean;
  readonly color?: string;
  readonly slot?: SlotMark;
  /** Room to write on: spaces that are neither broken nor dropped at the end of a line. */
  readonly room?: boolean;
  /** Room that may run over the end of a line. */
  readonly runsOver?: boolean;
  readonly counts?: TextRun['counts'];
  /** What is drawn in this room, as large as it finds place: its width over its height, and what it shows. */
  readonly picture?: { readonly file: string; readonly ratio: number; readonly alt: string };
  /** Names the text in errors: a pointer, a template or a place in the paper. */
  readonly path: string;
}

export interface BoxInline {
  readonly inline: 'box';
  readonly box: BoxRun['box'];
  readonly option?: string | number;
  readonly slot?: SlotMark;
}

export interface BreakInline {
  readonly inline: 'break';
}

/** Stays on one line where one line can hold it: a box and its words, a number and its unit. */
export interface KeepInline {
  readonly inline: 'keep';
  readonly items: readonly Inline[];
}

export const lineBreak: BreakInline = { inline: 'break' };

export function keep(...items: readonly Inline[]): KeepInline {
  return { inline: 'keep', items };
}

/** Running content in a role, but for what has one of its own. */
export function inRole(role: FaceRole, inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.inline === 'keep') return { ...inline, items: inRole(role, inline.items) };
    return inline.inline === 'text' ? { role, ...inline } : inline;
  });
}

/** What running content says, without its boxes. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.inline === 'keep' ? textOf(inline.items) : inline.inline === 'text' ? inline.text : ''))
    .join('');
}

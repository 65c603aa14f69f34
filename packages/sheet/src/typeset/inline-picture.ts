import type { Inline, TextInline } from './inline.ts';

/** Whether a picture stands among words. */
export function hasPicture(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) =>
    inline.inline === 'keep' ? hasPicture(inline.items) : inline.inline === 'text' && inline.picture !== undefined,
  );
}

/** A picture that stands in a room among words. */
export type InlinePicture = NonNullable<TextInline['picture']>;

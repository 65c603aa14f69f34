import { hexOf } from './pdf-syntax.ts';

/**
 * A stretch of text in one font of a face, as content streams show it. Codes have two bytes, and so a face has several
 * fonts: one for the Basic Multilingual Plane, in which a code is the character itself, and one for the characters of every
 * other plane and of every sequence of selectors and joiners after them. What a code means depends on no file, so that
 * pages can be painted apart from theirs.
 */
export interface Stretch {
  /** What tells the font from others of its face; empty for that of the plane. */
  readonly part: string;
  readonly characters: readonly Character[];
}

/** A character with the selectors and joiners that belong to it. */
export interface Character {
  readonly text: string;
  /** Two bytes. */
  readonly code: number;
}

/** Selectors of a variant and joiners belong to the character before them. */
const cluster = /(.)((?:\u200c|\u200d|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])*)/gsu;

/** What is more than characters of the plane. */
const rare = /\u200c|\u200d|[\ufe00-\ufe0f\ud800-\udfff]/;

/** Whether each UTF-16 unit of a text is a character of its own, whose code it is. */
export function isPlain(text: string): boolean {
  return !rare.test(text);
}

/** Parts a text where its font changes. */
export function partText(text: string): readonly Stretch[] {
  const stretches: { readonly part: string; readonly characters: Character[] }[] = [];
  for (const [all, base = '', marks = ''] of text.matchAll(cluster)) {
    const codePoint = base.codePointAt(0) ?? 0;
    const part = nameOfPart(codePoint >> 16, marks);
    const last = stretches.at(-1);
    const own = last?.part === part ? last : { part, characters: [] };
    if (own !== last) stretches.push(own);
    own.characters.push({ text: all, code: codePoint & 0xffff });
  }
  return stretches;
}

/** `p2` for plane 2, `p0vE0101` for variants of the Basic Multilingual Plane. */
function nameOfPart(plane: number, marks: string): string {
  if (plane === 0 && marks === '') return '';
  return `p${plane}${[...marks].map((mark) => `v${hexOf(mark.codePointAt(0) ?? 0, 4)}`).join('')}`;
}

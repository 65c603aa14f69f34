/** Why a character cannot stand in a form. */
export type BadCharacterReason = 'surrogate' | 'control' | 'direction' | 'noncharacter';

/** A character that cannot stand in a form; `index` counts UTF-16 units. */
export interface BadCharacter {
  readonly index: number;
  readonly codePoint: number;
  readonly reason: BadCharacterReason;
}

/**
 * The first character that no font, PDF or Word file can hold, or `undefined`: a surrogate without its partner, a control
 * character (C0 and C1, except tab and line feed; U+2028 and U+2029), a sign that turns the direction of what follows (U+202E
 * and its like: what is read would not be what is written) or a noncharacter (U+FDD0–FDEF and the last two of each plane).
 */
export function findBadCharacter(text: string): BadCharacter | undefined {
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    const reason = judge(codePoint);
    if (reason) return { index, codePoint, reason };
    index += codePoint > 0xffff ? 2 : 1;
  }
  return undefined;
}

/** Bidi_Control of Unicode: marks, embeddings, overrides and isolates. */
const turns = /\p{Bidi_Control}/u;

function judge(codePoint: number): BadCharacterReason | undefined {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'surrogate';
  if (codePoint < 0x20 && codePoint !== 0x09 && codePoint !== 0x0a) return 'control';
  if (codePoint >= 0x7f && codePoint <= 0x9f) return 'control';
  if (codePoint === 0x2028 || codePoint === 0x2029) return 'control';
  if (turns.test(String.fromCodePoint(codePoint))) return 'direction';
  if ((codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) === 0xfffe) return 'noncharacter';
  return undefined;
}

import type { Twips } from '../sheet.ts';
import type { Atom } from './atoms.ts';
import { ranks } from './kinsoku.ts';
import { squeezePair } from './squeeze.ts';

/** What stays free between Han and Latin: `quarter` of an em, or nothing. */
export type LatinGap = 'none' | 'quarter';

const han = /^\p{Script=Han}/u;
const latin = /^[\p{Script=Latin}0-9]/u;

/**
 * By how much what follows each atom on its line stands farther from it than its width says: below zero where marks are
 * squeezed, a quarter of an em above where Han and Latin meet and the paper asks for it.
 */
export function kernAtoms(atoms: readonly Atom[], gap: LatinGap): readonly Twips[] {
  const kerns = atoms.map(() => 0);
  for (const [index, atom] of atoms.entries()) {
    const next = atoms[index + 1];
    if (!next || atom.after === ranks.must || !isText(atom) || !isText(next)) continue;
    const squeeze = isRuled(atom) ? undefined : squeezePair(atom, next);
    kerns[index] = (kerns[index] ?? 0) - (squeeze?.after ?? 0);
    const before = atoms[index - 1];
    // What comes nearer to a line's rule would be underlined with it.
    if (squeeze && before && isText(before) && !isRuled(before)) {
      kerns[index - 1] = (kerns[index - 1] ?? 0) - squeeze.before;
    }
    if (gap === 'quarter' && meet(atom, next)) kerns[index] = Math.round(Math.min(atom.size, next.size) / 4);
  }
  return kerns;
}

/** Text that is neither a box nor a room. */
function isText({ source, text }: Atom): boolean {
  return source.inline === 'text' && source.room !== true && text !== '';
}

function isRuled({ source }: Atom): boolean {
  return source.inline === 'text' && source.underline === true;
}

function meet(before: Atom, after: Atom): boolean {
  return (han.test(before.text) && latin.test(after.text)) || (latin.test(before.text) && han.test(after.text));
}

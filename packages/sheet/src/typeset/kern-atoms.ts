import type { Atom, OpenAtom } from './atoms.ts';
import { ranks } from './kinsoku.ts';
import { squeezePair } from './squeeze.ts';

/** What stays free between Han and Latin: `quarter` of an em, or nothing. */
export type LatinGap = 'none' | 'quarter';

const han = /^\p{Script=Han}/u;
const latin = /^[\p{Script=Latin}0-9]/u;

/**
 * Tells atoms by how much what follows each on its line stands farther from it than its width says: below zero where marks are
 * squeezed, a quarter of an em above where Han and Latin meet and the paper asks for it.
 */
export function kernAtoms(atoms: readonly OpenAtom[], gap: LatinGap): void {
  for (let index = 0; index < atoms.length - 1; index += 1) {
    const [atom, next] = [atoms[index] as OpenAtom, atoms[index + 1] as OpenAtom];
    if (atom.after === ranks.must) continue;
    if (atom.blank && next.blank && !isRuled(atom) && isText(atom) && isText(next)) squeeze(atoms, index);
    if (gap === 'quarter' && isText(atom) && isText(next) && meet(atom, next)) {
      atom.kern = Math.round(Math.min(atom.size, next.size) / 4);
    }
  }
  for (let index = 1; index < atoms.length; index += 1) {
    const { end } = atoms[index] as OpenAtom;
    // What stands nearer already gives up no more.
    if (end?.before && (atoms[index - 1] as OpenAtom).kern < 0) (atoms[index] as OpenAtom).end = { ...end, before: 0 };
  }
}

function squeeze(atoms: readonly OpenAtom[], index: number): void {
  const [before, atom, next] = [atoms[index - 1], atoms[index], atoms[index + 1]];
  const squeezed = atom && next && squeezePair(atom, next);
  if (!squeezed) return;
  atom.kern -= squeezed.after;
  // What comes nearer to a line's rule would be underlined with it.
  if (before && isText(before) && !isRuled(before)) before.kern -= squeezed.before;
}

/** Text that is neither a box nor a room. */
function isText({ source, text }: Atom): boolean {
  return source.inline === 'text' && source.room !== true && text !== '';
}

function isRuled({ source }: Atom): boolean {
  return source.inline === 'text' && source.underline === true;
}

export function isHan({ text }: Atom): boolean {
  return han.test(text);
}

function meet(before: Atom, after: Atom): boolean {
  return (isHan(before) && latin.test(after.text)) || (latin.test(before.text) && isHan(after));
}

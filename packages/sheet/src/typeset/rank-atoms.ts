import type { Atom } from './atoms.ts';
import type { Inline, TextInline } from './inline.ts';
import { type Rank, rankAfter, ranks } from './kinsoku.ts';
import { unitRanks } from './unit-ranks.ts';

/** Where lines of a content may end does not depend on its size, of which several are tried one after the other. */
let last: { readonly content: readonly Inline[]; readonly ranked: readonly Rank[] } | undefined;

/** Tells for each atom of a content how willingly a line ends after it. */
export function rankAtoms(atoms: readonly Atom[], content: readonly Inline[]): readonly Atom[] {
  if (last?.content !== content) last = { content, ranked: rankEnds(atoms) };
  const { ranked } = last;
  return atoms.map((atom, index) => {
    const after = ranked[index] ?? atom.after;
    return after === atom.after ? atom : { ...atom, after };
  });
}

function rankEnds(atoms: readonly Atom[]): readonly Rank[] {
  const weighed = weighEnds(atoms);
  return atoms.map((atom, index): Rank => {
    const next = atoms[index + 1];
    if (atom.after === ranks.must || !next) return isBox(atom) && atom.after !== ranks.must ? ranks.kept : atom.after;
    return rankOf(atom, next, weighed[index] ?? ranks.free);
  });
}

/** How willingly a line ends after each atom, by what the characters of its paragraph say. */
function weighEnds(atoms: readonly Atom[]): readonly Rank[] {
  const weighed: Rank[] = [];
  let start = 0;
  for (const [at, { after }] of atoms.entries()) {
    if (after !== ranks.must && at < atoms.length - 1) continue;
    const paragraph = atoms.slice(start, at + 1);
    const characters = paragraph.map(characterOf);
    const limits = unitRanks(paragraph.map((own, index) => (isBox(own) ? '\n' : (characters[index] ?? ''))));
    for (const [index, own] of paragraph.entries()) {
      const next = paragraph[index + 1];
      const script = scriptOf(own) ?? (next && scriptOf(next)) ?? 'zh-Hans';
      const rank = next ? rankAfter(characters, index, script) : ranks.must;
      weighed.push(Math.min(rank, limits.get(index) ?? rank) as Rank);
    }
    start = at + 1;
  }
  return weighed;
}

/**
 * How willingly a line ends between two atoms whose characters give a rank: inside a group only at need; a room or a box holds
 * on to what is loose beside it.
 */
function rankOf(before: Atom, after: Atom, rank: Rank): Rank {
  const same = before.group !== undefined && before.group === after.group;
  if (before.source === after.source && isRoom(before)) return rank;
  const apart = before.group !== undefined && after.group !== undefined && !same;
  const holds = isBox(before) || ((isRoom(before) || isRoom(after)) && !apart);
  return (same || holds) && rank > ranks.kept ? ranks.kept : rank;
}

/** A room or a box breaks like an ideograph. */
function characterOf(atom: Atom): string {
  return isRoom(atom) || isBox(atom) || atom.text === '' ? '一' : firstCharacter(atom.text);
}

function scriptOf({ source }: Atom): TextInline['script'] | undefined {
  return source.inline === 'text' ? source.script : undefined;
}

function isBox(atom: Atom): boolean {
  return atom.source.inline === 'box';
}

function isRoom(atom: Atom): boolean {
  return atom.source.inline === 'text' && atom.source.room === true;
}

function firstCharacter(text: string): string {
  return text.length === 1 ? text : String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

import type { Face } from '@jiandu/fonts';
import type { Twips } from '../sheet.ts';
import { clustersOf } from './clusters-of.ts';
import type { BoxInline, Inline, KeepInline, TextInline } from './inline.ts';
import { kernAtoms } from './kern-atoms.ts';
import { isSpace, type Rank, rankAfter, ranks } from './kinsoku.ts';
import { type Squeeze, squeezeEnd } from './squeeze.ts';
import { glyphOf, glyphsOf, type Typesetter } from './typesetter.ts';
import { unitRanks } from './unit-ranks.ts';

/** The smallest piece of a line: a character with its marks, a box, or a room to write on. */
export interface Atom {
  readonly source: TextInline | BoxInline;
  readonly text: string;
  readonly size: Twips;
  /** `undefined` for a box. */
  readonly face: Face | undefined;
  /** Advance in units of the face; for a box, in twips. */
  readonly units: number;
  /** The wider of the advances on PDF and in Word, in twips; what lines are broken by. */
  readonly wide: number;
  readonly space: boolean;
  /** How willingly the line ends after it. */
  readonly after: Rank;
  /** By how much the next moves under it, in units of the face: dashes join. Word's fonts join them by themselves. */
  readonly tuck?: number;
  /** By how much the next on its line stands farther from it than its width says; below zero nearer. */
  readonly kern: Twips;
  /** What it gives up where it ends a line. */
  readonly end?: Squeeze;
}

/** The width of a box, in ems; the rest of the em is the gap before its words. */
export const boxEms = 1.1;

/** Smallest type of a second script or a condition: 7 pt. */
const smallestSize: Twips = 140;

function sizeOf(inline: TextInline, base: Twips): Twips {
  if (inline.scale === undefined || inline.scale === 1) return base;
  return Math.min(base, Math.max(smallestSize, Math.round((base * inline.scale) / 5) * 5));
}

/** Splits running content into atoms, each with the rank of a line end after it. */
export function toAtoms(inlines: readonly Inline[], base: Twips, setter: Typesetter): readonly Atom[] {
  const pieces: Piece[] = [];
  addPieces(inlines, undefined, { pieces, base, setter });
  const rankOfEnd = weighEnds(pieces);
  const ranked = pieces.map(({ atom }, index) => {
    const next = pieces[index + 1];
    if (atom.after === ranks.must || !next) return atom;
    const after = rankOf(pieces[index] as Piece, next, rankOfEnd[index] ?? ranks.free);
    const dashed = isDashed(atom, next.atom);
    if (after === atom.after && !dashed) return atom;
    return { ...atom, after, ...(dashed && { tuck: tuckOf(atom) }) };
  });
  const kerns = kernAtoms(ranked, setter.latinGap ?? 'none');
  return ranked.map((atom, index) => {
    const kern = kerns[index] ?? 0;
    // What stands nearer already gives up no more.
    const end = atom.end?.before && (kerns[index - 1] ?? 0) < 0 ? { end: { ...atom.end, before: 0 } } : undefined;
    return kern === 0 && !end ? atom : { ...atom, kern, ...end };
  });
}

/** How willingly a line ends after each piece, by what the characters of its paragraph say. */
function weighEnds(pieces: readonly Piece[]): readonly Rank[] {
  const weighed: Rank[] = [];
  let start = 0;
  for (const [at, { atom }] of pieces.entries()) {
    if (atom.after !== ranks.must && at < pieces.length - 1) continue;
    const paragraph = pieces.slice(start, at + 1).map((piece) => piece.atom);
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

/** Dashes of one face after each other are one stroke. */
function isDashed(before: Atom, after: Atom): boolean {
  return before.text === '—' && after.text === '—' && before.face === after.face && before.size === after.size;
}

/** The blank between two dashes, where the face tells how long a dash of two is (U+2E3A); in units of the face. */
function tuckOf({ face, units }: Atom): number {
  const double = face?.metrics.advance(0x2e3a);
  return double === undefined ? 0 : Math.max(0, 2 * units - double);
}

/** An atom and the outermost group that keeps it together with its neighbours. */
interface Piece {
  readonly group: KeepInline | undefined;
  atom: Atom;
}

interface Splitting {
  readonly pieces: Piece[];
  readonly base: Twips;
  readonly setter: Typesetter;
}

function addPieces(items: readonly Inline[], group: KeepInline | undefined, splitting: Splitting): void {
  const { pieces, base, setter } = splitting;
  for (const item of items) {
    if (item.inline === 'keep') addPieces(item.items, group ?? item, splitting);
    else if (item.inline === 'break') endLine(splitting);
    else if (item.inline === 'box') pieces.push({ group, atom: boxAtom(item, base) });
    else if (item.room) pieces.push(...roomAtoms(item, base, setter).map((atom) => ({ group, atom })));
    else addText(item, group, splitting);
  }
}

function addText(item: TextInline, group: KeepInline | undefined, splitting: Splitting): void {
  const size = sizeOf(item, splitting.base);
  const glyphs = glyphsOf(item, splitting.setter);
  for (const [index, line] of item.text.split('\n').entries()) {
    if (index > 0) endLine(splitting);
    for (const cluster of clustersOf(line)) {
      splitting.pieces.push({ group, atom: textAtom(item, cluster, size, splitting.setter, glyphs) });
    }
  }
}

function endLine({ pieces, base }: Splitting): void {
  const last = pieces.at(-1);
  if (last && last.atom.after !== ranks.must) last.atom = { ...last.atom, after: ranks.must };
  else pieces.push({ group: undefined, atom: emptyAtom(base) });
}

/**
 * How willingly a line ends between two pieces whose characters give a rank: inside a group only at need; a room or a box holds
 * on to what is loose beside it.
 */
function rankOf(before: Piece, after: Piece, rank: Rank): Rank {
  const same = before.group !== undefined && before.group === after.group;
  if (before.atom.source === after.atom.source && isRoom(before.atom)) return rank;
  const apart = before.group !== undefined && after.group !== undefined && !same;
  const holds = isBox(before.atom) || ((isRoom(before.atom) || isRoom(after.atom)) && !apart);
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
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

const emptySource: TextInline = { inline: 'text', text: '', script: 'zh-Hans', path: '' };

function emptyAtom(size: Twips): Atom {
  return {
    source: emptySource,
    text: '',
    size,
    face: undefined,
    units: 0,
    wide: 0,
    space: true,
    after: ranks.must,
    kern: 0,
  };
}

function boxAtom(source: BoxInline, size: Twips): Atom {
  const width = Math.round(size * boxEms);
  return {
    source,
    text: '',
    size,
    face: undefined,
    units: width,
    wide: width,
    space: false,
    after: ranks.kept,
    kern: 0,
  };
}

/** So many ems of a room stay on one line, where it runs over the end of one: less is no room for a hand. */
const leastRoom = 4;

/** A room as one atom, or em by em between its ends where it may run over the end of a line. */
function roomAtoms(source: TextInline, base: Twips, setter: Typesetter): readonly Atom[] {
  const one = textAtom(source, '\u3000', sizeOf(source, base), setter);
  const count = [...source.text].length;
  const between = source.runsOver ? Math.max(0, count - 2 * leastRoom) : 0;
  const counts = between > 0 ? [leastRoom, ...Array.from({ length: between }, () => 1), leastRoom] : [count];
  return counts.map((ems) => ({
    ...one,
    text: '\u3000'.repeat(ems),
    units: one.units * ems,
    wide: one.wide * ems,
    space: false,
  }));
}

function textAtom(
  source: TextInline,
  cluster: string,
  size: Twips,
  setter: Typesetter,
  glyphs = glyphsOf(source, setter),
): Atom {
  // A variation selector has no width and no face of its own: it follows its character.
  const { face, units, wide } = glyphOf(cluster.codePointAt(0) ?? 0, source, setter, glyphs);
  const space = isSpace(cluster);
  const scaled = (wide * size) / face.metrics.unitsPerEm;
  const end = source.underline ? undefined : squeezeEnd({ text: cluster, size, face, units });
  return {
    source,
    text: cluster,
    size,
    face,
    units,
    wide: scaled,
    space,
    after: ranks.free,
    kern: 0,
    ...(end && { end }),
  };
}

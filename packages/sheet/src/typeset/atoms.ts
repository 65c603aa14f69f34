import type { Face } from '@jiandu/fonts';
import type { Twips } from '../sheet.ts';
import { clustersOf, isPlain } from './clusters-of.ts';
import type { BoxInline, Inline, KeepInline, TextInline } from './inline.ts';
import { kernAtoms } from './kern-atoms.ts';
import { type Rank, ranks } from './kinsoku.ts';
import { type Blank, type Squeeze, squeezeEnd } from './squeeze.ts';
import { type Glyph, glyphOf, glyphsOf, type Typesetter } from './typesetter.ts';

/** The smallest piece of a line: a character with its marks, a box, or a room to write on. */
export interface Atom {
  readonly source: TextInline | BoxInline;
  /** The outermost group that keeps it together with its neighbours. */
  readonly group: KeepInline | undefined;
  readonly text: string;
  readonly size: Twips;
  /** `undefined` for a box. */
  readonly face: Face | undefined;
  /** Advance in units of the face; for a box, in twips. */
  readonly units: number;
  /** The wider of the advances on PDF and in Word, in twips; what lines are broken by. */
  readonly wide: number;
  readonly space: boolean;
  /** Where a mark of a full em is blank. */
  readonly blank: Blank | undefined;
  /** How willingly the line ends after it; before it is ranked only that the line has to. */
  readonly after: Rank;
  /** By how much the next moves under it, in units of the face: dashes join. Word's fonts join them by themselves. */
  readonly tuck: number;
  /** By how much the next on its line stands farther from it than its width says; below zero nearer. */
  readonly kern: Twips;
  /** What it gives up where it ends a line. */
  readonly end: Squeeze | undefined;
}

/** An atom that is not finished. */
export type OpenAtom = { -readonly [K in keyof Atom]: Atom[K] };

/** The width of a box, in ems; the rest of the em is the gap before its words. */
export const boxEms = 1.1;

/** Smallest type of a second script or a condition: 7 pt. */
const smallestSize: Twips = 140;

/** The size of a text whose part has a size. */
export function sizeOf({ scale }: TextInline, base: Twips): Twips {
  if (scale === undefined || scale === 1) return base;
  return Math.min(base, Math.max(smallestSize, Math.round((base * scale) / 5) * 5));
}

/** Splits running content into atoms; what stands on one line need not be ranked. */
export function toAtoms(inlines: readonly Inline[], base: Twips, setter: Typesetter): readonly Atom[] {
  const atoms: OpenAtom[] = [];
  addAtoms(inlines, undefined, { atoms, base, setter });
  joinDashes(atoms);
  kernAtoms(atoms, setter.latinGap ?? 'none');
  return atoms;
}

/** Dashes of one face after each other are one stroke. */
function joinDashes(atoms: readonly OpenAtom[]): void {
  for (let index = 0; index < atoms.length - 1; index += 1) {
    const [atom, next] = [atoms[index] as OpenAtom, atoms[index + 1] as OpenAtom];
    if (atom.text !== '—' || next.text !== '—' || atom.after === ranks.must) continue;
    if (atom.face === next.face && atom.size === next.size) atom.tuck = tuckOf(atom);
  }
}

/** The blank between two dashes, where the face tells how long a dash of two is (U+2E3A); in units of the face. */
function tuckOf({ face, units }: Atom): number {
  const double = face?.metrics.advance(0x2e3a);
  return double === undefined ? 0 : Math.max(0, 2 * units - double);
}

interface Splitting {
  readonly atoms: OpenAtom[];
  readonly base: Twips;
  readonly setter: Typesetter;
}

function addAtoms(items: readonly Inline[], group: KeepInline | undefined, splitting: Splitting): void {
  const { atoms, base } = splitting;
  for (const item of items) {
    if (item.inline === 'keep') addAtoms(item.items, group ?? item, splitting);
    else if (item.inline === 'break') endLine(splitting);
    else if (item.inline === 'box') atoms.push(boxAtom(item, group, base));
    else if (item.room) addRoom(item, group, splitting);
    else addText(item, group, splitting);
  }
}

function addText(item: TextInline, group: KeepInline | undefined, splitting: Splitting): void {
  const { atoms, base, setter } = splitting;
  const size = sizeOf(item, base);
  const glyphs = glyphsOf(item, setter);
  const lines = item.text.includes('\n') ? item.text.split('\n') : [item.text];
  for (let index = 0; index < lines.length; index += 1) {
    if (index > 0) endLine(splitting);
    const line = lines[index] as string;
    if (isPlain(line)) {
      for (let at = 0; at < line.length; at += 1) {
        const code = line.charCodeAt(at);
        const glyph = glyphOf(code, item, setter, glyphs);
        atoms.push(textAtom(item, group, glyph.text, size, glyph, true));
      }
      continue;
    }
    for (const cluster of clustersOf(line)) {
      // A variation selector has no width and no face of its own: it follows its character.
      const codePoint = cluster.codePointAt(0) ?? 0;
      const glyph = glyphOf(codePoint, item, setter, glyphs);
      atoms.push(textAtom(item, group, cluster, size, glyph, cluster.length === glyph.length));
    }
  }
}

function endLine({ atoms, base }: Splitting): void {
  const last = atoms.at(-1);
  if (last && last.after !== ranks.must) last.after = ranks.must;
  else atoms.push(emptyAtom(base));
}

const emptySource: TextInline = { inline: 'text', text: '', script: 'zh-Hans', path: '' };

function emptyAtom(size: Twips): OpenAtom {
  return {
    source: emptySource,
    group: undefined,
    text: '',
    size,
    face: undefined,
    units: 0,
    wide: 0,
    space: true,
    blank: undefined,
    after: ranks.must,
    tuck: 0,
    kern: 0,
    end: undefined,
  };
}

function boxAtom(source: BoxInline, group: KeepInline | undefined, size: Twips): OpenAtom {
  const width = Math.round(size * boxEms);
  return {
    source,
    group,
    text: '',
    size,
    face: undefined,
    units: width,
    wide: width,
    space: false,
    blank: undefined,
    after: ranks.free,
    tuck: 0,
    kern: 0,
    end: undefined,
  };
}

/** So many ems of a room stay on one line, where it runs over the end of one: less is no room for a hand. */
const leastRoom = 4;

/** A room as one atom, or em by em between its ends where it may run over the end of a line. */
function addRoom(source: TextInline, group: KeepInline | undefined, { atoms, base, setter }: Splitting): void {
  const size = sizeOf(source, base);
  const glyph = glyphOf(0x3000, source, setter, glyphsOf(source, setter));
  const one = textAtom(source, group, '\u3000', size, glyph, true);
  const count = [...source.text].length;
  const between = source.runsOver ? Math.max(0, count - 2 * leastRoom) : 0;
  const counts = between > 0 ? [leastRoom, ...Array.from({ length: between }, () => 1), leastRoom] : [count];
  for (const ems of counts) {
    const [units, wide] = [one.units * ems, one.wide * ems];
    atoms.push({ ...one, text: '\u3000'.repeat(ems), units, wide, space: false });
  }
}

function textAtom(
  source: TextInline,
  group: KeepInline | undefined,
  text: string,
  size: Twips,
  glyph: Glyph,
  isAlone: boolean,
): OpenAtom {
  const { face, units } = glyph;
  const blank = isAlone ? glyph.blank : undefined;
  return {
    source,
    group,
    text,
    size,
    face,
    units,
    wide: (glyph.wide * size) / glyph.unitsPerEm,
    space: isAlone && glyph.space,
    blank,
    after: ranks.free,
    tuck: 0,
    kern: 0,
    end: blank === undefined || source.underline ? undefined : squeezeEnd(blank, size),
  };
}

import { type Face, type FaceRole, type Faces, widerAdvance } from '@jiandu/fonts';
import type { Script } from '@jiandu/text';
import { GlyphError } from '../errors.ts';
import { knownBy } from '../known-by.ts';
import type { TextInline } from './inline.ts';
import type { LatinGap } from './kern-atoms.ts';
import { isSpace } from './kinsoku.ts';
import { type Blank, blankOf } from './squeeze.ts';

/** What is needed to measure: faces to choose from, and the form's name for errors. */
export interface Typesetter {
  readonly form: string;
  readonly faces: Faces;
  /** Chosen faces and advances by script and role; grows while sheets are laid out. */
  readonly glyphs: Readonly<Record<Script, Map<FaceRole, GlyphTable>>>;
  /** What was set of cells and tables, by what was asked: the same need not be set again. Without it nothing is kept. */
  readonly kept?: WeakMap<object, Map<string, unknown>>;
  /** What stays free between Han and Latin; default nothing. */
  readonly latinGap?: LatinGap;
}

/** Glyphs by code point, in blocks of 256. */
export type GlyphTable = (Glyph | undefined)[][];

/** What a character is set as. */
export interface Glyph {
  readonly text: string;
  /** Of its text: two for what lies beyond U+FFFF. */
  readonly length: number;
  readonly face: Face;
  readonly unitsPerEm: number;
  readonly units: number;
  readonly wide: number;
  readonly space: boolean;
  readonly blank: Blank | undefined;
  /** A mark or a dash, which another one beside it may come nearer to. */
  readonly moves: boolean;
}

/** Prepares to measure text of a form. */
export function createTypesetter(form: string, faces: Faces): Typesetter {
  return { form, faces, glyphs: { 'zh-Hans': new Map(), 'zh-Hant': new Map() }, kept: new WeakMap() };
}

/** Gives what was set of something before under a name, or sets it. */
export function keepSet<T>(of: object, nameOf: () => string, { kept }: Typesetter, set: () => T): T {
  if (!kept) return set();
  const name = nameOf();
  const known = knownBy(kept, of, () => new Map<string, unknown>());
  if (!known.has(name)) known.set(name, set());
  return known.get(name) as T;
}

/** The glyphs of a script and a role that were asked for. */
export function glyphsOf({ script, role = 'song' }: TextInline, { glyphs }: Typesetter): GlyphTable {
  return knownBy(glyphs[script], role, (): GlyphTable => []);
}

/** The glyph of a character, which is looked up once. Throws `GlyphError` where no face has it. */
export function glyphOf(codePoint: number, source: TextInline, setter: Typesetter, known: GlyphTable): Glyph {
  const found = known[codePoint >> 8]?.[codePoint & 255];
  if (found) return found;
  const glyph = findGlyph(codePoint, source, setter);
  known[codePoint >> 8] ??= new Array(256);
  (known[codePoint >> 8] as (Glyph | undefined)[])[codePoint & 255] = glyph;
  return glyph;
}

function findGlyph(codePoint: number, { script, role = 'song', path }: TextInline, { form, faces }: Typesetter): Glyph {
  const face = faces.find(codePoint, { script, role });
  const units = face?.metrics.advance(codePoint);
  if (!face || units === undefined) {
    const chain = faces.chain({ script, role }).map(({ id }) => id);
    throw new GlyphError(form, path, codePoint, chain);
  }
  const text = String.fromCodePoint(codePoint);
  const { unitsPerEm } = face.metrics;
  const wide = widerAdvance(face, codePoint) ?? units;
  const blank = blankOf(text, face, units);
  const traits = { space: isSpace(text), blank, moves: blank !== undefined || text === '—' };
  return { text, length: text.length, face, unitsPerEm, units, wide, ...traits };
}

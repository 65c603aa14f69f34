import { type Face, type Faces, widerAdvance } from '@jiandu/fonts';
import { GlyphError } from '../errors.ts';
import type { TextInline } from './inline.ts';
import type { LatinGap } from './kern-atoms.ts';
import { isSpace } from './kinsoku.ts';
import { type Blank, blankOf } from './squeeze.ts';

/** What is needed to measure: faces to choose from, and the form's name for errors. */
export interface Typesetter {
  readonly form: string;
  readonly faces: Faces;
  /** Chosen faces and advances by script, role and code point; grows while a sheet is laid out. */
  readonly glyphs: Map<string, Map<number, Glyph>>;
  /** What was set of cells and tables, by what was asked: the same need not be set again. Without it nothing is kept. */
  readonly kept?: WeakMap<object, Map<string, unknown>>;
  /** What stays free between Han and Latin; default nothing. */
  readonly latinGap?: LatinGap;
}

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
}

/** Prepares to measure text of a form. */
export function createTypesetter(form: string, faces: Faces): Typesetter {
  return { form, faces, glyphs: new Map(), kept: new WeakMap() };
}

/** Gives what was set of something before under a name, or sets it. */
export function keepSet<T>(of: object, name: string, { kept }: Typesetter, set: () => T): T {
  if (!kept) return set();
  const known = kept.get(of) ?? new Map<string, unknown>();
  kept.set(of, known);
  if (!known.has(name)) known.set(name, set());
  return known.get(name) as T;
}

/** The glyphs of a script and a role that were asked for. */
export function glyphsOf({ script, role = 'song' }: TextInline, { glyphs }: Typesetter): Map<number, Glyph> {
  const key = `${script} ${role}`;
  const known = glyphs.get(key) ?? new Map<number, Glyph>();
  glyphs.set(key, known);
  return known;
}

/** The glyph of a character, which is looked up once. Throws `GlyphError` where no face has it. */
export function glyphOf(codePoint: number, source: TextInline, setter: Typesetter, known: Map<number, Glyph>): Glyph {
  const role = source.role ?? 'song';
  let glyph = known.get(codePoint);
  if (!glyph) {
    const face = setter.faces.find(codePoint, { script: source.script, role });
    const units = face?.metrics.advance(codePoint);
    if (!face || units === undefined) {
      const chain = setter.faces.chain({ script: source.script, role }).map(({ id }) => id);
      throw new GlyphError(setter.form, source.path, codePoint, chain);
    }
    const text = String.fromCodePoint(codePoint);
    const { unitsPerEm } = face.metrics;
    const wide = widerAdvance(face, codePoint) ?? units;
    const traits = { space: isSpace(text), blank: blankOf(text, face, units) };
    glyph = { text, length: text.length, face, unitsPerEm, units, wide, ...traits };
    known.set(codePoint, glyph);
  }
  return glyph;
}

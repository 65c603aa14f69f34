import type { Face, Faces } from '@jiandu/fonts';
import { charactersOf, type Sheet } from '@jiandu/sheet';
import { PdfError } from '../pdf-error.ts';
import { isPlain, partText } from './character-codes.ts';
import { hexOf, toBytes } from './pdf-syntax.ts';
import { readTrueType, type TrueType } from './true-type.ts';

/** Parsed once for as long as the bytes live; what a file embeds is its own. */
const opened = new WeakMap<Uint8Array, TrueType>();

/** The fonts that a sheet is painted with, by the ids of its faces. */
export interface PressFonts {
  readonly find: (face: string) => PressFont;
}

/** A face as content streams show it. */
interface PressFont {
  /** The font with all characters of the sheet. */
  readonly trueType: TrueType;
  /** Shows text that stands at the pen; throws a `PdfError` where the face has no glyph for a character of it. */
  readonly encode: (text: string) => readonly Shown[];
}

/** Text in one font: its name in the resources of pages, and two bytes a character in hexadecimal digits. */
interface Shown {
  readonly name: string;
  readonly codes: string;
}

/** Opens fonts sheet by sheet; what was looked up for one is known for all. */
export interface FontOpener {
  /** Reads the outlines of every face that a sheet names. Throws a `PdfError` when one is unknown or no font. */
  readonly open: (sheet: Sheet) => Promise<PressFonts>;
}

export function createFontOpener(faces: Faces): FontOpener {
  const known = new Map<string, PlainCodes>();
  return {
    open: async (sheet) => {
      const fonts = new Map<string, PressFont>();
      for (const id of sheet.faces) {
        const trueType = await openFace(faces, id, charactersIn(sheet, id), { form: sheet.form });
        const plain = known.get(id) ?? [];
        known.set(id, plain);
        fonts.set(id, createPressFont(id, trueType, plain));
      }
      return {
        find: (id) => {
          const font = fonts.get(id);
          if (!font) throw unknownFace(id, { form: sheet.form });
          return font;
        },
      };
    },
  };
}

/** The digits of codes for which a face has a glyph. */
type PlainCodes = string[];

/** One code point, with its variation selector, is one glyph at its own advance, as the sheet was measured. */
function createPressFont(face: string, trueType: TrueType, plain: PlainCodes): PressFont {
  const name = fontName(face, '');
  const encodeUnit = (code: number): string => {
    findGlyph(trueType, String.fromCharCode(code));
    const digits = hexOf(code, 4);
    plain[code] = digits;
    return digits;
  };
  return {
    trueType,
    encode: (text) => {
      if (!isPlain(text)) return encodeRare(text, face, trueType);
      let codes = '';
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        codes += plain[code] ?? encodeUnit(code);
      }
      return [{ name, codes }];
    },
  };
}

function encodeRare(text: string, face: string, trueType: TrueType): readonly Shown[] {
  return partText(text).map(({ part, characters }) => {
    for (const character of characters) findGlyph(trueType, character.text);
    return { name: fontName(face, part), codes: characters.map(({ code }) => hexOf(code, 4)).join('') };
  });
}

/** The name of a font of a face in the resources of pages: the same whatever other faces are given (ISO 32000-1, 7.3.5). */
export function fontName(face: string, part: string): string {
  const name = face.replace(/[^A-Za-z0-9-]/gu, (one) => [...toBytes(one)].map((byte) => `#${hexOf(byte, 2)}`).join(''));
  return part === '' ? name : `${name}+${part}`;
}

/** Gives the glyph of a character, with its selector; throws a `PdfError` where there is none. */
export function findGlyph(trueType: TrueType, text: string): number {
  const [codePoint = 0, selector] = [...text].map((part) => part.codePointAt(0) ?? 0);
  const glyph = trueType.findGlyph(codePoint, selector);
  if (glyph !== 0) return glyph;
  const code = `U+${hexOf(codePoint, 4)}`;
  const path = `faces/${trueType.face}`;
  throw new PdfError('no-glyph', { path }, `has no glyph for ${code}; add a face that has it`);
}

/** Told only to a face that asks: whole fonts have all characters at once. */
function charactersIn(sheet: Sheet, face: string): Iterable<number> {
  return { [Symbol.iterator]: () => (charactersOf(sheet).get(face) ?? []).values() };
}

/** Reads a face with at least these characters. Throws a `PdfError` when it is unknown or no font. */
export async function openFace(
  faces: Faces,
  id: string,
  codePoints: Iterable<number>,
  about: { readonly form?: string } = {},
): Promise<TrueType> {
  const face: Face | undefined = faces.all.find((one) => one.id === id);
  if (!face) throw unknownFace(id, about);
  const bytes = await face.outlines(codePoints);
  const known = opened.get(bytes) ?? readTrueType(bytes, face.id);
  opened.set(bytes, known);
  return known;
}

function unknownFace(id: string, about: { readonly form?: string }): PdfError {
  return new PdfError(
    'unknown-face',
    { ...about, path: `faces/${id}` },
    'is not among the faces; give those of the layout',
  );
}

import { PdfError } from '../pdf-error.ts';
import { deflate } from './deflate.ts';
import { createFingerprint } from './fingerprint.ts';
import { hexOf, refer, toBytes, utf16Hex } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { subsetFont } from './subset-font.ts';
import type { TrueType } from './true-type.ts';

/** A face in one file: the characters that are set in it, and nothing else, are embedded when the file ends. */
export interface PressFont {
  readonly id: number;
  /** The font with all characters of the sheets so far; a face in pieces has more of them with each sheet. */
  readonly open: () => TrueType;
  /** The text as content streams show it: two bytes a character, in hexadecimal digits. */
  readonly encode: (text: string) => string;
  readonly write: () => void;
}

/** Selectors of a variant and joiners belong to the character before them. */
const character = /.(?:\u200c|\u200d|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}])*/gsu;

/**
 * Opens a face for one file. One code point, with its variation selector, is one glyph at its own advance, as the sheet was
 * measured. Each distinct character has a number of its own, from 1, in the order in which they come, because characters
 * that share one glyph (⼈ and 人) would come out of the file as the first of them.
 */
export function createPressFont(open: () => TrueType, writer: PdfWriter): PressFont {
  const id = writer.allocate();
  const codes = new Map<string, string>();
  const glyphs = [0];
  const encodeOne = (text: string): string => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    const code = hexOf(glyphs.push(findGlyph(open(), text)) - 1, 4);
    codes.set(text, code);
    return code;
  };
  return {
    id,
    open,
    encode: (text) => {
      let encoded = '';
      for (const one of text.match(character) ?? []) encoded += encodeOne(one);
      return encoded;
    },
    write: () => writeFont({ id, trueType: open(), characters: [...codes.keys()], glyphs }, writer),
  };
}

function findGlyph(trueType: TrueType, text: string): number {
  const [codePoint = 0, selector] = [...text].map((part) => part.codePointAt(0) ?? 0);
  const glyph = trueType.findGlyph(codePoint, selector);
  if (glyph !== 0) return glyph;
  const code = `U+${hexOf(codePoint, 4)}`;
  const path = `faces/${trueType.face}`;
  throw new PdfError('no-glyph', { path }, `has no glyph for ${code}; add a face that has it`);
}

interface UsedFont {
  readonly id: number;
  readonly trueType: TrueType;
  /** In the order of their numbers, from 1. */
  readonly characters: readonly string[];
  /** By number; 0 is the mark of a missing glyph. */
  readonly glyphs: readonly number[];
}

/** A composite font of TrueType glyphs that are numbered as their characters are (ISO 32000-1, 9.7). */
function writeFont({ id, trueType, characters, glyphs }: UsedFont, writer: PdfWriter): void {
  const name = `${tagOf(characters)}+${trueType.name}`;
  const [descendant, descriptor, file, unicode] = [0, 1, 2, 3].map(writer.allocate) as [number, number, number, number];
  const scale = (length: number) => Math.round((length * 1000) / trueType.unitsPerEm);
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';
  const box = trueType.box.map(scale).join(' ');
  const subset = subsetFont(trueType, glyphs);
  writer.put(
    id,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${refer(descendant)}]/ToUnicode ${refer(unicode)}>>`,
  );
  writer.put(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${refer(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[${widthsOf(trueType, glyphs)}]>>`,
  );
  writer.put(
    descriptor,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${scale(trueType.ascent)}/Descent ${scale(trueType.descent)}/CapHeight ${scale(trueType.ascent)}/StemV 80/FontFile2 ${refer(file)}>>`,
  );
  writer.putPacked(file, `/Length1 ${subset.length}`, deflate(subset));
  writer.putStream(unicode, '', toBytes(mapToUnicode(characters)));
}

/** Six letters that differ where the characters do (9.6.4). */
function tagOf(characters: readonly string[]): string {
  const fingerprint = createFingerprint();
  fingerprint.add(toBytes(characters.join('')));
  return fingerprint
    .read()
    .slice(0, 12)
    .replace(/../g, (digits) => String.fromCharCode(65 + (Number.parseInt(digits, 16) % 26)));
}

/** Widths that are not a full em, in thousandths of it (9.7.4.3). */
function widthsOf(trueType: TrueType, glyphs: readonly number[]): string {
  const parts: string[] = [];
  let next = -1;
  for (const [code, glyph] of glyphs.entries()) {
    const width = Math.round((trueType.advanceOf(glyph) * 1e6) / trueType.unitsPerEm) / 1000;
    if (width === 1000) continue;
    parts.push(code === next ? ` ${width}` : `${next < 0 ? '' : ']'}${code}[${width}`);
    next = code + 1;
  }
  return next < 0 ? '' : `${parts.join('')}]`;
}

/** Says which characters the numbers stand for, as they were typed (9.10.3). */
function mapToUnicode(characters: readonly string[]): string {
  const blocks: string[] = [];
  // A list may not reach over numbers of another high byte.
  for (let from = 1; from <= characters.length; ) {
    const to = Math.min(from | 0xff, characters.length);
    const texts = characters.slice(from - 1, to).map((one) => `<${utf16Hex(one)}>`);
    blocks.push(`1 beginbfrange\n<${hexOf(from, 4)}><${hexOf(to, 4)}>[${texts.join('')}]\nendbfrange`);
    from = to + 1;
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end
`;
}

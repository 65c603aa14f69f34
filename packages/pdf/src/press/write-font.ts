import type { Character } from './character-codes.ts';
import { identitySystem, mapToCids, mapToUnicode } from './character-maps.ts';
import { createFingerprint } from './fingerprint.ts';
import { refer, toBytes } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { findGlyph } from './press-fonts.ts';
import { subsetFont } from './subset-font.ts';
import type { TrueType } from './true-type.ts';

/** A font of a face, as one file has it. */
interface UsedFont {
  readonly id: number;
  readonly trueType: TrueType;
  /** What is said in it, by ascending codes. */
  readonly characters: readonly Character[];
  /** What its codes say, where that is written already. */
  readonly unicode?: number;
}

/**
 * Writes a composite font of TrueType glyphs (ISO 32000-1, 9.7). Each character has a glyph of its own, numbered from 1 as
 * they come, because characters that share one (⼈ and 人) would come out of the file as the first of them.
 */
export function writeFont({ id, trueType, characters, unicode }: UsedFont, writer: PdfWriter): void {
  const tag = tagOf(characters);
  const name = `${tag}+${trueType.name}`;
  const [descendant, descriptor, file, encoding] = [0, 1, 2, 3].map(writer.allocate) as [
    number,
    number,
    number,
    number,
  ];
  const scale = (length: number) => Math.round((length * 1000) / trueType.unitsPerEm);
  const box = trueType.box.map(scale).join(' ');
  // 0 is the mark of a missing glyph.
  const glyphs = [0, ...characters.map(({ text }) => findGlyph(trueType, text))];
  const subset = subsetFont(trueType, glyphs);
  const says = unicode ?? writer.allocate();
  writer.put(
    id,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding ${refer(encoding)}/DescendantFonts[${refer(descendant)}]/ToUnicode ${refer(says)}>>`,
  );
  writer.put(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${identitySystem}/FontDescriptor ${refer(descriptor)}/CIDToGIDMap/Identity/DW 1000/W[${widthsOf(trueType, glyphs)}]>>`,
  );
  writer.put(
    descriptor,
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${scale(trueType.ascent)}/Descent ${scale(trueType.descent)}/CapHeight ${scale(trueType.ascent)}/StemV 80/FontFile2 ${refer(file)}>>`,
  );
  writer.putStream(file, `/Length1 ${subset.length}`, subset);
  const map = mapToCids(
    `${tag}-H`,
    characters.map(({ code }) => code),
  );
  writer.putStream(encoding, map.entries, toBytes(map.content));
  if (unicode === undefined) writer.putStream(says, '', toBytes(mapToUnicode(characters)));
}

/** Six letters that differ where the characters do (9.6.4). */
function tagOf(characters: readonly Character[]): string {
  const fingerprint = createFingerprint();
  fingerprint.add(toBytes(characters.map(({ text }) => text).join('')));
  return fingerprint
    .read()
    .slice(0, 12)
    .replace(/../g, (digits) => String.fromCharCode(65 + (Number.parseInt(digits, 16) % 26)));
}

/** Widths that are not a full em, in thousandths of it (9.7.4.3). */
function widthsOf(trueType: TrueType, glyphs: readonly number[]): string {
  const parts: string[] = [];
  let next = -1;
  for (const [number, glyph] of glyphs.entries()) {
    const width = Math.round((trueType.advanceOf(glyph) * 1e6) / trueType.unitsPerEm) / 1000;
    if (width === 1000) continue;
    parts.push(number === next ? ` ${width}` : `${next < 0 ? '' : ']'}${number}[${width}`);
    next = number + 1;
  }
  return next < 0 ? '' : `${parts.join('')}]`;
}

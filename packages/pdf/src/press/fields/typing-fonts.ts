import type { Script } from '@jiandu/text';
import { refer } from '../pdf-syntax.ts';
import type { PdfWriter } from '../pdf-writer.ts';
import type { TrueType } from '../true-type.ts';

/**
 * The fonts that a program draws with what is typed. A subset has only the characters of the paper, and a whole Chinese font
 * would make it ten megabytes longer; so these are named, not embedded, by the names and encodings that PDF knows for
 * Chinese (ISO 32000-1, 9.7.5.2, table 118), for which every program has a font of its own. No content stream of ours uses them.
 */
const typing = {
  'zh-Hans': { name: 'JSong', font: 'STSong-Light', encoding: 'UniGB-UTF16-H', ordering: 'GB1', supplement: 4 },
  'zh-Hant': { name: 'JMing', font: 'MSung-Light', encoding: 'UniCNS-UTF16-H', ordering: 'CNS1', supplement: 4 },
} as const satisfies Record<Script, object>;

/** The name under which fields of a script know their font. */
export function typingFont(script: Script): string {
  return typing[script].name;
}

/** Writes the font of a script with the widths of a face's Latin letters, and gives its entry of the form's resources. */
export function writeTypingFont(script: Script, face: TrueType, writer: PdfWriter): string {
  const { name, font, encoding, ordering, supplement } = typing[script];
  const [id, descendant, descriptor] = [writer.allocate(), writer.allocate(), writer.allocate()];
  const system = `/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement ${supplement}>>`;
  writer.put(
    id,
    `<</Type/Font/Subtype/Type0/BaseFont/${font}-${encoding}/Encoding/${encoding}/DescendantFonts[${refer(descendant)}]>>`,
  );
  writer.put(
    descendant,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${font}${system}/FontDescriptor ${refer(descriptor)}/DW 1000/W[1[${latinWidths(face)}]]>>`,
  );
  writer.put(
    descriptor,
    `<</Type/FontDescriptor/FontName/${font}/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>`,
  );
  return `/${name} ${refer(id)}`;
}

/** Both collections have ASCII, in its order, from number 1 on. */
function latinWidths(face: TrueType): string {
  const widths = Array.from({ length: 0x7f - 0x20 }, (_, at) => {
    const advance = face.advanceOf(face.findGlyph(0x20 + at));
    return Math.round((advance * 1000) / face.unitsPerEm);
  });
  return widths.join(' ');
}

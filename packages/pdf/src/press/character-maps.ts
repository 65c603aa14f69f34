import type { Character } from './character-codes.ts';
import { hexOf, utf16Hex } from './pdf-syntax.ts';

/** Numbers of glyphs that belong to no collection of Adobe's. */
export const identitySystem = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';

/** What a character map says, and what its stream says of it (ISO 32000-1, 9.7.5.4). */
interface CharacterMap {
  readonly entries: string;
  readonly content: string;
}

/** Says which glyph a code has: they are numbered from 1 by ascending codes. Another map has another name. */
export function mapToCids(name: string, codes: readonly number[]): CharacterMap {
  const lines = codes.map((code, index) => `<${hexOf(code, 4)}>${index + 1}`);
  return {
    entries: `/Type/CMap/CMapName/${name}${identitySystem}`,
    content: writeMap({ name, type: 1, system: identitySystem }, 'cidchar', lines),
  };
}

/** Says what the codes of a font stand for, as it was typed (9.10.3). */
export function mapToUnicode(characters: readonly Character[]): string {
  return writeUnicode(
    'bfchar',
    characters.map(({ code, text }) => `<${hexOf(code, 4)}><${utf16Hex(text)}>`),
  );
}

/** Says of codes of the Basic Multilingual Plane that they are the characters themselves; a range has one high byte. */
export function mapPlane(codes: Iterable<number>): string {
  const highBytes = new Set([...codes].map((code) => code >> 8));
  const lines = [...highBytes]
    .sort((one, other) => one - other)
    .map((high) => {
      const first = hexOf(Math.max(1, high << 8), 4);
      return `<${first}><${hexOf(lastOf[high] ?? (high << 8) | 0xff, 4)}><${first}>`;
    });
  return writeUnicode('bfrange', lines);
}

/** The marks of byte order stand for no character (ISO 19005-2, 6.2.11.7.2). */
const lastOf: Readonly<Record<number, number>> = { 254: 0xfefe, 255: 0xfffd };

function writeUnicode(kind: 'bfchar' | 'bfrange', lines: readonly string[]): string {
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>';
  return writeMap({ name: 'Adobe-Identity-UCS', type: 2, system }, kind, lines);
}

/** A list has a hundred entries at most. */
const mostListed = 100;

function writeMap(
  { name, type, system }: { readonly name: string; readonly type: 1 | 2; readonly system: string },
  kind: 'cidchar' | 'bfchar' | 'bfrange',
  lines: readonly string[],
): string {
  const lists: string[] = [];
  for (let from = 0; from < lines.length; from += mostListed) {
    const own = lines.slice(from, from + mostListed);
    lists.push(`${own.length} begin${kind}\n${own.join('\n')}\nend${kind}`);
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
${system}def
/CMapName/${name} def
/CMapType ${type} def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict/CMap defineresource pop
end
end
`;
}

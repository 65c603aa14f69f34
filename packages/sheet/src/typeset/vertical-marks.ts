import type { TextInline } from './inline.ts';
import type { Typesetter } from './typesetter.ts';

/** Marks as they stand in a column of characters: brackets lie across it, strokes run along it, stops take their place in it. */
const verticalMarks: Readonly<Record<string, string>> = {
  '（': '︵',
  '）': '︶',
  '(': '︵',
  ')': '︶',
  '｛': '︷',
  '｝': '︸',
  '〔': '︹',
  '〕': '︺',
  '【': '︻',
  '】': '︼',
  '《': '︽',
  '》': '︾',
  '〈': '︿',
  '〉': '﹀',
  '「': '﹁',
  '」': '﹂',
  '『': '﹃',
  '』': '﹄',
  '“': '﹃',
  '”': '﹄',
  '‘': '﹁',
  '’': '﹂',
  '［': '﹇',
  '］': '﹈',
  '，': '︐',
  '、': '︑',
  '。': '︒',
  '：': '︓',
  '；': '︔',
  '—': '︱',
  '…': '︙',
  '～': '︴',
};

/** What a character of a column is printed as: its form for columns, where the faces of its script have that; else itself. */
export function standUpright(
  character: string,
  { script, role }: Pick<TextInline, 'script' | 'role'>,
  { faces }: Pick<Typesetter, 'faces'>,
): string {
  const upright = verticalMarks[character];
  if (upright === undefined) return character;
  return faces.find(upright.codePointAt(0) ?? 0, { script, role: role ?? 'song' }) ? upright : character;
}

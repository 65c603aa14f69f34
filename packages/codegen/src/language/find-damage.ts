import { findBadCharacter, type Script } from '@jiandu/text';
import type { JudgedText, LanguageFault } from './language.ts';

/** One kind of damage, by what it looks like. */
interface Damage {
  readonly looks: RegExp;
  readonly says: string;
  readonly cure: string;
}

const damages: readonly Damage[] = [
  { looks: /\*{2,}/u, says: 'has masked characters', cure: 'write what stood there' },
  {
    looks: /\[\s*[Xx×]+\s*\]|[［【]\s*[Xx×]+\s*[］】]/u,
    says: 'has a figure left open',
    cure: 'make it a figure of policy',
  },
  { looks: /[×✕Ｘ]{2,}|[○〇]{2,}|X{2,}/u, says: 'has a name left open', cure: 'write it, or name it as a term' },
  { looks: /�|\?{2,}|[\uE000-\uF8FF]/u, says: 'has characters that were lost', cure: 'write them again' },
  {
    looks: /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/u,
    says: 'has an invisible character',
    cure: 'remove it',
  },
  { looks: /[\u2E80-\u2FDF\uF900-\uFAFF]/u, says: 'has a compatibility character', cure: 'write the ordinary one' },
  {
    looks: /\p{Script=Han}[,;:!?()"'[\]]|[,;:!?()"'[\]]\p{Script=Han}|\([{「《]|[}」》]\)/u,
    says: 'has half-width punctuation',
    cure: 'write it in full width',
  },
  { looks: /\p{Script=Han}\.(?!\d)/u, says: 'has a half-width full stop', cure: 'write 。' },
  { looks: /\p{Script=Han}[ \t]+\p{Script=Han}/u, says: 'has a blank within words', cure: 'remove it' },
  { looks: /([，。；：、？！])\1|[，。；：、][，。；：、]/u, says: 'has doubled punctuation', cure: 'keep one' },
  { looks: /^[ \t\r\n]|[ \t\r\n]$|^\u3000|\u3000$/u, says: 'begins or ends with a blank', cure: 'remove it' },
  { looks: /(?<=\p{Script=Han})[，、]$/u, says: 'ends in a comma', cure: 'remove it' },
  { looks: /[（《【「『〔“][）》】」』〕”]/u, says: 'has empty brackets', cure: 'remove or fill them' },
];

/** Quotes that the other side of the strait uses. */
const otherQuotes: Readonly<Record<Script, Damage>> = {
  'zh-Hans': { looks: /[「」『』]/u, says: 'has the quotes of Traditional text', cure: 'write “ ”' },
  'zh-Hant': { looks: /[“”‘’]/u, says: 'has the quotes of Simplified text', cure: 'write 「 」' },
};

/** Brackets and quotes that come in pairs. */
const brackets: Readonly<Record<string, string>> = {
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '(': ')',
  '[': ']',
  '{': '}',
};
const closing = new Set(Object.values(brackets));

/** Finds what copying, masking and recognition leave in a text. */
export function findDamage({ text, script }: JudgedText): readonly LanguageFault[] {
  const found = [...damages, otherQuotes[script]].flatMap(({ looks, says, cure }) => {
    const match = looks.exec(text);
    return match === null
      ? []
      : [fault(match[0], `${says} (${around(text, match.index, match[0].length)}) in ${script}`, cure)];
  });
  const bad = findBadCharacter(text)?.codePoint;
  const sign = `U+${(bad ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const open = findOpenBracket(text);
  return [
    ...found,
    ...(bad === undefined ? [] : [fault(sign, `has ${sign} in ${script}, which cannot be printed`, 'remove it')]),
    ...(open === undefined ? [] : [fault(open, `has ${open} without its partner in ${script}`, 'write both')]),
  ];
}

function fault(found: string, says: string, cure: string): LanguageFault {
  return { rule: 'damage', found, says, cure };
}

/** The found part with a character before and behind it. */
function around(text: string, index: number, length: number): string {
  return JSON.stringify(text.slice(Math.max(0, index - 1), index + length + 1)).slice(1, -1);
}

/** The first bracket that is never closed, or closed before it was opened. */
function findOpenBracket(text: string): string | undefined {
  const open: string[] = [];
  // 1) and a) count the points of a list.
  for (const character of text.replace(/(^|\s)[0-9a-z]{1,2}\)/gu, '')) {
    if (brackets[character] !== undefined) open.push(character);
    if (closing.has(character) && brackets[open.pop() ?? ''] !== character) return character;
  }
  return open.at(-1);
}

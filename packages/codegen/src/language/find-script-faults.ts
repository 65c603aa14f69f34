import { findOtherScript } from '@jiandu/text';
import type { JudgedText, LanguageFault } from './language.ts';
import type { Converter } from './open-cc.ts';
import { isSurname } from './surnames.ts';

/** Pairs of forms of one character that Taiwan offices both write, or that no office form needs to tell apart (表, 錶). */
const variants = new Map(
  '臺台 註注 瞭了 週周 劃畫 鑑鑒 餽饋 裏裡 佈布 佔占 迴回 游遊 托託 併並 秘祕 啓啟 証證 毀燬 閒閑 昇升 牆墻 峰峯 床牀'
    .split(' ')
    .map(([usual = '', other = '']) => [other, usual] as const),
);

/** The text with every character in its usual form, for comparing. */
export function foldVariants(text: string): string {
  return [...text.replaceAll('編製', '編制')].map((character) => variants.get(character) ?? character).join('');
}

/**
 * Finds characters of the other script, and characters that a naive conversion chose wrongly (适用于 → 適用于, 聯系): what does
 * not survive the way into the other script and back.
 */
export function findScriptFaults(judged: JudgedText, converter: Converter | undefined): readonly LanguageFault[] {
  const { text, script, hans } = judged;
  const known = findOtherScript(text, script);
  const strange =
    script === 'zh-Hans' && converter !== undefined
      ? [...new Set([...known, ...findConverted(text, converter.toHans).map(({ from }) => from)])]
      : known;
  const wrong =
    strange.length === 0
      ? []
      : [
          {
            rule: 'script',
            found: strange.join(''),
            says: `has ${strange.join('')} in ${script}`,
            cure: 'write it in its own script',
          } as const,
        ];
  if (script === 'zh-Hans' || converter === undefined) return wrong;
  const trip = (hant: string) => converter.toHant(converter.toHans(hant));
  const isConverted = (from: string) => hans === undefined || hans.includes(converter.toHans(from));
  const lost = findConverted(text, trip).filter(
    ({ from, at }) => !strange.includes(from) && isConverted(from) && !survives(at, trip),
  );
  return [
    ...wrong,
    ...lost.map(({ from, to, at }) => ({
      rule: 'round-trip' as const,
      found: from,
      says: `has ${from} in ${at.text.slice(Math.max(0, at.index - 1), at.index + 2).join('')} in ${script}`,
      cure: `write ${to}, or let the glossary have it as it is`,
    })),
  ];
}

/** Whether a character comes back where the words before it, which a converter may cut wrongly, are left away. */
function survives({ text, index }: Place, trip: (hant: string) => string): boolean {
  return [1, 2].some((before) => {
    const start = index - before;
    return start >= 0 && foldVariants(trip(text.slice(start).join('')))[before] === foldVariants(text[index] ?? '');
  });
}

interface Place {
  readonly text: readonly string[];
  readonly index: number;
}

interface Converted {
  readonly from: string;
  readonly to: string;
  readonly at: Place;
}

/** Right on no office form: noodles, clocks and fires are what a converter takes 面, 表 and 毁 for where it cuts words wrongly. */
const unlikely = new Set('麵錶燬牴');

/** The characters that a conversion changes, variants of one character and 係 where it is the verb apart. */
function findConverted(text: string, convert: (text: string) => string): readonly Converted[] {
  const before = [...text];
  const after = [...foldVariants(convert(text))];
  const folded = [...foldVariants(text)];
  if (before.length !== after.length) return [];
  return before.flatMap((from, index) => {
    const to = after[index] ?? from;
    const isVerb = from === '係' && !/[統列所]/u.test(before[index + 1] ?? '');
    const stays = to === folded[index] || unlikely.has(to) || isVerb || isSurname(before, index);
    return stays ? [] : [{ from, to, at: { text: before, index } }];
  });
}

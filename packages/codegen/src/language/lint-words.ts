import { type Script, scripts } from '@jiandu/text';
import { findDamage } from './find-damage.ts';
import { findPairFaults, findPlaceFaults } from './find-pair-faults.ts';
import { findScriptFaults } from './find-script-faults.ts';
import { findWordFaults } from './find-word-faults.ts';
import { type RoledWords, wholeLabel } from './gather-words.ts';
import type { JudgedText, Language, LanguageFault } from './language.ts';

/** A fault with its place in the form. */
export interface PlacedFault extends LanguageFault {
  readonly path: string;
}

/** Judges the words of one form: each by itself, each pair, and all together. */
export function lintWords(words: readonly RoledWords[], language: Language): readonly PlacedFault[] {
  return [...words.flatMap((placed) => lintPair(placed, language)), ...findTwoWays(words, language)];
}

/** Judges a text in one script, as it is found anywhere. */
export function lintText(judged: JudgedText, language: Language): readonly LanguageFault[] {
  return [
    ...findDamage(judged),
    ...findGlyphFaults(judged, language),
    ...findScriptFaults(judged, language.converter),
    ...findWordFaults(judged),
  ];
}

function lintPair({ path, words, role }: RoledWords, language: Language): readonly PlacedFault[] {
  const { 'zh-Hans': hans, 'zh-Hant': hant } = words;
  const judged = scripts.flatMap((script): JudgedText[] => {
    const text = words[script];
    return text === undefined ? [] : [{ text, script, ...(hans !== undefined && script === 'zh-Hant' && { hans }) }];
  });
  const printed = judged.flatMap((text) => [...findDamage(text), ...findGlyphFaults(text, language)]);
  const isRead = isReadPair(words, language);
  const worded = isRead
    ? judged.flatMap((text) => findScriptFaults(text, undefined))
    : judged.flatMap((text) => [
        ...findScriptFaults(text, language.converter),
        ...(role === 'clause' ? [] : findWordFaults(text)),
      ]);
  const paired =
    hans === undefined || hant === undefined
      ? []
      : [
          ...findPlaceFaults(hans, hant),
          ...(role === 'label' && !isRead && worded.length === 0
            ? findPairFaults(wholeLabel(hans), wholeLabel(hant), language)
            : []),
        ];
  return [...printed, ...worded, ...paired].map((fault) => ({ ...fault, path }));
}

function isReadPair(words: RoledWords['words'], language: Language): boolean {
  const { 'zh-Hans': hans, 'zh-Hant': hant } = words;
  if (hans === undefined || hant === undefined) return false;
  const entry = language.glossary?.find(wholeLabel(hans), wholeLabel(hant));
  return entry !== undefined && entry.state !== 'drafted';
}

/** Line breaks are the layout's; everything else needs a glyph. */
function findGlyphFaults({ text, script }: JudgedText, { hasGlyph }: Language): readonly LanguageFault[] {
  const missing = [...new Set(text)].filter(
    (character) => character !== '\n' && !hasGlyph(character.codePointAt(0) ?? 0, script),
  );
  if (missing.length === 0) return [];
  return [
    {
      rule: 'glyph',
      found: missing.join(''),
      says: `has ${missing.join('')}, which no default face has, in ${script}`,
      cure: 'write another',
    },
  ];
}

/** Labels of one form that say one thing in two ways, in either direction. */
function findTwoWays(words: readonly RoledWords[], language: Language): readonly PlacedFault[] {
  const labels = words.filter(
    ({ role, words: { 'zh-Hans': hans, 'zh-Hant': hant } }) => role === 'label' && hans && hant,
  );
  return scripts.flatMap((script) => {
    const other: Script = script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
    const first = new Map<string, string>();
    return labels.flatMap(({ path, words: pair }): PlacedFault[] => {
      const from = wholeLabel(pair[script] ?? '');
      const to = wholeLabel(pair[other] ?? '');
      const before = first.get(from) ?? to;
      first.set(from, before);
      if (before === to || isNoted(pair, language)) return [];
      const says = `has ${from} for ${to}, but for ${before} elsewhere in the form`;
      return [
        { rule: 'two-ways', path, found: to, says, cure: 'say one thing in one way, or note in glossary.json why not' },
      ];
    });
  });
}

function isNoted(pair: RoledWords['words'], { glossary }: Language): boolean {
  const entry = glossary?.find(wholeLabel(pair['zh-Hans'] ?? ''), wholeLabel(pair['zh-Hant'] ?? ''));
  return entry?.note !== undefined && entry.state !== 'drafted';
}

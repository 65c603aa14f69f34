import { draftHant, explainsPair } from './explain-pair.ts';
import type { Language, LanguageFault } from './language.ts';

/** Finds places `{…}` and figures that stand in one script only. */
export function findPlaceFaults(hans: string, hant: string): readonly LanguageFault[] {
  const places = difference([...new Set(placesOf(hans))], [...new Set(placesOf(hant))]);
  const figures = isExample(hans) ? [] : difference(figuresOf(hans), figuresOf(hant));
  return [
    ...places.map((place) => ({
      rule: 'places' as const,
      found: place,
      says: `names ${place} in one script only`,
      cure: 'name the same places in both',
    })),
    ...figures.map((figure) => ({
      rule: 'places' as const,
      found: figure,
      says: `has the figure ${figure} in one script only`,
      cure: 'write the same figures in both',
    })),
  ];
}

/** Finds a label whose Traditional words are neither the glossary's nor its draft with Taiwan's words. */
export function findPairFaults(hans: string, hant: string, language: Language): readonly LanguageFault[] {
  const { glossary, converter } = language;
  const known = (glossary?.translate(hans) ?? []).filter(({ state }) => state !== 'drafted');
  if (known.length > 0) {
    const words = known.map((entry) => entry['zh-Hant']).join('／');
    return [
      {
        rule: 'pair',
        found: hant,
        says: `says ${hant} for ${hans}, which the glossary has as ${words}`,
        cure: 'write that, or add the other translation to glossary.json with a note',
      },
    ];
  }
  if (converter === undefined || explainsPair(hans, hant, converter)) return [];
  const draft = draftHant(hans, converter);
  return [
    {
      rule: 'draft',
      found: hant,
      says: `says ${hant} for ${hans}, whose draft is ${draft}`,
      cure: 'correct it, or add the pair to glossary.json once it is read',
    },
  ];
}

/** Examples are chosen for their readers: a building has 单元 here and 樓 there. */
function isExample(hans: string): boolean {
  return /如[：:]|例如/u.test(hans);
}

function placesOf(text: string): readonly string[] {
  return (text.match(/\{[^{}]*\}+|\{+[^{}]*\}/gu) ?? []).sort();
}

function figuresOf(text: string): readonly string[] {
  const words = text.replace(/\{+[^{}]*\}+/gu, ' ').replace(/(?<=\d),(?=\d{3})/gu, '');
  return (words.match(/\d+(?:\.\d+)?/gu) ?? []).sort();
}

/** What one list has more often than the other, each once. */
function difference(a: readonly string[], b: readonly string[]): readonly string[] {
  const count = (list: readonly string[], item: string) => list.filter((other) => other === item).length;
  return [...new Set([...a, ...b])].filter((item) => count(a, item) !== count(b, item));
}

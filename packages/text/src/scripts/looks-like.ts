import type { Script } from '../script.ts';
import { simplifiedOnly, traditionalOnly } from './script-characters.ts';

/**
 * The script that a text is written in, or `undefined` when nothing in it tells (年月日) or both are there in equal number.
 *
 * Judges common characters only; see `findOtherScript` for what it cannot see.
 */
export function looksLike(text: string): Script | undefined {
  const lead = count(text, simplifiedOnly) - count(text, traditionalOnly);
  if (lead === 0) return undefined;
  return lead > 0 ? 'zh-Hans' : 'zh-Hant';
}

/**
 * The characters in a text that its script never uses, each once: 属 in a Traditional one.
 *
 * Made to give no false alarm on labels: characters that both scripts use with different meanings (后, 里, 准) are not
 * judged, nor rare ones. It cannot see a wrong word in right characters (專案 for 項目). Not for values: names keep theirs.
 */
export function findOtherScript(text: string, script: Script): readonly string[] {
  const others = script === 'zh-Hans' ? traditionalOnly : simplifiedOnly;
  return [...new Set(text)].filter((character) => others.has(character));
}

function count(text: string, characters: ReadonlySet<string>): number {
  return [...text].filter((character) => characters.has(character)).length;
}

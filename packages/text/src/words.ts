import type { Script, Words } from './script.ts';

/** The words in the script, else those in the other one, else an empty text. */
export function pickWords(words: Words, script: Script): string {
  return words[script] || words[script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'] || '';
}

/** The text with its `{name}` places filled, once; a place whose value is not given stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? place) : place,
  );
}

import { resources, scripts } from '@jiandu/text';
import type { RoledWords } from './gather-words.ts';

/** The phrases of the interface, as labels that stand in the glossary whole, and the messages, as sentences. */
export function gatherPhrases(): readonly RoledWords[] {
  const [hans, hant] = scripts.map((script) => flatten(resources[script].jiandu));
  return Object.entries(hans ?? {}).map(([path, text]) => ({
    path,
    role: /^(problem|format)\./.test(path) ? 'sentence' : 'label',
    words: { 'zh-Hans': text, 'zh-Hant': hant?.[path] ?? '' },
  }));
}

function flatten(tree: Readonly<Record<string, Readonly<Record<string, string>>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([group, named]) =>
      Object.entries(named).map(([name, text]) => [`${group}.${name}`, text] as const),
    ),
  );
}

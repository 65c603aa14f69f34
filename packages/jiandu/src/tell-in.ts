import { fillWords, type Script, type Words } from '@jiandu/text';

/** Gives what says the sentences of a table in one script. */
export function tellIn<Name extends string>(sentences: Readonly<Record<Name, Words>>, script: Script) {
  return (name: Name, values: Readonly<Record<string, string | number>> = {}): string =>
    fillWords(
      sentences[name][script] ?? '',
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
    );
}

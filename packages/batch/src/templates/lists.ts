import type { Field } from '@jiandu/model';
import { phrases, pickWords, type Script } from '@jiandu/text';
import { nameCell } from '../tables/table.ts';
import type { WrittenSheet } from '../workbook/write-sheet.ts';

const sheetNames = { 'zh-Hans': '选项', 'zh-Hant': '選項' } as const satisfies Record<Script, string>;

/** Lists to choose from, on a hidden sheet: a list within a cell's own rule holds only 255 characters and no commas. */
export interface Lists {
  /** Adds what a field may be; gives where it stands, or `undefined` where there is nothing to choose. */
  readonly add: (field: Field, script: Script) => string | undefined;
  readonly sheets: (script: Script) => readonly WrittenSheet[];
}

/** Collects lists while columns are planned. */
export function createLists(): Lists {
  const lists: (readonly string[])[] = [];
  return {
    add: (field, script) => {
      const words = wordsOf(field, script);
      if (words.length === 0) return undefined;
      const known = lists.findIndex(
        (list) => list.length === words.length && list.every((word, at) => word === words[at]),
      );
      const at = known < 0 ? lists.push(words) - 1 : known;
      const [letters] = nameCell(1, at).split('1');
      return `'${sheetNames[script]}'!$${letters}$1:$${letters}$${words.length}`;
    },
    sheets: (script) => {
      if (lists.length === 0) return [];
      const longest = Math.max(...lists.map(({ length }) => length));
      const rows = Array.from({ length: longest }, (_, line) =>
        lists.map((list) => (list[line] === undefined ? undefined : { text: list[line] })),
      );
      return [{ name: sheetNames[script], hidden: true, rows }];
    },
  };
}

function wordsOf(field: Field, script: Script): readonly string[] {
  if (field.kind === 'choice' || field.kind === 'rating') {
    return field.options.map(({ words }) => pickWords(words, script));
  }
  if (field.kind !== 'yes-no') return [];
  const { yes, no } = field;
  return [
    yes ? pickWords(yes, script) : phrases.say(script, 'common.yes'),
    no ? pickWords(no, script) : phrases.say(script, 'common.no'),
  ];
}

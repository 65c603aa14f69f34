import { parseJson } from '@jiandu/codegen/files';
import { findOtherScript, scripts } from '@jiandu/text';
import { expect, test } from 'vitest';
import { BatchError } from '../batch-error.ts';
import { sayJsonFault } from '../json-faults.ts';
import { filingFaults } from '../records/open-filing.ts';
import { jsonSentences } from '../records/read-json.ts';
import { refusals } from '../refusals.ts';
import { crowds, headFaults } from '../refused-parts.ts';
import { flaws } from '../workbook/flaws.ts';

const places = (text: string) => (text.match(/\{[^{}"]+\}/g) ?? []).sort();
const tables = { refusals, headFaults, crowds, filingFaults, jsonSentences };
const sentences = Object.entries(tables).flatMap(([table, of]) =>
  Object.entries(of).map(([name, said]) => [`${table}/${name}`, said] as const),
);

test.each(sentences)('%s says the same in each language', (_, said) => {
  for (const script of scripts) {
    expect(places(said[script])).toEqual(places(said.en));
    expect(findOtherScript(said[script], script)).toEqual([]);
  }
});

test.each(Object.entries(flaws))('a flaw is said in both scripts: %s', (_, said) => {
  for (const script of scripts) expect(findOtherScript(said[script], script)).toEqual([]);
  expect(places(said['zh-Hans'])).toEqual(places(said['zh-Hant']));
});

test.each([
  ['{"a":', '第 1 行第 6 个字符：还没写完就结束了', '第 1 行第 6 個字元：還沒寫完就結束了'],
  ['[\n[1]]]', '第 2 行第 5 个字符：结束之后还有 "]"', '第 2 行第 5 個字元：結束之後還有 "]"'],
  ['[1,]', '第 1 行第 4 个字符：这里不该有 "]"', '第 1 行第 4 個字元：這裡不該有 "]"'],
  ['[9007199254740993]', '数字 9007199254740993 存不准', '數字 9007199254740993 存不準'],
  ['["\\x"]', '文字里有换行、控制字符或不认识的转义', '文字裡有換行、控制字元或不認識的跳脫字元'],
  ['['.repeat(200), '嵌套超过 100 层', '巢狀超過 100 層'],
  ['[1 2]', '应当是 “,” 或 “]”', '應當是「,」或「]」'],
  ['{"a": 1 "b": 2}', '应当是 “,” 或 “}”', '應當是「,」或「}」'],
  ['{a: 1}', '这里不该有 "a"', '這裡不該有 "a"'],
  ['{1: 1}', '应当是双引号里的属性名', '應當是雙引號裡的屬性名'],
  ['{"__proto__": 1}', '不能用 “__proto__” 作属性名', '不能用「__proto__」作屬性名'],
  ['{"a": 1, "a": 2}', '属性名 "a" 写了两次', '屬性名 "a" 寫了兩次'],
  ['{"a" 1}', '应当是 “:”', '應當是「:」'],
])('what is wrong with JSON is said in both scripts: %s', (text, hans, hant) => {
  let fault: unknown;
  try {
    parseJson(text);
  } catch (error) {
    fault = error;
  }
  const said = sayJsonFault(fault);
  expect(said.en).toBe((fault as Error).message);
  expect([said['zh-Hans'], said['zh-Hant']]).toEqual([expect.stringContaining(hans), expect.stringContaining(hant)]);
  for (const script of scripts) expect(findOtherScript(said[script], script)).toEqual([]);
});

test('an error speaks English to developers, and to whoever made the spreadsheet in the script asked for', () => {
  const error = new BatchError('unknown-key/stranger', 'week.xlsx, 明细, A3', { number: 'K-7' });
  expect(error.code).toBe('unknown-key');
  expect(error.message).toMatch(/^week\.xlsx, 明细, A3 has the number “K-7”/);
  expect(error.words['zh-Hans']).toMatch(/^week\.xlsx, 明细, A3 的编号“K-7”没有/);
  expect(error.words['zh-Hant']).toMatch(/^week\.xlsx, 明细, A3 的編號「K-7」沒有/);
});

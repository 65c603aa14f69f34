import { JsonFault } from '@jiandu/codegen/files';
import type { Words } from '@jiandu/text';
import { fillSaid, type Said, sayPlain } from './said.ts';

/** What is wrong with a JSON text; developers are told by the fault itself. */
const faults = {
  'too-early': { 'zh-Hans': '还没写完就结束了', 'zh-Hant': '還沒寫完就結束了' },
  unexpected: { 'zh-Hans': '这里不该有 {part}', 'zh-Hant': '這裡不該有 {part}' },
  after: { 'zh-Hans': '结束之后还有 {part}', 'zh-Hant': '結束之後還有 {part}' },
  inexact: {
    'zh-Hans': '数字 {part} 存不准，请减少位数，或写成引号里的文字',
    'zh-Hant': '數字 {part} 存不準，請減少位數，或寫成引號裡的文字',
  },
  text: {
    'zh-Hans': '文字里有换行、控制字符或不认识的转义',
    'zh-Hant': '文字裡有換行、控制字元或不認識的跳脫字元',
  },
  deep: { 'zh-Hans': '嵌套超过 {part} 层', 'zh-Hant': '巢狀超過 {part} 層' },
  item: { 'zh-Hans': '这里应当是 “,” 或 “]”', 'zh-Hant': '這裡應當是「,」或「]」' },
  member: { 'zh-Hans': '这里应当是 “,” 或 “}”', 'zh-Hant': '這裡應當是「,」或「}」' },
  name: { 'zh-Hans': '这里应当是双引号里的属性名', 'zh-Hant': '這裡應當是雙引號裡的屬性名' },
  proto: { 'zh-Hans': '不能用 “__proto__” 作属性名，请换一个', 'zh-Hant': '不能用「__proto__」作屬性名，請換一個' },
  twice: { 'zh-Hans': '属性名 {part} 写了两次，请删去一个', 'zh-Hant': '屬性名 {part} 寫了兩次，請刪去一個' },
  colon: { 'zh-Hans': '这里应当是 “:”', 'zh-Hant': '這裡應當是「:」' },
} as const satisfies Readonly<Record<JsonFault['code'], Words>>;

const placed = {
  lines: {
    en: 'line {line}, column {column}: {why}',
    'zh-Hans': '第 {line} 行第 {column} 个字符：{why}',
    'zh-Hant': '第 {line} 行第 {column} 個字元：{why}',
  },
  line: {
    en: 'column {column}: {why}',
    'zh-Hans': '第 {column} 个字符：{why}',
    'zh-Hant': '第 {column} 個字元：{why}',
  },
} as const;

/** Where a text stands in its file, line and column from 1; `line` where it is one line, which is named already. */
export type JsonStart = 'line' | { readonly line: number; readonly column: number };

/** Says why a text is not JSON, and where in its file. */
export function sayJsonFault(error: unknown, start: JsonStart = { line: 1, column: 1 }): Said {
  if (!(error instanceof JsonFault)) return sayPlain(String((error as Error).message));
  const { code, line, column, part, message } = error;
  const why = fillSaid({ en: message.slice(message.indexOf(': ') + 2), ...faults[code] }, { part });
  if (start === 'line') return fillSaid(placed.line, { column: String(column), why });
  const at = line === 1 ? column + start.column - 1 : column;
  return fillSaid(placed.lines, { line: String(line + start.line - 1), column: String(at), why });
}

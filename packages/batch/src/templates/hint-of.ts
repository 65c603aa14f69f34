import type { Field, Kind } from '@jiandu/model';
import { pickWords, type Script, type Words } from '@jiandu/text';
import type { Part } from '../columns/list-columns.ts';

const nothing: Words = {};
const day = { 'zh-Hans': '日期，如 2026-3-5', 'zh-Hant': '日期，如 2026-3-5' };
const minute = { 'zh-Hans': '日期和时间，如 2026-3-5 14:30', 'zh-Hant': '日期和時間，如 2026-3-5 14:30' };
const several = { 'zh-Hans': '可填多项，用顿号（、）分开', 'zh-Hant': '可填多項，用頓號（、）分開' };

/** How each kind is to be typed. */
const hints = {
  text: nothing,
  number: nothing,
  money: { 'zh-Hans': '金额，最多两位小数', 'zh-Hant': '金額，最多兩位小數' },
  date: day,
  time: { 'zh-Hans': '时间，如 14:30', 'zh-Hant': '時間，如 14:30' },
  moment: minute,
  choice: nothing,
  choices: several,
  'yes-no': nothing,
  group: nothing,
  rows: nothing,
  matrix: nothing,
  rating: nothing,
  file: nothing,
  signature: day,
  note: nothing,
} as const satisfies Record<Kind, Words>;

const code = { 'zh-Hans': '系统中的代码，没有可不填', 'zh-Hant': '系統中的代碼，沒有可不填' };

/** Says how a column is to be filled in: the field's own hint, how its kind is typed, and what may be chosen. */
export function hintOf(field: Field, part: Part, script: Script): string {
  if (part === 'code') return pickWords(code, script);
  if (part === 'by') return field.hint ? pickWords(field.hint, script) : '';
  const isSeveral = field.kind === 'text' && field.several === true;
  const typed = field.kind === 'signature' && field.moment ? minute : isSeveral ? several : hints[field.kind];
  const options = field.kind === 'choices' ? field.options.map(({ words }) => pickWords(words, script)).join('、') : '';
  const own = field.hint ? pickWords(field.hint, script) : '';
  return [own, pickWords(typed, script), options].filter((text) => text !== '').join('\n');
}

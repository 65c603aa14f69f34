import type { Said } from './said.ts';

/** What a workbook has too many of. */
export const crowds = {
  sheets: { en: 'sheets', 'zh-Hans': '工作表', 'zh-Hant': '工作表' },
  styles: { en: 'cell styles', 'zh-Hans': '单元格样式', 'zh-Hant': '儲存格樣式' },
  merges: { en: 'merged cells', 'zh-Hans': '合并单元格', 'zh-Hant': '合併儲存格' },
} as const satisfies Readonly<Record<string, Said>>;

/** What stands before its sentence names one head of a table. */
export const headFaults = {
  unknown: {
    en: '{cell} “{head}” is no field of the form{near}',
    'zh-Hans': '{cell}“{head}”不是本表单的栏目{near}',
    'zh-Hant': '{cell}「{head}」不是本表單的欄位{near}',
  },
  near: {
    en: ' (did you mean “{label}”?)',
    'zh-Hans': '（是不是“{label}”？）',
    'zh-Hant': '（是不是「{label}」？）',
  },
  unit: {
    en: '{cell} “{head}” is in {unit}, “{label}” of the form is not',
    'zh-Hans': '{cell}“{head}”的单位是{unit}，本表单的“{label}”不是',
    'zh-Hant': '{cell}「{head}」的單位是{unit}，本表單的「{label}」不是',
  },
  unclear: {
    en: '{cell} “{head}” may mean {labels}',
    'zh-Hans': '{cell}“{head}”可能是：{labels}',
    'zh-Hant': '{cell}「{head}」可能是：{labels}',
  },
  more: { en: 'and {count} more', 'zh-Hans': '另有 {count} 处', 'zh-Hant': '另有 {count} 處' },
} as const satisfies Readonly<Record<string, Said>>;

import { scripts, type Words } from '@jiandu/text';
import { foldText } from './fold-label.ts';

/** Columns that we write and that hold no value of a record. */
export const reservedColumns = {
  /** Says what a row is for; a row that is an example is not read. */
  note: { 'zh-Hans': '本行说明', 'zh-Hant': '本列說明' },
  /** Why a row was not printed. */
  reasons: { 'zh-Hans': '未打印原因', 'zh-Hant': '未列印原因' },
  /** Tells which rows of a second sheet belong to which record, where the form has no number of its own. */
  key: { 'zh-Hans': '编号', 'zh-Hant': '編號' },
} as const satisfies Readonly<Record<string, Words>>;

/** What stands under `note` in a row that is an example. */
export const exampleNote = {
  'zh-Hans': '示例，不打印',
  'zh-Hant': '範例，不列印',
} as const satisfies Words;

/** Which of our own columns a folded label is. */
export function isReserved(label: string): keyof typeof reservedColumns | undefined {
  const names = Object.keys(reservedColumns) as (keyof typeof reservedColumns)[];
  return names.find((name) => scripts.some((script) => foldText(reservedColumns[name][script]) === label));
}

/** Whether a row is marked as an example. */
export function isExampleNote(text: string): boolean {
  return /^[（([【]?(?:示例|范例|範例|例)/.test(text.trim());
}

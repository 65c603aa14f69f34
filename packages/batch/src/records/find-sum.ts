import { scripts } from '@jiandu/text';
import type { Column } from '../columns/list-columns.ts';
import { nameCell, type Row } from '../tables/table.ts';
import type { CellProblem } from './source.ts';

const sums = /^(?:合|总|總|小|累)[计計][:：]?$/;

const words = {
  'zh-Hans': '像是合计行，不是记录，请删去',
  'zh-Hant': '像是合計列，不是記錄，請刪去',
} as const;

/** Finds the line of sums that offices write below a table: it would be taken for a record. */
export function findSum(lines: readonly Row[], columns: ReadonlyMap<number, Column>): CellProblem | undefined {
  for (const { line, cells } of lines) {
    const at = cells.findIndex((cell) => cell !== undefined);
    if (!columns.has(at) || !sums.test((cells[at]?.text ?? '').replace(/\s/g, ''))) continue;
    const said = scripts.map((script) => [script, `${nameCell(line, at)} ${words[script]}`]);
    return { path: '', words: Object.fromEntries(said) };
  }
  return undefined;
}

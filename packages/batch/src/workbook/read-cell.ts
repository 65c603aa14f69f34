import type { Cell } from '../tables/table.ts';
import { Flaw } from './flaws.ts';
import type { SharedParts } from './open-workbook.ts';
import { decodeEscapes } from './read-strings.ts';

/** Makes a cell of its type (`t`), style (`s`) and value as they stand in a sheet; `undefined` where it is empty. */
export function readCell(
  { t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>,
  value: string | undefined,
  hasFormula: boolean,
  { strings, formats, from1904 }: SharedParts,
): Cell | undefined {
  if (value === undefined || (value === '' && type === 'n')) {
    return hasFormula ? { text: '', fault: 'uncalculated' } : undefined;
  }
  if (type === 'n') return readFigure(value, formats[Number(style)] ?? 'General', from1904);
  if (type === 'e') return { text: value, fault: 'error' };
  if (type === 'b') return { text: value === '1' ? '是' : '否' };
  const own = type === 's' ? strings.at(Number(value)) : value;
  if (own === undefined) throw new Flaw('string', { number: value });
  const text = decodeEscapes(own);
  if (type === 'd') return { text: text.replace(/Z$/, '') };
  return text.trim() === '' ? undefined : { text };
}

function readFigure(value: string, format: string, from1904: boolean): Cell {
  const figure = shownDigits(value);
  if (figure === undefined) return { text: value, fault: 'error' };
  return { text: figure, figure, format, ...(from1904 && { from1904 }) };
}

/** A spreadsheet keeps binary fractions and shows 15 digits of them: 1.1 stands in its file as 1.1000000000000001. */
function shownDigits(value: string): string | undefined {
  const number = Number(value);
  if (!Number.isFinite(number) || value.trim() === '') return undefined;
  const [digits = '', power] = number.toPrecision(15).split('e');
  const shown = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  return power === undefined ? shown : shiftPoint(shown, Number(power));
}

/** Writes 1.5 with the power 20 in full. */
function shiftPoint(digits: string, power: number): string {
  const [, sign = '', integer = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? [];
  if (power < 0) return `${sign}0.${'0'.repeat(-power - 1)}${integer}${fraction}`;
  return `${sign}${integer}${fraction.padEnd(power, '0')}`;
}

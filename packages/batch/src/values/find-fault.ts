import { currencyOf, type Field } from '@jiandu/model';
import { signCurrency, type Words } from '@jiandu/text';
import type { Part } from '../columns/list-columns.ts';
import type { Cell } from '../tables/table.ts';
import { showsTime } from './read-serial.ts';
import type { ReadingOffice } from './reading-office.ts';

/** What a spreadsheet did to a value before we read it, in words that say what to do. */
export type CellFault = keyof typeof cellFaults;

/** Why a cell cannot be taken, `{text}` being what stands in it. */
export const cellFaults = {
  error: {
    'zh-Hans': '公式出错，显示为 {text}，请改正公式或直接填写',
    'zh-Hant': '公式錯誤，顯示為 {text}，請改正公式或直接填寫',
  },
  uncalculated: {
    'zh-Hans': '公式没有计算结果，请用 Excel 或 WPS 打开文件并重新保存',
    'zh-Hant': '公式沒有計算結果，請用 Excel 開啟檔案並重新儲存',
  },
  rounded: {
    'zh-Hans': '{text} 超过 15 位，表格软件已把后面的数字变成 0，请把单元格设为“文本”格式后重新输入',
    'zh-Hant': '{text} 超過 15 位，試算表已把後面的數字變成 0，請把儲存格設為「文字」格式後重新輸入',
  },
  'lost-zero': {
    'zh-Hans': '{text} 可能丢失了开头的 0，请把单元格设为“文本”格式后重新输入完整号码',
    'zh-Hant': '{text} 可能遺失了開頭的 0，請把儲存格設為「文字」格式後重新輸入完整號碼',
  },
  'no-date-format': {
    'zh-Hans': '{text} 看起来是日期的序号，请把单元格设为日期格式',
    'zh-Hant': '{text} 看起來是日期的序號，請把儲存格設為日期格式',
  },
  'stray-date': {
    'zh-Hans': '表格软件把内容变成了日期，请把单元格设为“文本”格式后重新输入',
    'zh-Hant': '試算表把內容變成了日期，請把儲存格設為「文字」格式後重新輸入',
  },
  seconds: {
    'zh-Hans': '时间带有秒，本栏只记到分钟，请改为整分',
    'zh-Hant': '時間帶有秒，本欄只記到分鐘，請改為整分',
  },
  'time-of-day': {
    'zh-Hans': '日期带有时间，本栏只记日期，请删去时间',
    'zh-Hant': '日期帶有時間，本欄只記日期，請刪去時間',
  },
  currency: {
    'zh-Hans': '单元格的货币格式与本栏的币种不同，请核对金额并改正格式',
    'zh-Hant': '儲存格的貨幣格式與本欄的幣別不同，請核對金額並改正格式',
  },
  percent: {
    'zh-Hans': '单元格是百分比格式，本栏不以 % 为单位，请改为普通数字',
    'zh-Hant': '儲存格是百分比格式，本欄不以 % 為單位，請改為一般數字',
  },
  conflict: {
    'zh-Hans': '同一编号的各行内容不同：{text}，请改为一致，或只在第一行填写',
    'zh-Hant': '同一編號的各列內容不同：{text}，請改為一致，或只在第一列填寫',
  },
} as const satisfies Readonly<Record<string, Words>>;

const roundedText = /^[+-]?\d(?:\.\d+)?e\+\d+$/i;
const dated: readonly Field['kind'][] = ['date', 'moment', 'signature'];

/** Finds what a spreadsheet did to a value; a text is as it was typed. */
export function findFault(cell: Cell, field: Field, part: Part, office: ReadingOffice): CellFault | undefined {
  if (cell.fault) return cell.fault;
  const isText = field.kind === 'text' || part === 'by' || part === 'code' || isChosen(field);
  const isWritten = isText || field.kind === 'number' || field.kind === 'money';
  if (isWritten && findRounded(cell, isText)) return 'rounded';
  if (field.kind === 'text' && mayLackZero(cell, field, office)) return 'lost-zero';
  return cell.figure === undefined ? undefined : findFigureFault(cell, field, part, office);
}

function isChosen({ kind }: Field): boolean {
  return kind === 'choice' || kind === 'choices' || kind === 'rating' || kind === 'yes-no';
}

/** A spreadsheet keeps 15 digits: a longer figure has zeros for the rest; as text it is often shown as 3.2E+17. */
function findRounded({ figure, text }: Cell, isText: boolean): boolean {
  if (figure === undefined) return isText && roundedText.test(text.trim());
  return figure.replace(/\..*$|\D/g, '').length > 15 || (!isText && digitsOf(figure) > 15);
}

function digitsOf(figure: string): number {
  return figure.replace(/^-?0*\.?0*|\D/g, '').length;
}

/** Area codes and Taiwan's mobile numbers begin with 0, and so do postcodes of four Mainland provinces. */
function mayLackZero({ text, figure, format = '' }: Cell, field: Field, { region }: ReadingOffice): boolean {
  if (field.kind !== 'text') return false;
  const digits = figure !== undefined && /^0+$/.test(format) ? figure.padStart(format.length, '0') : text.trim();
  if (!/^\d+$/.test(digits) || digits.startsWith('0')) return false;
  if (field.format === 'postcode') return region === 'CN' && digits.length === 5;
  if (field.format !== 'phone') return false;
  if (region === 'CN') return /^(?!400|800|1)\d{9,11}$/.test(digits);
  return region === 'TW' && /^(?:9\d{8}|[2-8]\d{7,8})$/.test(digits) && (figure !== undefined || digits.length === 9);
}

function findFigureFault(cell: Cell, field: Field, part: Part, office: ReadingOffice): CellFault | undefined {
  const { figure = '', format = 'General' } = cell;
  const shows = showsTime(format);
  const isDated = dated.includes(field.kind) && part !== 'by';
  if (isDated && !shows.date) return /^[1-9]\d{4}(?:\.\d+)?$/.test(figure) ? 'no-date-format' : undefined;
  if (isDated || field.kind === 'time') return findTimeFault(cell, field);
  if (shows.date || shows.time) return 'stray-date';
  if (field.kind === 'money' && isOtherCurrency(format, currencyOf(field, office))) return 'currency';
  const unit = 'unit' in field ? Object.values(field.unit ?? {}) : [];
  return format.includes('%') && !unit.includes('%') && field.kind !== 'text' ? 'percent' : undefined;
}

function findTimeFault({ figure = '', format = '' }: Cell, field: Field): CellFault | undefined {
  const seconds = Math.round((Number(figure) % 1) * 86_400);
  if (seconds === 0) return undefined;
  const isDay = field.kind === 'date' || (field.kind === 'signature' && field.moment !== true);
  if (field.kind === 'date' && showsTime(format).time) return 'time-of-day';
  return !isDay && seconds % 60 !== 0 ? 'seconds' : undefined;
}

/** Signs of money in a number format: `[$€-407]`, `"￥"#,##0`. */
const currencySigns = /[¥￥$€£₩]|HK|NT|US|RMB|CNY|TWD|USD|EUR|HKD|JPY/g;

function isOtherCurrency(format: string, currency: string): boolean {
  const signs = format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '$1').match(currencySigns);
  if (!signs) return false;
  const own = [signCurrency(currency, 'CN'), signCurrency(currency, 'TW'), signCurrency(currency, 'HK'), currency]
    .join('')
    .replaceAll('¥', '¥￥');
  return signs.some((sign) => !own.includes(sign) && !(currency === 'CNY' && sign === 'RMB'));
}

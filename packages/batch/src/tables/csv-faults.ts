import type { Words } from '@jiandu/text';
import type { CsvError } from 'csv-parse';
import type { Said } from '../said.ts';

/** What is wrong with a line of CSV, by the codes of its parser, whose message developers are told. */
const faults: Readonly<Partial<Record<CsvError['code'], Words>>> = {
  CSV_QUOTE_NOT_CLOSED: { 'zh-Hans': '引号没有结束', 'zh-Hant': '引號沒有結束' },
  INVALID_OPENING_QUOTE: { 'zh-Hans': '引号前面还有文字', 'zh-Hant': '引號前面還有文字' },
  CSV_INVALID_CLOSING_QUOTE: { 'zh-Hans': '引号后面还有文字', 'zh-Hant': '引號後面還有文字' },
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: { 'zh-Hans': '引号后面还有文字', 'zh-Hant': '引號後面還有文字' },
  CSV_MAX_RECORD_SIZE: { 'zh-Hans': '这一行长得不合理', 'zh-Hant': '這一行長得不合理' },
};

const other: Words = { 'zh-Hans': '读不出来', 'zh-Hant': '讀不出來' };

/** Says what is wrong with a line of CSV. */
export function sayCsvFault({ code, message }: CsvError): Said {
  return { en: message, ...(faults[code] ?? other) } as Said;
}

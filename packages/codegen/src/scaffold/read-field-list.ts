import { parse } from 'csv-parse/sync';
import { FormError } from '../form-error.ts';
import { didYouMean } from '../read/nearest.ts';

/** One line of a field list. */
export interface ListedField {
  /** The line in the list, from 1, for errors. */
  readonly line: number;
  readonly label: string;
  /** The label in Traditional characters, where the list gives both. */
  readonly hant?: string;
  readonly name?: string;
  readonly kind: string;
  readonly required: boolean;
  readonly length?: number;
  readonly options: readonly string[];
  readonly unit?: string;
  readonly hint?: string;
  readonly stage?: string;
}

type Column = 'label' | 'hant' | 'name' | 'kind' | 'required' | 'length' | 'options' | 'unit' | 'hint' | 'stage';

/** What the columns of a field list may be called. */
const columns: Readonly<Record<string, Column>> = {
  ...named(
    'label',
    'label',
    'field',
    '名称',
    '名稱',
    '标签',
    '標籤',
    '字段',
    '字段名',
    '字段名称',
    '栏目',
    '欄位',
    '欄位名稱',
  ),
  ...named('hant', 'hant', 'traditional', '繁体', '繁體'),
  ...named('name', 'name', 'property', '属性名', '屬性名', '英文名'),
  ...named('kind', 'kind', 'type', '类型', '類型', '字段类型', '欄位類型', '种类', '種類'),
  ...named('required', 'required', '必填', '是否必填'),
  ...named('length', 'length', 'maxlength', '长度', '長度', '字数', '字數'),
  ...named('options', 'options', '选项', '選項', '可选项'),
  ...named('unit', 'unit', '单位', '單位'),
  ...named('hint', 'hint', '提示', '说明', '說明', '填写说明', '填寫說明', '备注', '備註'),
  ...named('stage', 'stage', '环节', '環節', '步骤', '步驟'),
};

function named(column: Column, ...names: readonly string[]): Record<string, Column> {
  return Object.fromEntries(names.map((name) => [name, column]));
}

const required = {
  yes: ['是', '必填', '必须', '必須', 'y', 'yes', 'true', '1', '√', '✓', '☑', 'x', '*', 'required'],
  no: ['', '否', '不', '非必填', '选填', '選填', '可选', '可選', 'n', 'no', 'false', '0', '×', '☐', '-', 'optional'],
};

/**
 * Reads a field list: CSV with a head line, in UTF-8 (with or without BOM) or GB 18030; English and Chinese heads.
 * Throws `FormError` (`file`) naming the line.
 */
export function readFieldList(csv: string | Uint8Array, form: string): readonly ListedField[] {
  const fail = (line: number, says: string, cure: string) =>
    new FormError({ code: 'file', form, path: `field list, line ${line},`, says, cure });
  const table = parseTable(typeof csv === 'string' ? csv : decode(csv), fail);
  const [head, ...lines] = table;
  if (head === undefined) throw fail(1, 'is empty', 'write a head line: label,kind,required,length,options,stage');
  const order = head.cells.map((cell) => {
    const column = columns[plain(cell).replaceAll(' ', '')];
    if (column !== undefined || cell === '') return column;
    throw fail(
      head.line,
      `has the unknown column "${cell}"`,
      didYouMean(
        cell,
        Object.keys(columns),
        'columns are label, kind, required, length, options, unit, hint, stage, name',
      ),
    );
  });
  if (!order.includes('label')) throw fail(head.line, 'has no column label', 'add one: label or 名称');
  const fields = lines
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => {
      const over = cells.slice(order.length).find((cell) => cell !== '');
      if (over !== undefined)
        throw fail(
          line,
          `has "${over}" beyond the last column`,
          'put a cell with commas in quotes, or name the column',
        );
      const stray = cells.find((cell, index) => cell !== '' && order[index] === undefined);
      if (stray !== undefined) throw fail(line, `has "${stray}" in a column without a head`, 'name the column');
      return readLine(line, (column) => cells[order.indexOf(column)] ?? '', order, fail);
    });
  if (fields.length === 0) throw fail(head.line, 'is followed by no field', 'write one line for each field');
  return fields;
}

type Fail = (line: number, says: string, cure: string) => FormError;

function readLine(line: number, cell: (column: Column) => string, order: readonly unknown[], fail: Fail): ListedField {
  const of = (column: Column) => (order.includes(column) ? cell(column) : '');
  const label = of('label');
  if (label === '') throw fail(line, 'has no label', 'write one, or leave the line empty');
  const length = plain(of('length'));
  if (length !== '' && !/^[1-9]\d{0,5}$/.test(length))
    throw fail(line, `has the length "${of('length')}"`, 'write a whole number');
  return {
    line,
    label,
    kind: plain(of('kind')),
    required: readRequired(of('required'), line, fail),
    options: readOptions(of('options'), line, fail),
    ...(length !== '' && { length: Number(length) }),
    ...Object.fromEntries(
      (['hant', 'name', 'unit', 'hint', 'stage'] as const)
        .map((column) => [column, of(column)])
        .filter(([, cell]) => cell),
    ),
  };
}

function readRequired(cell: string, line: number, fail: Fail): boolean {
  if (required.yes.includes(plain(cell))) return true;
  if (required.no.includes(plain(cell))) return false;
  throw fail(line, `says "${cell}" under required`, 'write 是 or 否, yes or no');
}

/** An option may hold a stroke of its own (传真/邮件) where bars stand between them. */
function readOptions(cell: string, line: number, fail: Fail): readonly string[] {
  const options = cell
    .split(/[|｜]/.test(cell) ? /[|｜]/ : /[、/；;]/)
    .map((option) => option.trim())
    .filter((option) => option !== '');
  const twice = options.find((option, index) => options.indexOf(option) < index);
  if (twice !== undefined) throw fail(line, `has the option "${twice}" twice`, 'leave one out');
  return options;
}

/** A cell that is no words, as it would be typed on a Western keyboard. */
function plain(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase();
}

function parseTable(text: string, fail: Fail): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const delimiter = [',', '\t', ';', '，'].find((candidate) => text.split('\n')[0]?.includes(candidate)) ?? ',';
  try {
    const rows = parse(text, {
      bom: true,
      trim: true,
      info: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    throw fail(lines, `is no CSV (${message})`, 'check its quotes');
  }
}

/** Spreadsheets on Chinese Windows save CSV in GB 18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

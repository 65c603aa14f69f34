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
  readonly stage?: string;
}

type Column = 'label' | 'hant' | 'name' | 'kind' | 'required' | 'length' | 'options' | 'unit' | 'stage';

/** What the columns of a field list may be called. */
const columns: Readonly<Record<string, Column>> = {
  ...named('label', 'label', 'field', '名称', '名稱', '标签', '標籤', '字段', '字段名', '栏目', '欄位'),
  ...named('hant', 'hant', 'traditional', '繁体', '繁體'),
  ...named('name', 'name', 'property', '属性名', '屬性名', '英文名'),
  ...named('kind', 'kind', 'type', '类型', '類型', '种类', '種類'),
  ...named('required', 'required', '必填', '是否必填'),
  ...named('length', 'length', 'maxlength', '长度', '長度', '字数', '字數'),
  ...named('options', 'options', '选项', '選項', '可选项'),
  ...named('unit', 'unit', '单位', '單位'),
  ...named('stage', 'stage', '环节', '環節', '步骤', '步驟'),
};

function named(column: Column, ...names: readonly string[]): Record<string, Column> {
  return Object.fromEntries(names.map((name) => [name, column]));
}

const yes = ['是', '必填', 'y', 'yes', 'true', '1', '√', '✓', '☑', 'x', '*'];

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
    const column = columns[cell.toLowerCase().replaceAll(' ', '')];
    if (column !== undefined || cell === '') return column;
    throw fail(
      head.line,
      `has the unknown column "${cell}"`,
      didYouMean(cell, Object.keys(columns), 'columns are label, kind, required, length, options, unit, stage, name'),
    );
  });
  if (!order.includes('label')) throw fail(head.line, 'has no column label', 'add one: label or 名称');
  const fields = lines
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => readLine(line, (column) => cells[order.indexOf(column)] ?? '', order, fail));
  if (fields.length === 0) throw fail(head.line, 'is followed by no field', 'write one line for each field');
  return fields;
}

type Fail = (line: number, says: string, cure: string) => FormError;

function readLine(line: number, cell: (column: Column) => string, order: readonly unknown[], fail: Fail): ListedField {
  const of = (column: Column) => (order.includes(column) ? cell(column) : '');
  const label = of('label');
  if (label === '') throw fail(line, 'has no label', 'write one, or leave the line empty');
  const length = of('length');
  if (length !== '' && !/^[1-9]\d{0,5}$/.test(length))
    throw fail(line, `has the length "${length}"`, 'write a whole number');
  return {
    line,
    label,
    kind: of('kind'),
    required: yes.includes(of('required').toLowerCase()),
    options: of('options')
      .split(/[|、/；;]/)
      .map((option) => option.trim())
      .filter((option) => option !== ''),
    ...(of('hant') !== '' && { hant: of('hant') }),
    ...(of('name') !== '' && { name: of('name') }),
    ...(length !== '' && { length: Number(length) }),
    ...(of('unit') !== '' && { unit: of('unit') }),
    ...(of('stage') !== '' && { stage: of('stage') }),
  };
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

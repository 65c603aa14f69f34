import { dressModel, type Form, type Office, type RecordData, type RowsField } from '@jiandu/model';
import { pickWords, type Script, type Words } from '@jiandu/text';
import { type Column, listColumns } from '../columns/list-columns.ts';
import { exampleNote, reservedColumns } from '../columns/reserved.ts';
import { findNumber } from '../records/read-tables.ts';
import { formatOf, writeValue } from '../values/write-value.ts';
import { sheetName } from '../workbook/sheet-name.ts';
import type { Validation, WrittenCell, WrittenSheet } from '../workbook/write-sheet.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { hintOf } from './hint-of.ts';
import { createLists, type Lists } from './lists.ts';

/** What a table is made for. */
export interface TemplateOptions {
  readonly office: Office;
  readonly script: Script;
  /** Stands in the first row, marked as an example; it is not printed. */
  readonly example?: RecordData;
  /** Records that the table is filled with. */
  readonly records?: readonly RecordData[];
}

const lastLine = 1_048_576;
const headStyle = { format: '@', bold: true, fill: 'D9E2F3', wrap: true } as const;
const requiredStyle = { ...headStyle, color: 'C00000' } as const;
const exampleStyle = { italic: true, color: '7F7F7F' } as const;

/**
 * Writes a workbook to fill in and print: a column for each field under its label, required ones marked, lists to choose
 * from, hints, identifiers as text, a sheet for each table of rows, tied by number. What is computed and files have no column.
 */
export function writeTemplate(form: Form, options: TemplateOptions): AsyncGenerator<Uint8Array> {
  return writeWorkbook(planSheets(form, options));
}

/** A record, and whether it is only an example. */
interface Filled {
  readonly record: RecordData;
  readonly isExample: boolean;
  /** What ties its rows to it. */
  readonly key: string;
}

function planSheets(form: Form, { office, script, example, records = [] }: TemplateOptions): readonly WrittenSheet[] {
  const model = dressModel(form.model, office);
  const columns = listColumns(model).filter(({ field }) => field.computed !== true);
  const number = findNumber(columns);
  const keyOf = (record: RecordData, index: number) => {
    const own = number && follow(record, number.names);
    return typeof own === 'string' ? own : String(index + 1);
  };
  const filled: readonly Filled[] = [
    ...(example ? [{ record: example, isExample: true, key: keyOf(example, -1) }] : []),
    ...records.map((record, index) => ({ record, isExample: false, key: keyOf(record, index) })),
  ];
  const lists = createLists();
  const tables = [...new Set(columns.map(({ rows }) => rows))].filter((rows) => rows !== undefined);
  const main = planMain({ columns, number, filled, script, lists, isTied: tables.length > 0, words: model.words });
  const apart = tables.map((rows) => planRows(rows, columns, number, { filled, script, lists }));
  return [main, ...apart, ...lists.sheets(script)];
}

interface Plan {
  readonly filled: readonly Filled[];
  readonly script: Script;
  readonly lists: Lists;
}

interface MainPlan extends Plan {
  readonly columns: readonly Column[];
  readonly number: Column | undefined;
  readonly isTied: boolean;
  readonly words: Words;
}

function planMain({ columns, number, isTied, words, ...plan }: MainPlan): WrittenSheet {
  const own = columns.filter(({ rows }) => rows === undefined);
  const needsKey = isTied && number === undefined;
  const rows = plan.filled.map(({ record, isExample, key }) => ({
    isExample,
    cells: [
      ...(needsKey ? [{ text: key }] : []),
      ...own.map((column) => {
        const value = follow(record, column.names);
        // A record that is tied to rows needs its number.
        const shown = isTied && column === number ? (value ?? key) : value;
        return writeValue(shown, column.field, column.part, plan.script);
      }),
    ],
  }));
  return planSheet(pickWords(words, plan.script), needsKey, own, rows, plan);
}

function planRows(rows: RowsField, columns: readonly Column[], number: Column | undefined, plan: Plan): WrittenSheet {
  const own = columns.filter((column) => column.rows === rows);
  const lines = plan.filled.flatMap(({ record, isExample, key }) => {
    const list = record[rows.name];
    return (Array.isArray(list) ? list : []).map((row) => ({
      isExample,
      cells: [
        { text: key },
        ...own.map((column) => writeValue(follow(row, column.names), column.field, column.part, plan.script)),
      ],
    }));
  });
  return planSheet(pickWords(rows.words, plan.script), number ?? true, own, lines, plan);
}

interface Line {
  readonly isExample: boolean;
  readonly cells: readonly (WrittenCell | undefined)[];
}

function planSheet(
  title: string,
  key: Column | boolean,
  columns: readonly Column[],
  lines: readonly Line[],
  { script, lists }: Plan,
): WrittenSheet {
  const keyHead = key === true ? reservedColumns.key[script] : key === false ? undefined : pickWords(key.title, script);
  const before = [{ text: reservedColumns.note[script] }, ...(keyHead === undefined ? [] : [{ text: keyHead }])];
  const heads = [
    ...before.map((cell) => ({ ...cell, style: headStyle })),
    ...columns.map((column) => ({
      text: headOf(column, script),
      style: isRequired(column) ? requiredStyle : headStyle,
    })),
  ];
  return {
    name: sheetName(title),
    frozen: true,
    columns: heads.map(({ text }, index) => {
      const column = columns[index - before.length];
      const format = column ? formatOf(column.field, column.part) : '@';
      return { width: Math.min(40, Math.max(12, text.length * 2 + 4)), style: { format, wrap: true } };
    }),
    rows: [heads, ...lines.map((line) => writeLine(line, script))],
    validations: columns.map((column, index) => validate(column, index + before.length, script, lists)),
  };
}

function writeLine({ isExample, cells }: Line, script: Script): readonly (WrittenCell | undefined)[] {
  if (!isExample) return [undefined, ...cells];
  const note: WrittenCell = { text: exampleNote[script] };
  return [note, ...cells].map((cell) => cell && { ...cell, style: { format: '@', ...cell.style, ...exampleStyle } });
}

/** A column with its unit, and a star where it must be filled in. */
function headOf(column: Column, script: Script): string {
  const { field, title } = column;
  const unit = 'unit' in field && field.unit ? `（${pickWords(field.unit, script)}）` : '';
  return `${pickWords(title, script)}${unit}${isRequired(column) ? ' *' : ''}`;
}

function isRequired({ field, part, names }: Column): boolean {
  return field.required && part !== 'code' && names.length === 1;
}

function validate({ field, part, title }: Column, column: number, script: Script, lists: Lists): Validation {
  const hint = hintOf(field, part, script);
  const list = part === 'whole' ? lists.add(field, script) : undefined;
  return {
    column,
    fromLine: 2,
    toLine: lastLine,
    title: pickWords(title, script),
    ...(list !== undefined && { list }),
    ...(hint !== '' && { hint }),
  };
}

function follow(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((at, name) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as RecordData)[name] : undefined;
  }, value);
}

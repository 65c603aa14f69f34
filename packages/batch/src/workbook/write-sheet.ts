import { nameCell } from '../tables/table.ts';
import { escapeXml } from './escape-xml.ts';
import type { Style, Styles } from './styles.ts';

/** One cell to write: a text, or a figure with its number format. */
export type WrittenCell = { readonly style?: Style } & ({ readonly text: string } | { readonly figure: string });

/** A list to choose from, or a hint, for the cells of a column. */
export interface Validation {
  /** From 0. */
  readonly column: number;
  readonly fromLine: number;
  readonly toLine: number;
  /** Cells with what may be chosen: `选项!$A$1:$A$5`. */
  readonly list?: string;
  readonly title?: string;
  readonly hint?: string;
}

/** One sheet to write. */
export interface WrittenSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Widths in characters, and the style of cells that are still empty. */
  readonly columns?: readonly { readonly width: number; readonly style?: Style }[];
  readonly rows: Iterable<readonly (WrittenCell | undefined)[]> | AsyncIterable<readonly (WrittenCell | undefined)[]>;
  /** The head line stays in sight. */
  readonly frozen?: boolean;
  readonly validations?: readonly Validation[];
}

const piece = 65_536;

/** Writes one sheet piece by piece. */
export async function* writeSheet(sheet: WrittenSheet, styles: Styles): AsyncGenerator<string> {
  const { columns = [], rows, frozen, validations = [] } = sheet;
  let text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  text += '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>';
  text += frozen
    ? '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
    : '<sheetView workbookViewId="0"/>';
  text += `</sheetViews>${writeColumns(columns, styles)}<sheetData>`;
  let line = 0;
  for await (const row of rows) {
    line += 1;
    text += `<row r="${line}">${row.map((cell, column) => (cell ? writeCell(cell, nameCell(line, column), styles) : '')).join('')}</row>`;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData>${writeValidations(validations)}</worksheet>`;
}

function writeColumns(columns: NonNullable<WrittenSheet['columns']>, styles: Styles): string {
  const written = columns.map(({ width, style }, index) => {
    const look = style ? ` style="${styles.indexOf(style)}"` : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${look}/>`;
  });
  return written.length > 0 ? `<cols>${written.join('')}</cols>` : '';
}

function writeCell(cell: WrittenCell, address: string, styles: Styles): string {
  const isText = 'text' in cell;
  const quoted = isText && /^[=+\-@]/.test(cell.text);
  const style = quoted ? { format: '@', ...cell.style, quoted } : cell.style;
  const look = style ? ` s="${styles.indexOf(style)}"` : '';
  if (!isText) return `<c r="${address}"${look}><v>${cell.figure}</v></c>`;
  return `<c r="${address}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
}

/** A title and a hint may have so many characters. */
const mostTitle = 32;
const mostHint = 255;

function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const written = validations.map(({ column, fromLine, toLine, list, title, hint }) => {
    const kind = list === undefined ? '' : ' type="list" showErrorMessage="1"';
    const said =
      hint === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${escapeXml((title ?? '').slice(0, mostTitle))}" prompt="${escapeXml(hint.slice(0, mostHint))}"`;
    const formula = list === undefined ? '' : `<formula1>${escapeXml(list)}</formula1>`;
    const cells = `${nameCell(fromLine, column)}:${nameCell(toLine, column)}`;
    return `<dataValidation${kind} allowBlank="1"${said} sqref="${cells}">${formula}</dataValidation>`;
  });
  return `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
}

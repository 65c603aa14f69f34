import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Styles by number: as it is, a date, eight digits, US dollars, percent. */
const styles = `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="00000000"/><numFmt numFmtId="165" formatCode="[$$-409]#,##0.00"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>`;

let count = 0;

/** Saves a workbook whose sheets are given as XML: what stands before, in and after their cells. */
export function saveWorkbook(
  folder: string,
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): string {
  count += 1;
  const names = Object.keys(sheets);
  const path = join(folder, `book-${count}.xlsx`);
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet ${main}>${sheets[name]}</worksheet>`]),
    ),
    ...more,
  };
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
  return path;
}

const say = (text: string) => `t="inlineStr"><is><t>${text}</t></is></c>`;

/** Cells of a row: a text, or an attribute and what stands in the cell: `s="1"><v>46086</v>`. */
export function row(line: number, cells: readonly string[], attributes = ''): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    const address = `${String.fromCharCode(65 + column)}${line}`;
    return cell.includes('<') ? `<c r="${address}" ${cell}</c>` : `<c r="${address}" ${say(cell)}`;
  });
  return `<row r="${line}"${attributes}>${written.join('')}</row>`;
}

/** The rows of a sheet. */
export const sheet = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;

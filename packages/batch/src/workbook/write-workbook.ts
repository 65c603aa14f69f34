import { Zip, ZipDeflate } from 'fflate';
import { escapeXml } from './escape-xml.ts';
import { createStyles, type Style } from './styles.ts';
import { type WrittenSheet, writeSheet } from './write-sheet.ts';

/** The date of every part, so that the same sheets give the same bytes; the archive keeps local time. */
const undated = new Date(2000, 0, 1);
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes a workbook piece by piece. Texts are never formulas, whatever they begin with. */
export async function* writeWorkbook(sheets: readonly WrittenSheet[]): AsyncGenerator<Uint8Array> {
  const done: Uint8Array[] = [];
  let fault: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else done.push(chunk);
  });
  const styles = createStyles();
  for (const [index, sheet] of sheets.entries()) {
    const part = openPart(zip, `xl/worksheets/sheet${index + 1}.xml`);
    for await (const text of writeSheet(sheet, styles)) {
      part.push(text);
      yield* done.splice(0);
    }
    part.end();
  }
  for (const [name, text] of Object.entries(writeParts(sheets, styles.all()))) {
    const part = openPart(zip, name);
    part.push(text);
    part.end();
  }
  zip.end();
  if (fault) throw fault;
  yield* done;
}

function openPart(zip: Zip, name: string): { readonly push: (text: string) => void; readonly end: () => void } {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = undated;
  zip.add(file);
  const encoder = new TextEncoder();
  return { push: (text) => file.push(encoder.encode(text)), end: () => file.push(new Uint8Array(), true) };
}

function writeParts(sheets: readonly WrittenSheet[], styles: readonly Style[]): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, index) => index + 1);
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${office}.${type}+xml"/>`;
  return {
    'xl/styles.xml': head + writeStyles(styles),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(({ name, hidden }, index) => {
        const state = hidden ? ' state="hidden"' : '';
        return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    '_rels/.rels': writeRelations([['officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', 'sheet.main')}${part('xl/styles.xml', 'styles')}${numbers.map((number) => part(`xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
  };
}

function writeRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

function writeStyles(styles: readonly Style[]): string {
  const formats = [...new Set(styles.map(({ format }) => format))];
  const idOf = (format: string) => (format === 'General' ? 0 : format === '@' ? 49 : 164 + formats.indexOf(format));
  const own = formats.filter((format) => idOf(format) >= 164);
  const fonts = styles.map(
    ({ bold, color, italic }) =>
      `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="11"/>${color ? `<color rgb="FF${color}"/>` : ''}<name val="等线"/><charset val="134"/></font>`,
  );
  const fills = styles.map(({ fill }) =>
    fill
      ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`
      : '<fill><patternFill patternType="none"/></fill>',
  );
  const cells = styles.map(
    ({ format, wrap, quoted }, index) =>
      `<xf numFmtId="${idOf(format)}" fontId="${index}" fillId="${index + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
  );
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const reserved = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  return `<styleSheet xmlns="${main}">${list(
    'numFmts',
    own.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${escapeXml(format)}"/>`),
  )}${list('fonts', fonts)}${list('fills', [...reserved, ...fills])}<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>${list('cellXfs', cells)}</styleSheet>`;
}

/**
 * Gives the cells of a block as spreadsheets copy it: lines of texts parted by tabs. A text in double quotes may hold tabs and
 * line breaks, and a double quote twice stands for itself; a quote that is not closed before the next cell is a character.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  const rows: string[][] = [[]];
  let end = '';
  do {
    const [, written = '', next = ''] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unquote(written));
    end = next;
    if (end !== '' && end !== '\t') rows.push([]);
  } while (end !== '');
  // A copied block ends with a line break.
  return rows.length > 1 && rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
}

function unquote(written: string): string {
  const isQuoted = written.length > 1 && written.startsWith('"') && written.endsWith('"');
  return isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock } from './read-block.ts';

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"甲\n乙"\t"他说""好"""', [['甲\n乙', '他说"好"']]],
  ['"甲\t乙"\n丙', [['甲\t乙'], ['丙']]],
  ['"没有结束\t乙', [['"没有结束', '乙']]],
  ['"甲"乙\t丙', [['"甲"乙', '丙']]],
  ['5"\t"', [['5"', '"']]],
  ['', [['']]],
])('%j is read', (text, cells) => {
  expect(readBlock(text)).toEqual(cells);
});

test('what a spreadsheet writes is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '1') });
  const width = fc.integer({ min: 2, max: 4 });
  const block = width.chain((length) =>
    fc.array(fc.array(cell, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
  );
  const write = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(block, (rows) => {
      expect(readBlock(`${rows.map((row) => row.map(write).join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
    }),
  );
});

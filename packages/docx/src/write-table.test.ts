import { expect, it } from 'vitest';
import { all, cell, print, sheet, table } from './sample-document.ts';

it('rebuilds the table: columns, exact rows and spans', async () => {
  const { xml } = await print(sheet(table));
  expect(all(xml, /<w:gridCol w:w="(\d+)"/g)).toEqual(['2000', '4000']);
  expect(all(xml, /<w:trHeight w:val="(\d+)" w:hRule="exact"/g)).toEqual(['500', '500', '500']);
  expect(all(xml, /<w:gridSpan w:val="(\d+)"/g)).toEqual(['2']);
  expect(xml.match(/<w:vMerge[^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge/>']);
  expect(xml).toContain('<w:pgMar w:top="1000" w:right="4906" w:bottom="7169" w:left="1000"');
});

it('keeps columns that stand a third of a point apart, and has one for those within a tenth', async () => {
  const { xml } = await print(
    sheet({
      cells: [
        ...[cell(1000, 1000, 2000, 500), cell(3000, 1000, 4000, 500)],
        ...[cell(1000, 1500, 1994, 500), cell(2994, 1500, 4006, 500)],
        ...[cell(1000, 2000, 2002, 500), cell(3002, 2000, 4000, 500)],
      ],
    }),
  );
  expect(all(xml, /<w:gridCol w:w="(\d+)"/g)).toEqual(['1994', '6', '4000']);
  expect(all(xml, /<w:tcW w:w="(\d+)"/g)).toEqual(['2000', '4000', '1994', '4006', '2000', '4000']);
});

it('draws the rules as borders of the cells that they lie along, and no others', async () => {
  const { xml } = await print(sheet(table));
  const borders = xml.match(/<w:tcBorders>.*?<\/w:tcBorders>/g) ?? [];
  expect(borders.map((border) => all(border, /<w:(top|left|bottom|right) /g).join(' '))).toEqual([
    'bottom',
    'top left bottom right',
    'top left bottom right',
    'top left bottom right',
    'top left bottom right',
  ]);
  expect(borders[2]).toContain('<w:bottom w:val="dashed" w:sz="4"/>');
  expect(xml).not.toContain('<w:drawing>');
});

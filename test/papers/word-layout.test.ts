import { printDocx } from '@jiandu/docx';
import type { Page, Sheet } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { type CataloguePlace, faces, layCatalogue, layOnPages, manners, officialFaces } from './lay-catalogue.ts';
import { layOutInWord, type WordPage } from './lay-out-in-word.ts';

const full = process.env.FULL === '1';

/** Every day one form in sixteen, blank or with its longest record, in one manner, in turn; else every paper. */
const isDue = ({ form, example, manner }: CataloguePlace) =>
  full || (form % 16 === 1 && manner === form % manners.length && example === (form % 32 === 1 ? 0 : 3));

/** What a place may differ by: a tenth of a point across, half a point down. */
const [across, down] = [2, 10] as const;

test('a second program lays documents out as the sheet: its pages, its columns within 0.1 pt, its rows within 0.5 pt', async () => {
  let count = 0;
  for await (const { name, sheet } of layCatalogue(isDue)) {
    expectSame(await printDocx(sheet, { faces }), sheet, name);
    count += 1;
  }
  expect(count).toBeGreaterThan(full ? 500 : 3);
}, 3_600_000);

/** Every day one paper on each page that has a name. */
const isDueOnPage = ({ form, example, manner, page }: CataloguePlace & { readonly page: number }) =>
  full || (form === (page + 1) % 2 && example === (page + 1) % 3 && manner === page % 3);

test('it does so on every page that has a name', async () => {
  for await (const { name, sheet } of layOnPages(isDueOnPage)) {
    expectSame(await printDocx(sheet, { faces: officialFaces }), sheet, name);
  }
}, 3_600_000);

function expectSame(bytes: Uint8Array, sheet: Sheet, name: string): void {
  const pages = layOutInWord(bytes);
  expect(pages, name).toHaveLength(sheet.pages.length);
  for (const [index, page] of sheet.pages.entries()) {
    expect(misplaced(page, pages[index] as WordPage), `${name}, page ${index + 1}`).toEqual([]);
  }
}

/** The cells of which an edge is not where a column or a row of the table begins or ends. */
function misplaced({ cells }: Page, { columns, rows }: WordPage): readonly string[] {
  return cells.flatMap(({ x, y, width, height }, index) => {
    const sides = [
      ['left', x, columns, across],
      ['right', x + width, columns, across],
      ['top', y, rows, down],
      ['bottom', y + height, rows, down],
    ] as const;
    return sides.flatMap(([side, at, edges, most]) => {
      const off = Math.min(...edges.map((edge) => Math.abs(edge - at)));
      return off <= most ? [] : [`cell ${index} ${side}: ${(off / 20).toFixed(2)} pt off`];
    });
  });
}

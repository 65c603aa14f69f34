import type { GridBlock, Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { sampleField, sampleModel } from '../sample-models.ts';
import { cellSaying, cellsOf, laySample as lay, linesOf } from '../sample-sheet.ts';
import { textBySlot } from '../sheet-laws.ts';
import { fromMm } from '../units.ts';

function gridPaper(rows: GridBlock['rows']): Paper {
  return { page: 'a4-table', columns: [30, 140], body: [{ block: 'grid', rows }] };
}

const title = { 'zh-Hans': '合同', 'zh-Hant': '合約' };
describe('a void cell', () => {
  const kinds = [
    sampleField({ kind: 'choice', name: 'sex', options: [{ value: 'm', words: title }] }),
    sampleField({ kind: 'yes-no', name: 'agreed' }),
    sampleField({ kind: 'number', name: 'age', unit: { 'zh-Hans': '岁' } }),
    sampleField({ kind: 'date', name: 'born' }),
  ];

  test.each(kinds)('of kind $kind shows its stroke and nothing under it', (field) => {
    const model = sampleModel([field], { paper: gridPaper([{ heightMm: 9, cells: [{ field: field.name }] }]) });
    const sheet = lay(model, {}, { inapplicable: [field.template] });
    expect(sheet.pages[0]?.marks).toHaveLength(1);
    const place = sheet.slots.find(({ pointer }) => pointer === field.template);
    const cell = cellsOf(sheet).find(({ x, y }) => x === place?.x && y === place.y);
    expect(cell?.lines).toEqual([]);
  });
});

describe('a hint', () => {
  const hint = { 'zh-Hans': '按合同填写', 'zh-Hant': '依合約填寫' };
  const field = sampleField({ kind: 'text', name: 'number', format: 'line', hint });

  test.each([
    { heightMm: 10, said: true },
    { heightMm: 7, said: false },
  ])('in a row of $heightMm mm is printed: $said', ({ heightMm, said }) => {
    const model = sampleModel([field], { paper: gridPaper([{ heightMm, cells: [{ field: 'number' }] }]) });
    expect(cellSaying(lay(model), '（按合同填写）') !== undefined).toBe(said);
    expect(cellSaying(lay(model, { number: 'A' }), '按合同填写')).toBeUndefined();
  });
});

describe('a comb', () => {
  const field = sampleField({ kind: 'text', name: 'code', format: 'comb', maxLength: 18 });
  const value = '91320594MA1MU12R35';

  test.each([
    { columns: [30, 140], rows: 1 },
    { columns: [110, 60], rows: 2 },
  ])('of 18 boxes stands on $rows line(s) in $columns mm, a character a box', ({ columns, rows }) => {
    const paper: Paper = { ...gridPaper([{ heightMm: 10, cells: [{ field: 'code' }] }]), columns };
    const model = sampleModel([field], { paper });
    const sheet = lay(model, { code: value });
    expect(textBySlot(sheet).get('/code')).toBe(value);
    expect(linesOf(cellSaying(sheet, value))).toHaveLength(rows);
    const walls = (sheet.pages[0]?.marks ?? []).flatMap((mark) =>
      mark.mark === 'line' && mark.x1 === mark.x2 ? mark : [],
    );
    expect(walls).toHaveLength(18 + rows);
    expect((walls[1]?.x1 ?? 0) - (walls[0]?.x1 ?? 0)).toBeGreaterThanOrEqual(fromMm(5));
    expect(lay(model).pages[0]?.marks).toHaveLength(18 + 3 * rows);
  });
});

test('words over the frame stand on two lines where one cannot hold both', () => {
  const paper: Paper = {
    ...gridPaper([{ heightMm: 9, cells: [{ field: 'number' }] }]),
    above: { left: { 'zh-Hans': `甲${'一'.repeat(28)}` }, right: { 'zh-Hans': `乙${'二'.repeat(28)}` } },
  };
  const sheet = lay(sampleModel([sampleField({ kind: 'text', name: 'number', format: 'line' })], { paper }));
  const [left, right] = ['甲', '乙'].map((text) => cellSaying(sheet, text));
  expect(linesOf(left)).toHaveLength(1);
  expect(linesOf(right)).toHaveLength(1);
  expect(right?.y).toBeGreaterThan(left?.y ?? 0);
});

describe('a cell that holds little', () => {
  const phone = sampleField({ kind: 'text', name: 'phone', template: '/items/-/phone', format: 'phone' });
  const met = sampleField({ kind: 'moment', name: 'met' });
  const place = sampleField({ kind: 'text', name: 'place', format: 'line' });

  test('keeps a telephone number on one line of its column, in smaller type', () => {
    const rows = sampleField({ kind: 'rows', name: 'items', fields: [phone] });
    const columns = [
      { field: '#', widthMm: 142 },
      { field: 'phone', widthMm: 28 },
    ];
    const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'items', lines: 1, columns }] };
    const sheet = lay(sampleModel([rows], { paper }), { items: [{ phone: '0512-5550 7716' }] });
    expect(linesOf(cellSaying(sheet, '0512'))).toEqual(['0512-5550 7716']);
  });

  test('leaves less room for a day and a time, where both stand on one line so', () => {
    const rows = [{ heightMm: 9, cells: [{ field: 'met' }] }] as const;
    const paper: Paper = { columns: [124, 46], body: [{ block: 'grid', rows }] };
    expect(linesOf(cellSaying(lay(sampleModel([met], { paper })), '年'))).toHaveLength(1);
  });

  test('sets a moment on two lines rather than small on one, where its row is high enough', () => {
    const own = sampleField({ kind: 'moment', name: 'met', template: '/items/-/met' });
    const rows = sampleField({ kind: 'rows', name: 'items', fields: [own] });
    const columns = [
      { field: '#', widthMm: 148 },
      { field: 'met', widthMm: 22 },
    ];
    const block = { block: 'rows', field: 'items', lines: 1, rowHeightMm: 12, columns } as const;
    const paper: Paper = { columns: [1], body: [block] };
    const cell = cellSaying(lay(sampleModel([rows], { paper }), { items: [{ met: '2026-04-16T09:30' }] }), '2026.4');
    expect(linesOf(cell)).toEqual(['2026.4.16', '09:30']);
    expect(cell?.lines.flatMap(({ runs }) => runs.map(({ size }) => size))).toEqual([210, 210]);
  });

  test('has no text on the rules of a row that it outgrows', () => {
    const rows = [{ heightMm: 7, cells: [{ field: 'place' }] }] as const;
    const paper: Paper = { columns: [130, 40], body: [{ block: 'grid', rows }] };
    const sheet = lay(sampleModel([place], { paper }), { place: '滨海新城北部湾国际花园一期'.repeat(3) });
    const cell = cellSaying(sheet, '滨海');
    const lines = cell?.lines ?? [];
    const pitch = (lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0);
    expect((cell?.height ?? 0) - pitch * lines.length).toBeGreaterThanOrEqual(2 * fromMm(0.3) + fromMm(0.4) - 2);
  });
});

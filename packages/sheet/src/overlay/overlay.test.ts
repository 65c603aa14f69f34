import { expect, test } from 'vitest';
import { layOut } from '../lay-out.ts';
import { amount, sampleField, sampleModel, samplePaper } from '../sample-models.ts';
import { usual } from '../sample-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { layOverlay } from './lay-overlay.ts';

const name = sampleField({ kind: 'text', name: 'name', maxLength: 40 });
const day = sampleField({ kind: 'date', name: 'day' });
const how = sampleField({
  kind: 'choice',
  name: 'how',
  options: ['phone', 'letter'].map((value) => ({ value, words: { 'zh-Hans': value, 'zh-Hant': value } })),
});
const { columns } = samplePaper('name');
const body = [
  { block: 'grid', rows: [name, day, how].map((field) => ({ heightMm: 9, cells: [{ field: field.name }] })) },
] as const;
const model = sampleModel([name, day, how], { paper: { columns, body } });
const record = { name: '华东超市', day: '2026-03-05', how: 'letter' };
const { face: _face, ...options } = usual;

const runsOf = ({ pages }: Sheet) =>
  pages.flatMap(({ cells }) =>
    cells.flatMap(({ lines }) => lines.flatMap(({ runs, baseline }) => runs.map((run) => ({ ...run, baseline })))),
  );

test('an overlay has the values and nothing else', () => {
  const overlay = layOverlay(model, record, options);
  expect(overlay.pages.flatMap(({ edges, marks }) => [...edges, ...marks])).toEqual([]);
  expect(runsOf(overlay).map((run) => ('box' in run ? run.box : run.text))).toEqual([
    '华东超市',
    '2026',
    '3',
    '5',
    'tick',
  ]);
});

test('its figures stand where the blank form has room for them, its ticks in the boxes', () => {
  const rooms = runsOf(layOut(model, undefined, usual)).filter((run) => run.slot !== undefined);
  for (const run of runsOf(layOverlay(model, record, options)).slice(1)) {
    const around = rooms.find(
      (room) => room.baseline === run.baseline && room.x - 20 <= run.x && run.x + run.width <= room.x + room.width + 20,
    );
    expect(around, JSON.stringify(run)).toBeDefined();
  }
});

test('it is moved and scaled as the printer asks for', () => {
  const [first] = runsOf(layOverlay(model, record, options));
  const [moved] = runsOf(layOverlay(model, record, { ...options, offsetMm: [10, -5], scale: 0.99 }));
  expect(moved?.x).toBe(Math.round((first?.x ?? 0) * 0.99) + 567);
  expect(moved?.baseline).toBe(Math.round((first?.baseline ?? 0) * 0.99) - 283);
});

test('a value that has no room on the stock is an error that names it', () => {
  expect(() => layOverlay(model, { ...record, name: '很长的名字'.repeat(60) }, options)).toThrowError(
    /\/name has no room on the stock/,
  );
});

test('a character stands in each box that the stock rules for one', () => {
  const code = sampleField({ kind: 'text', name: 'code', format: 'comb', maxLength: 8 });
  const combed = sampleModel([code], { paper: samplePaper('code') });
  const rules = layOut(combed, undefined, usual).pages.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.mark === 'line' && mark.x1 === mark.x2 ? [mark.x1] : [])),
  );
  const typed = runsOf(layOverlay(combed, { code: 'A1234' }, options));
  expect(typed.map((run) => 'text' in run && run.text)).toEqual(['A', '1', '2', '3', '4']);
  for (const [at, { x, width }] of typed.entries()) {
    const middle = ((rules[at] ?? 0) + (rules[at + 1] ?? 0)) / 2;
    expect(Math.abs(x + width / 2 - middle)).toBeLessThanOrEqual(1);
  }
});

const items = sampleField({ kind: 'rows', name: 'items', fields: [amount] });
const table = {
  block: 'rows',
  field: 'items',
  lines: 2,
  columns: [
    { field: '#', widthMm: 10 },
    { field: 'amount', widthMm: 40 },
  ],
  totals: { 'zh-Hans': '合计', 'zh-Hant': '合計' },
} as const;
const register = sampleModel([items], { paper: { columns: [1], body: [table] } });

test('sums are written where the stock has its line of totals', () => {
  const rows = [{ amount: '12.00' }, { amount: '30.50' }];
  expect(runsOf(layOverlay(register, { items: rows }, options)).map((run) => 'text' in run && run.text)).toEqual([
    '12.00',
    '30.50',
    '42.50',
  ]);
});

test('a row more than the stock has lines is an error that says so', () => {
  const rows = Array.from({ length: 3 }, () => ({ amount: '1.00' }));
  expect(() => layOverlay(register, { items: rows }, options)).toThrowError(
    '/items/2/amount has no line on the stock, which has 2; print the record on plain paper',
  );
});

test('the picture of a signature among words stands behind its name, in the room that the stock has for both', () => {
  const ink = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAB4AAAAKCAAAAACGHLHzAAAADUlEQVR42mNgGAWkAwABNgABiY9t2AAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );
  const hand = sampleField({ kind: 'signature', name: 'hand' });
  const paper = { columns, body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'hand' }] }] }] } as const;
  const form = sampleModel([hand], { paper });
  const signed = { hand: { by: '陈国栋', on: '2026-03-05', image: 'ink' } };
  const imagesOf = ({ pages }: Sheet) => pages.flatMap(({ marks }) => marks.filter(({ mark }) => mark === 'image'));
  const overlay = layOverlay(form, signed, { ...options, files: { ink } });
  const [image] = imagesOf(overlay);
  const [name, year] = runsOf(overlay);
  expect(image).toMatchObject({ file: 'ink', x: (name?.x ?? 0) + (name?.width ?? 0) });
  expect(image?.mark === 'image' && year && image.x + image.width <= year.x + 20).toBe(true);
  const [moved] = imagesOf(layOverlay(form, signed, { ...options, files: { ink }, offsetMm: [10, 0] }));
  expect(moved?.mark === 'image' && image?.mark === 'image' && moved.x - image.x).toBe(567);
  expect(imagesOf(layOverlay(form, signed, options))).toEqual([]);
});

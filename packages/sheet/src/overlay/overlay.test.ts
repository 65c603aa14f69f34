import { expect, test } from 'vitest';
import { layOut } from '../lay-out.ts';
import { sampleField, sampleModel, samplePaper } from '../sample-models.ts';
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

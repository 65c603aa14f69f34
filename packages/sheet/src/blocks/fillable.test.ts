import { expect, test } from 'vitest';
import { sampleField, sampleModel, samplePaper } from '../sample-models.ts';
import { laySample } from '../sample-sheet.ts';
import type { Run, Sheet } from '../sheet.ts';

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });
const runsOf = ({ pages }: Sheet): readonly Run[] =>
  pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)));
const textsOf = (sheet: Sheet, isTyped: boolean) =>
  runsOf(sheet).flatMap((run) => ('text' in run && (run.slot !== undefined) === isTyped ? run.text.trim() : []));

const model = (field: Parameters<typeof sampleField>[0], extra: object = {}) =>
  sampleModel([{ ...sampleField(field), ...extra }], { paper: samplePaper(field.name) });

test.each([
  ['empty', {}],
  ['filled', { sum: '1680.00' }],
])('of an amount in capitals the words before it are not typed over, %s', (_, record) => {
  const form = model({ kind: 'money', name: 'sum', currency: 'CNY', capitals: true });
  const sheet = laySample(form, record, { face: 'fillable' });
  expect(textsOf(sheet, false).join('')).toContain('人民币');
  expect(textsOf(sheet, true).join('')).not.toContain('人民币');
});

test('behind a figure stays the room of a longer one, so that its unit stands where it does on an empty paper', () => {
  const form = model({ kind: 'number', name: 'count', unit: words('件') });
  const unitOf = (record: { count?: number }) =>
    runsOf(laySample(form, record, { face: 'fillable' })).find((run) => 'text' in run && run.text === '件');
  const [empty, filled] = [unitOf({}), unitOf({ count: 3 })];
  expect(Math.abs((filled?.x ?? 0) - (empty?.x ?? 0))).toBeLessThan(210);
});

test('the condition of a field stands before its place, which has what is left', () => {
  const form = model(
    { kind: 'text', name: 'why', format: 'multi-line' },
    { applies: { words: words('仅限投诉填写') } },
  );
  const sheet = laySample(form, {}, { face: 'fillable' });
  const place = runsOf(sheet).find(({ slot }) => slot !== undefined);
  const condition = runsOf(sheet).find((run) => 'text' in run && run.text.includes('仅限投诉填写'));
  expect(place && condition && place.x >= condition.x + condition.width).toBe(true);
});

test('a column that a record names has a place for its name, under the words of its head', () => {
  const amount = { ...sampleField({ kind: 'number', name: 'sum', unit: words('件') }), labelFrom: 'product' };
  const form = sampleModel(
    [
      sampleField({ kind: 'text', name: 'product' }),
      sampleField({ kind: 'rows', name: 'items', fields: [{ ...amount, template: '/items/*/sum' }] }),
    ],
    {
      paper: {
        columns: [170],
        body: [{ block: 'rows', field: 'items', lines: 2, columns: [{ field: 'sum', widthMm: 40 }] }],
      },
    },
  );
  const headOf = (record: Readonly<Record<string, string>>) => {
    const { pages, slots } = laySample(form, record, { face: 'fillable' });
    const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
    return runs.flatMap((run) =>
      'text' in run && slots[run.slot ?? -1]?.pointer === '/product' ? run.text.trim() : [],
    );
  };
  expect(headOf({})).toEqual(['']);
  expect(headOf({ product: '离心水泵' })).toEqual(['离心水泵']);
});

test('a day and a time that are typed over stay on one line, also where a pen has them on two', () => {
  const hand = { ...sampleField({ kind: 'signature', name: 'hand' }), moment: true };
  const rows = [{ heightMm: 22, cells: [{ sign: 'hand', span: 1 }, { words: words('备注') }] }];
  const form = sampleModel([hand], { paper: { columns: [1], body: [{ block: 'grid', columns: [50, 120], rows }] } });
  const { pages, slots } = laySample(form, {}, { face: 'fillable' });
  const lines = pages.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  const isMoment = ({ slot }: Run) => slots[slot ?? -1]?.pointer === '/hand/on';
  expect(lines.filter(({ runs }) => runs.some(isMoment))).toHaveLength(1);
});

import { createOffice, type Paper, type SealParty } from '@jiandu/model';
import { expect, test } from 'vitest';
import { sampleField, sampleModel } from '../sample-models.ts';
import { laySample } from '../sample-sheet.ts';

/** Thirty pixels by ten. */
const ink = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAB4AAAAKCAAAAACGHLHzAAAADUlEQVR42mNgGAWkAwABNgABiY9t2AAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });
const decisions = ['同意', '退回'].map((text) => ({ value: text, words: words(text), back: false }));
const hand = sampleField({ kind: 'signature', name: 'hand', words: words('审核') });
const stage = { id: 'fill', words: words('审核'), act: 'review', signature: '/hand' } as const;

const signed = (heightMm: number): Paper['body'] => [{ block: 'signatures', stages: ['fill'], heightMm }];
const narrow = (heightMm: number): Paper['body'] => [
  {
    block: 'grid',
    columns: [55, 115],
    rows: [{ heightMm, cells: [{ sign: 'hand', span: 1 }, { words: words('备注') }] }],
  },
];
const plain = (heightMm: number): Paper['body'] => [
  { block: 'grid', columns: [30, 60, 80], rows: [{ heightMm, cells: [{ field: 'hand' }, { words: words('备注') }] }] },
];
const sealed = (...sides: readonly number[]): Paper['body'] => {
  const party: SealParty = {
    words: words('甲方'),
    lines: [],
    sign: 'hand',
    squares: sides.map((sideMm) => ({ sideMm })),
  };
  return [{ block: 'seals', parties: [party, { ...party, words: words('乙方') }] }];
};

test.each([
  ['in a high cell', signed(24), []],
  ['in a high cell under decisions', signed(24), decisions],
  ['in a middling cell', signed(16), decisions],
  ['in a low cell', signed(9), []],
  ['in a narrow cell', narrow(22), []],
  ['in a narrow low cell', narrow(9), []],
  ['in a cell of its own among others', plain(9), []],
  ['in a square', sealed(42), []],
  ['over the smaller of two squares', sealed(42, 20), []],
  ['over squares without room beside them', sealed(40, 40), []],
  ['without a square', sealed(), []],
])('the picture of a signature %s stands beside its name, as large as there is room', (_, body, own) => {
  const model = sampleModel([hand], { paper: { columns: [1], body }, stages: [{ ...stage, decisions: own }] });
  const record = { hand: { by: '陈国栋', on: '2026-03-05', image: 'ink' } };
  const sheet = laySample(model, record, { office: createOffice(), files: { ink } });
  const pictures = sheet.pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'image' ? mark : [])));
  expect(pictures.length).toBeGreaterThan(0);
  const lines = sheet.pages.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  const names = lines.flatMap(({ baseline, runs }) =>
    runs.flatMap((run) => ('text' in run && run.text === '陈国栋' ? [{ ...run, baseline }] : [])),
  );
  expect(names.length).toBeGreaterThan(0);
  const said = lines.flatMap(({ baseline, runs }) =>
    runs.flatMap((run) => ('text' in run && /陈国栋|2026/.test(run.text) ? [{ ...run, baseline }] : [])),
  );
  for (const { x, y, width, height } of pictures) {
    expect(width / height).toBeCloseTo(3, 1);
    for (const name of said) {
      const apart =
        x >= name.x + name.width ||
        x + width <= name.x ||
        y >= name.baseline ||
        y + height <= name.baseline - name.size;
      expect(apart, JSON.stringify({ x, y, width, height, name })).toBe(true);
    }
  }
});

test.each([
  ['in a high cell', signed(24)],
  ['in a low cell', signed(9)],
  ['in a narrow low cell', narrow(9)],
  ['in a square', sealed(42)],
])(
  'a hand that has drawn %s and whose name is to come prints its picture and its day, and no parts of data',
  (_, body) => {
    const model = sampleModel([hand], { paper: { columns: [1], body }, stages: [{ ...stage, decisions: [] }] });
    const sheet = laySample(
      model,
      { hand: { on: '2026-03-05', image: 'ink' } },
      { office: createOffice(), files: { ink } },
    );
    const runs = sheet.pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
    const said = runs.map((run) => ('text' in run ? run.text : '')).join('');
    expect(said).not.toMatch(/[{}"]|ink/);
    expect(said).toMatch(/2026/);
    const pictures = sheet.pages.flatMap(({ marks }) => marks.filter(({ mark }) => mark === 'image'));
    expect(pictures.length).toBeGreaterThan(0);
  },
);

test('the picture beside a name of many lines stays in its cell', () => {
  const model = sampleModel([hand], {
    paper: { columns: [1], body: narrow(9) },
    stages: [{ ...stage, decisions: [] }],
  });
  const record = { hand: { by: '欧阳修'.repeat(14), image: 'ink' } };
  const [page] = laySample(model, record, { office: createOffice(), files: { ink } }).pages;
  const picture = page?.marks.flatMap((mark) => (mark.mark === 'image' ? mark : []))[0];
  const cell = page?.cells.find(({ lines }) =>
    lines.some(({ runs }) => runs.some((run) => 'text' in run && run.text.includes('欧阳修'))),
  );
  expect(picture && cell && picture.x + picture.width <= cell.x + cell.width).toBe(true);
});

test.each([
  ['a wide', 60],
  ['a narrow', 30],
])('%s column of signatures shows their pictures beside who and when, and covers neither', (_, widthMm) => {
  const name = sampleField({ kind: 'text', name: 'name', template: '/people/-/name', format: 'line' });
  const own = sampleField({ kind: 'signature', name: 'hand', template: '/people/-/hand' });
  const people = sampleField({ kind: 'rows', name: 'people', fields: [name, own] });
  const columns = [
    { field: 'name', widthMm: 40 },
    { field: 'hand', widthMm },
  ];
  const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'people', columns, lines: 3 }] };
  const row = (by: string) => ({ name: by, hand: { by, on: '2026-03-05', image: 'ink' } });
  const record = { people: [row('陈国栋'), row('欧阳文丽'), { name: '何静', hand: { by: '何静', on: '2026-03-06' } }] };
  const [page] = laySample(sampleModel([people], { paper }), record, { office: createOffice(), files: { ink } }).pages;
  const pictures = page?.marks.flatMap((mark) => (mark.mark === 'image' ? mark : [])) ?? [];
  expect(pictures).toHaveLength(2);
  for (const { x, y, width, height } of pictures) {
    expect(width).toBeGreaterThan(250);
    const cell = page?.cells.find((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height);
    expect(cell && x + width <= cell.x + cell.width && y + height <= cell.y + cell.height).toBe(true);
    const covered = cell?.lines.flatMap(({ baseline, runs }) =>
      runs.filter((run) => {
        const isWord = 'text' in run && run.text.trim() !== '';
        const isBeside = x >= run.x + run.width || x + width <= run.x;
        return isWord && !isBeside && y < baseline && y + height > baseline - run.size;
      }),
    );
    expect(covered).toEqual([]);
  }
});

import type { Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOut, layOutSlips } from './lay-out.ts';
import { sampleKinds } from './sample-kinds.ts';
import { sampleField, sampleModel, samplePaper } from './sample-models.ts';
import { laySample as lay, textOf, usual } from './sample-sheet.ts';
import { findBreaches, textBySlot } from './sheet-laws.ts';

const contact = sampleField({
  kind: 'text',
  name: 'contact',
  format: 'line',
  words: { 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' },
});
const content = sampleField({
  kind: 'text',
  name: 'content',
  format: 'multi-line',
  words: { 'zh-Hans': '内容', 'zh-Hant': '內容' },
});

describe('long text', () => {
  const model = sampleModel([contact, content], { paper: growingPaper() });
  const long = '客户反映到货水泵机封处渗漏，运行约两小时后出现。'.repeat(200);

  test('continues on the next page with its label said again, nothing lost', () => {
    const sheet = lay(model, { content: long });
    expect(sheet.pages.length).toBeGreaterThan(2);
    expect(textBySlot(sheet).get('/content')).toBe(long);
    expect(textOf(sheet)).toContain('（续）');
    expect(sheet.slots.filter((slot) => slot.pointer === '/content').map((slot) => slot.page)).toEqual(
      sheet.pages.map((_, index) => index),
    );
  });

  test('has no seals on a page without a row of what is sealed', () => {
    const after = sampleField({ kind: 'text', name: 'after', format: 'line' });
    const party = { words: { 'zh-Hans': '甲方', 'zh-Hant': '甲方' }, lines: [], squares: [{ sideMm: 42 }] };
    const rows = [
      { heightMm: 215, cells: [{ field: 'content' }] },
      { heightMm: 8, cells: [{ field: 'after' }] },
    ];
    const seals = { block: 'seals', heightMm: 90, parties: [party] } as const;
    const paper: Paper = { columns: [30, 140], body: [{ block: 'grid', rows }, seals] };
    const { pages, slots } = lay(sampleModel([content, after], { paper }));
    expect(pages).toHaveLength(2);
    expect(slots.filter(({ page }) => page === 1).map(({ pointer }) => pointer)).toEqual(['/after']);
  });

  test('has no row of signatures in a grid on a page without a row of what is signed', () => {
    const after = sampleField({ kind: 'text', name: 'after', format: 'line' });
    const hand = sampleField({ kind: 'signature', name: 'hand' });
    const rows = [
      { heightMm: 215, cells: [{ field: 'content' }] },
      { heightMm: 8, cells: [{ field: 'after' }] },
      { heightMm: 80, cells: [{ sign: 'hand', span: 2 }] },
    ];
    const paper: Paper = { columns: [30, 140], body: [{ block: 'grid', rows }] };
    const { slots } = lay(sampleModel([content, after, hand], { paper }));
    expect(slots.filter(({ page }) => page === 1).map(({ pointer }) => pointer)).toEqual([
      '/after',
      '/hand',
      '/hand/on',
    ]);
  });

  test('has its head on its own page, also where a block that is kept whole is higher than a page', () => {
    const after = sampleField({ kind: 'text', name: 'after', format: 'multi-line' });
    const head = { 'zh-Hans': '评审', 'zh-Hant': '評審' };
    const rows = [
      { heightMm: 80, cells: [{ field: 'content' }] },
      { heightMm: 200, cells: [{ field: 'after' }] },
    ];
    const first = { heightMm: 170, cells: [{ field: 'contact' }] };
    const paper: Paper = {
      columns: [30, 140],
      body: [
        { block: 'grid', rows: [first] },
        { block: 'grid', head, keep: true, rows },
      ],
    };
    const { pages } = lay(sampleModel([contact, content, after], { paper }));
    const pageOf = (text: string) => pages.findIndex((page) => JSON.stringify(page).includes(text));
    expect(pageOf('评审')).toBe(pageOf('内容'));
    expect(pageOf('内容')).toBe(1);
  });

  test('on both sides of a sheet has the binding edge where the other side has its outer one', () => {
    const [front, back, next] = lay(model, { content: long }, { duplex: true }).pages.map(({ width, edges, cells }) => {
      const rules = edges.flatMap(({ x1, x2 }) => [x1, x2]);
      const foot = cells
        .flatMap(({ lines }) => lines.flatMap((line) => line.runs))
        .find((run) => 'text' in run && /共/.test(run.text));
      return { left: Math.min(...rules), right: width - Math.max(...rules), isNumberLeft: (foot?.x ?? 0) < width / 2 };
    });
    expect(front).toMatchObject({ left: 1417, right: 851, isNumberLeft: false });
    expect(back).toMatchObject({ left: front?.right, right: front?.left, isNumberLeft: true });
    expect(next).toEqual(front);
  });

  test('tells which runs of its foot are the number of the page and of all pages', () => {
    const { pages } = lay(model, { content: long });
    const counts = pages.map(({ cells }) =>
      Object.fromEntries(
        cells
          .flatMap(({ lines }) => lines.flatMap(({ runs }) => runs))
          .flatMap((run) => ('text' in run && run.counts ? [[run.counts, run.text]] : [])),
      ),
    );
    expect(counts).toEqual(pages.map((_, index) => ({ page: `${index + 1}`, pages: `${pages.length}` })));
  });

  test('of a hundred thousand characters is laid out whole', () => {
    const huge = '字'.repeat(100_000);
    expect(textBySlot(layOut(model, { content: huge }, usual)).get('/content')).toBe(huge);
  });

  test('that does not fit a fixed row shrinks, then makes the row grow', () => {
    const fixed = sampleModel([content], { paper: samplePaper('content') });
    const heights = [1, 3, 12].map((times) => {
      const cells = lay(fixed, { content: '文字很长需要折行的一句话。'.repeat(times) }).pages[0]?.cells ?? [];
      return Math.max(...cells.map((cell) => cell.height));
    });
    expect(heights[0]).toBe(heights[1]);
    expect(heights[2]).toBeGreaterThan(heights[1] ?? 0);
  });
});

function growingPaper(): Paper {
  const row = { heightMm: 40, grow: true, cells: [{ field: 'content' }] };
  return { columns: [30, 140], body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'contact' }] }, row] }] };
}

describe('a register', () => {
  const items = sampleKinds.rows.fields[0];
  const paper: Paper = {
    columns: [1],
    body: [
      {
        block: 'rows',
        field: 'items',
        lines: 5,
        totals: { 'zh-Hans': '合计' },
        columns: [
          { field: '#', widthMm: 10 },
          { field: 'item', widthMm: 100 },
          { field: 'amount', widthMm: 60 },
        ],
      },
    ],
  };
  const model = sampleModel(items ? [items] : [], { paper });
  const rows = (count: number) => ({
    items: Array.from({ length: count }, (_, at) => ({ item: `第${at}号轴承`, amount: '0.10' })),
  });

  test('of five hundred rows says its heads on every page, as artifacts after the first', () => {
    const sheet = lay(model, rows(500));
    const heads = sheet.pages.map(({ cells }) =>
      cells.filter((cell) => cell.lines.some((line) => line.runs.some((run) => 'text' in run && run.text === '序号'))),
    );
    expect(heads.map((own) => own.length)).toEqual(sheet.pages.map(() => 1));
    expect(heads.flat().map((cell) => cell.node >= 0)).toEqual(sheet.pages.map((_, index) => index === 0));
    expect(sheet.nodes.filter((node) => node.role === 'table')).toHaveLength(1);
    expect(textOf(sheet)).toContain('50.00');
  });

  test('closes the rows that are left with 以下空白', () => {
    expect(textOf(lay(model, rows(2)))).toContain('以下空白');
    expect(textOf(lay(model))).not.toContain('以下空白');
  });

  test('gives blank rows the slots that they would have', () => {
    const pointers = lay(model).slots.map((slot) => slot.pointer);
    expect(pointers).toContain('/items/4/amount');
    expect(pointers).not.toContain('/items/5/amount');
  });
});

describe('slips', () => {
  const paper: Paper = {
    ...samplePaper('contact'),
    page: { widthMm: 210, heightMm: 148, marginsMm: [10, 10, 10, 10] },
    perSheet: { count: 2, widthMm: 210, heightMm: 148 },
  };
  const model = sampleModel([contact], { paper });

  test('fill a blank sheet, with a line to cut along', () => {
    const sheet = lay(model);
    expect(sheet.slots.map((slot) => slot.pointer)).toEqual(['/contact', '/contact']);
    const lines = sheet.pages[0]?.marks.flatMap((mark) => (mark.mark === 'line' ? mark : [])) ?? [];
    const [cut, ...others] = lines.filter(({ dashed }) => dashed);
    expect(others).toEqual([]);
    expect(cut?.y1).toBe(Math.round((sheet.pages[0]?.height ?? 0) / 2));
    // The scissors stand before it.
    expect(Math.max(...lines.filter(({ dashed }) => !dashed).map(({ x1, x2 }) => Math.max(x1, x2)))).toBeLessThan(
      cut?.x1 ?? 0,
    );
  });

  test('hold one record each, and leave the rest of the sheet empty', () => {
    expect(lay(model, { contact: '范丽华' }).slots).toHaveLength(1);
    const three = layOutSlips(model, [{ contact: '甲' }, { contact: '乙' }, { contact: '丙' }], usual);
    expect(three.pages).toHaveLength(2);
    expect(three.slots.map((slot) => slot.page)).toEqual([0, 0, 1]);
    expect(findBreaches(three)).toEqual([]);
  });
});

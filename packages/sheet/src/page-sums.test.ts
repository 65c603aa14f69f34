import type { Paper, RecordData } from '@jiandu/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, item, sampleField, sampleModel } from './sample-models.ts';
import { laySample as lay } from './sample-sheet.ts';
import type { Page, Sheet } from './sheet.ts';
import { fromMm } from './units.ts';

const count = sampleField({ kind: 'number', name: 'count', template: '/items/-/count', total: true });
const items = sampleField({ kind: 'rows', name: 'items', fields: [item, amount, count] });
const remark = sampleField({ kind: 'text', name: 'remark', format: 'line' });

const rows = {
  block: 'rows',
  field: 'items',
  lines: 5,
  totals: { 'zh-Hans': '合计', 'zh-Hant': '合計' },
  pageSums: true,
  columns: [
    { field: '#', widthMm: 10 },
    { field: 'item', widthMm: 80 },
    { field: 'amount', widthMm: 50 },
    { field: 'count', widthMm: 30 },
  ],
} as const;

function modelOf(block: Partial<Extract<Paper['body'][number], { block: 'rows' }>> = {}) {
  const grid = { block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'remark' }] }] } as const;
  return sampleModel([items, remark], { paper: { columns: [30, 140], body: [{ ...rows, ...block }, grid] } });
}

/** The texts of a page, one list a ruled line: 承前页 and what stands beside it. */
function linesOf({ cells }: Page): readonly (readonly string[])[] {
  const lines = new Map<number, string[]>();
  for (const cell of cells) {
    const text = cell.lines.flatMap((line) => line.runs.map((run) => ('text' in run ? run.text : '□'))).join('');
    lines.set(cell.y, [...(lines.get(cell.y) ?? []), text]);
  }
  return [...lines.values()];
}

function sumsOf({ pages }: Sheet): readonly Record<string, readonly string[]>[] {
  const isSum = ([head = '']: readonly string[]) => /^(本页小计|承前页|合计)/.test(head);
  return pages.map((page) =>
    Object.fromEntries(
      linesOf(page)
        .filter(isSum)
        .map(([head, ...sums]) => [head, sums]),
    ),
  );
}

function recordOf(amounts: readonly string[]): RecordData {
  return { items: amounts.map((own, at) => ({ item: `第${at}号轴承`, amount: own, count: 1 })) };
}

const cents = (text: string) => BigInt(text.replaceAll(',', '').replace('.', ''));

describe('sums of pages', () => {
  test('are not said on a table that stands on one page', () => {
    const [sums] = sumsOf(lay(modelOf(), recordOf(['1.10', '2.20'])));
    expect(sums).toEqual({ 合计: ['3.30', '2'] });
  });

  test('add up exactly: each page its own lines, the next one all before it, the last one all', () => {
    const money = fc.integer({ min: -99_999, max: 9_999_999 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(money, { minLength: 40, maxLength: 90 }), fc.integer({ min: 7, max: 12 }), (own, high) => {
        const sheet = lay(modelOf({ rowHeightMm: high, fillPage: own.length % 2 === 0 }), recordOf(own));
        let before = 0n;
        let taken = 0;
        for (const [index, sums] of sumsOf(sheet).entries()) {
          const here = linesOf(sheet.pages[index] as Page).filter(([, text = '']) => text.endsWith('号轴承')).length;
          if (here === 0) continue;
          const sum = own.slice(taken, taken + here).reduce((total, text) => total + cents(text), 0n);
          expect(cents(sums.本页小计?.[0] ?? '')).toBe(sum);
          expect(sums.本页小计?.[1]).toBe(String(here));
          if (index === 0) expect(sums.承前页).toBeUndefined();
          else expect(cents(sums.承前页?.[0] ?? '')).toBe(before);
          before += sum;
          taken += here;
          const isLast = taken === own.length;
          if (isLast) expect(cents(sums.合计?.[0] ?? '')).toBe(before);
          else expect(sums.合计).toBeUndefined();
        }
        expect(taken).toBe(own.length);
      }),
      { numRuns: 8 },
    );
  });

  test('stand at the head and at the foot of their pages', () => {
    const { pages } = lay(modelOf(), recordOf(Array.from({ length: 60 }, () => '1.00')));
    const bodies = pages.map((page) =>
      linesOf(page).filter(([head = '']) => /^(\d+|本页小计|承前页|合计)$/.test(head)),
    );
    expect(bodies.length).toBeGreaterThan(2);
    expect(bodies.map((lines) => lines[0]?.[0])).toEqual(['1', ...bodies.slice(1).map(() => '承前页')]);
    expect(bodies.map((lines) => lines.at(-1)?.[0])).toEqual([...bodies.slice(1).map(() => '本页小计'), '合计']);
    expect(bodies.at(-1)?.at(-2)?.[0]).toBe('本页小计');
  });

  test('are words without figures on a blank face', () => {
    const sums = sumsOf(lay(modelOf({ lines: 50 })));
    expect(sums).toEqual([{ 本页小计: ['', ''] }, { 承前页: ['', ''], 本页小计: ['', ''], 合计: ['', ''] }]);
  });

  test('speak both scripts', () => {
    const sheet = lay(modelOf(), recordOf(Array.from({ length: 40 }, () => '1.00')), { scripts: ['zh-Hant'] });
    expect(sheet.pages.flatMap(linesOf).map(([head]) => head)).toEqual(
      expect.arrayContaining(['本頁小計', '承前頁', '合計']),
    );
    const both = lay(modelOf(), recordOf(Array.from({ length: 40 }, () => '1.00')), {
      scripts: ['zh-Hans', 'zh-Hant'],
    });
    expect(both.pages.flatMap(linesOf).map(([head]) => head)).toEqual(
      expect.arrayContaining(['本页小计本頁小計', '承前页承前頁', '合计合計']),
    );
  });

  test('never part a figure that is wider than those above it', () => {
    const columns = rows.columns.map((column) => (column.field === 'amount' ? { ...column, widthMm: 16 } : column));
    const own = Array.from({ length: 40 }, () => '9999999.99');
    const sums = lay(modelOf({ columns }), recordOf(own)).pages.flatMap(({ cells }) =>
      cells.filter((cell) =>
        cell.lines.some(({ runs }) => runs.some((run) => 'text' in run && /^\d.*,/.test(run.text))),
      ),
    );
    expect(sums.length).toBeGreaterThan(40);
    expect(sums.filter((cell) => cell.lines.length > 1)).toEqual([]);
  });
});

describe('a register whose pages are filled', () => {
  const lineHeight = fromMm(8);
  const filled = lay(modelOf({ fillPage: true }), recordOf(Array.from({ length: 35 }, () => '1.00')));
  const bottoms = filled.pages.map(({ edges }) => Math.max(...edges.map(({ y2 }) => y2)));

  test('ends its last page with blank lines, closed after the last that is written', () => {
    expect(bottoms[0] ?? 0).toBeGreaterThan(0);
    expect(Math.abs((bottoms.at(-1) ?? 0) - (bottoms[0] ?? 0))).toBeLessThan(lineHeight);
    expect(filled.pages.at(-1) && linesOf(filled.pages.at(-1) as Page)).toContainEqual(['以下空白']);
  });

  test('takes no more pages than it would without', () => {
    const own = lay(modelOf(), recordOf(Array.from({ length: 35 }, () => '1.00')));
    expect(filled.pages).toHaveLength(own.pages.length);
  });

  test('is as it was on one page', () => {
    const one = recordOf(['1.00']);
    expect(lay(modelOf({ fillPage: true }), one)).toEqual(lay(modelOf(), one));
  });
});

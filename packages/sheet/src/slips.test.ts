import type { Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOutNumbered, layOutSlips } from './lay-out.ts';
import { sampleField, sampleModel, samplePaper } from './sample-models.ts';
import { laySample as lay, usual } from './sample-sheet.ts';
import type { Page, Sheet } from './sheet.ts';
import { findBreaches } from './sheet-laws.ts';
import { fromMm } from './units.ts';

const contact = sampleField({ kind: 'text', name: 'contact', format: 'multi-line' });

function modelOf(widthMm: number, heightMm: number, count: number, across?: number) {
  const perSheet = { count, widthMm, heightMm, ...(across !== undefined && { across }) };
  const page = { widthMm, heightMm, marginsMm: [5, 5, 5, 5] } as const;
  const { columns } = samplePaper('contact');
  const grow = { heightMm: 10, grow: true, cells: [{ field: 'contact' }] };
  const paper: Paper = { columns, page, perSheet, body: [{ block: 'grid', rows: [grow] }] };
  return sampleModel([contact], { paper });
}

/** The dashed lines of a page: at which height those across, at which distance from the left those downwards. */
function cutsOf({ pages }: Sheet): { readonly across: readonly number[]; readonly down: readonly number[] } {
  const marks = pages[0]?.marks.flatMap((mark) => (mark.mark === 'line' && mark.dashed ? mark : [])) ?? [];
  const across = marks.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => y1);
  return { across, down: marks.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1) };
}

const sizeOf = ({ width, height }: Pick<Page, 'width' | 'height'>) => [width, height];
const a4 = [fromMm(210), fromMm(297)];

describe('slips side by side', () => {
  test('fill a sheet row by row, cut across and downwards', () => {
    const sheet = lay(modelOf(105, 74, 8, 2));
    const [page] = sheet.pages;
    expect(sizeOf(page as Page)).toEqual(a4);
    expect(cutsOf(sheet)).toEqual({
      across: [1, 2, 3].map((at) => Math.round(((a4[1] ?? 0) * at) / 4)),
      down: [Math.round((a4[0] ?? 0) / 2)],
    });
    const columns = sheet.slots.map(({ x }) => (x < (page?.width ?? 0) / 2 ? 'left' : 'right'));
    expect(columns).toEqual(Array.from({ length: 4 }, () => ['left', 'right']).flat());
    const rows = sheet.slots.map(({ y }) => Math.floor((y / (page?.height ?? 1)) * 4));
    expect(rows).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  test('that are upright stand on a sheet that is turned', () => {
    const sheet = lay(modelOf(148, 210, 2, 2));
    expect(sheet.pages.map(sizeOf)).toEqual([[...a4].reverse()]);
    expect(cutsOf(sheet)).toEqual({ across: [], down: [Math.round((a4[1] ?? 0) / 2)] });
  });

  test('too small to fill an A4 stand in its middle, and are cut all round', () => {
    const sheet = lay(modelOf(90, 54, 10, 2));
    expect(sheet.pages.map(sizeOf)).toEqual([a4]);
    const { across, down } = cutsOf(sheet);
    expect([across.length, down.length]).toEqual([6, 3]);
    expect(Math.abs((across[0] ?? 0) + (across.at(-1) ?? 0) - (a4[1] ?? 0))).toBeLessThan(2);
    for (const [at, mm] of [15, 105, 195].entries()) expect(Math.abs((down[at] ?? 0) - fromMm(mm))).toBeLessThan(2);
  });

  test('that fill another page that has a name stand on that', () => {
    expect(lay(modelOf(148, 105, 2)).pages.map(sizeOf)).toEqual([[fromMm(148), fromMm(210)]]);
  });

  test('larger than an A4 together have a sheet as large as they are', () => {
    expect(lay(modelOf(210, 160, 2)).pages.map(sizeOf)).toEqual([[fromMm(210), fromMm(160) * 2]]);
  });

  test('continue on the back of their own place', () => {
    const long = { contact: '客户反映到货水泵机封处渗漏。'.repeat(40) };
    const sheet = layOutSlips(modelOf(105, 74, 8, 2), [{ contact: '甲' }, long, { contact: '乙' }], usual);
    expect(findBreaches(sheet)).toEqual([]);
    const [front, back] = sheet.slots.filter(({ pointer, height }) => pointer === '/contact' && height > fromMm(15));
    expect([front?.page, back?.page]).toEqual([0, 1]);
    expect(front?.x).toBeGreaterThan(fromMm(105));
    expect(back?.x).toBeLessThan(fromMm(105));
  });
});

describe('numbered blank forms', () => {
  const number = sampleField({ kind: 'text', name: 'number', format: 'record-number' });
  const numbers = ['TS-01', 'TS-02', 'TS-03'];
  const textsOf = ({ pages }: Sheet) =>
    pages.flatMap(({ cells }) =>
      cells.flatMap(({ lines }) =>
        lines.flatMap(({ runs }) =>
          runs.flatMap((run) => ('slot' in run && 'text' in run && run.text.trim() !== '' ? run.text : [])),
        ),
      ),
    );

  test('show their own number and nothing else that a record would have', () => {
    const sheets = [...layOutNumbered(sampleModel([number, contact]), numbers, usual)];
    expect(sheets.map(textsOf)).toEqual([['TS-01'], ['TS-02'], ['TS-03']]);
    expect(sheets.map(({ face }) => face)).toEqual(['blank', 'blank', 'blank']);
  });

  test('share sheets where they are slips', () => {
    const { paper } = modelOf(210, 148.5, 2);
    const model = sampleModel([number, contact], { ...(paper && { paper }) });
    expect([...layOutNumbered(model, numbers, usual)].map(textsOf)).toEqual([['TS-01', 'TS-02'], ['TS-03']]);
  });

  test('need a place for it', () => {
    expect(() => [...layOutNumbered(sampleModel([contact]), numbers, usual)]).toThrowError(/has no record number/);
  });
});

import type { Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOutSlips } from './lay-out.ts';
import { sampleField, sampleModel } from './sample-models.ts';
import { laySample as lay, textOf, usual } from './sample-sheet.ts';
import type { Sheet } from './sheet.ts';
import { findBreaches, runsOf } from './sheet-laws.ts';

const payer = sampleField({ kind: 'text', name: 'payer', format: 'line' });
const account = sampleField({ kind: 'text', name: 'account', format: 'line', internal: true });
const grid = (field: string) => ({ block: 'grid', rows: [{ heightMm: 9, cells: [{ field }] }] }) as const;
const paper: Paper = {
  page: 'a4-table',
  columns: [30, 140],
  copies: [
    { id: 'stub', words: { 'zh-Hans': '第一联　存根联', 'zh-Hant': '第一聯　存根聯' } },
    { id: 'customer', words: { 'zh-Hans': '第二联　客户联', 'zh-Hant': '第二聯　客戶聯' }, customerCopy: true },
    { id: 'ledger', words: { 'zh-Hans': '第三联　记账联', 'zh-Hant': '第三聯　記帳聯' } },
  ],
  body: [grid('payer'), grid('account')],
};
const slips = {
  page: { widthMm: 210, heightMm: 148, marginsMm: [8, 10, 8, 10] },
  perSheet: { count: 2, widthMm: 210, heightMm: 148 },
} as const;
const modelOf = (rest: Partial<Paper> = {}) => sampleModel([payer, account], { paper: { ...paper, ...rest } });
const record = { payer: '无锡新宇食品机械', account: '主营业务收入' };

/** What each copy prints of each field: `stub /payer`. */
function textByCopy({ pages, slots }: Sheet): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const run of pages.flatMap(runsOf)) {
    const slot = run.slot === undefined ? undefined : slots[run.slot];
    const key = `${slot?.copy} ${slot?.pointer}`;
    if (slot && 'text' in run) texts[key] = (texts[key] ?? '') + run.text;
  }
  return texts;
}

/** The texts of a page in one line, without gaps. */
function saidOn(sheet: Sheet, page: number): string {
  return textOf({ ...sheet, pages: sheet.pages.slice(page, page + 1) }).replace(/\s/g, '');
}

describe('a form in copies', () => {
  test('has the record once in each, the office’s own parts not in the customer’s', () => {
    const sheet = lay(modelOf(), record);
    expect(textByCopy(sheet)).toEqual({
      'stub /payer': record.payer,
      'stub /account': record.account,
      'customer /payer': record.payer,
      'ledger /payer': record.payer,
      'ledger /account': record.account,
    });
    expect(sheet.slots.map(({ copy, page }) => [copy, page])).toEqual([
      ['stub', 0],
      ['stub', 0],
      ['customer', 1],
      ['ledger', 2],
      ['ledger', 2],
    ]);
  });

  test.each([
    [['zh-Hans'], ['第一联存根联', '第二联客户联', '第三联记账联']],
    [['zh-Hant'], ['第一聯存根聯', '第二聯客戶聯', '第三聯記帳聯']],
    [
      ['zh-Hans', 'zh-Hant'],
      ['第一联存根联第一聯存根聯', '第二联客户联第二聯客戶聯', '第三联记账联第三聯記帳聯'],
    ],
  ] as const)('names each downwards beside the frame in %s', (scripts, names) => {
    for (const sheet of [lay(modelOf(), record, { scripts }), lay(modelOf(), undefined, { scripts })]) {
      for (const [page, name] of names.entries()) expect(saidOn(sheet, page)).toContain(name);
      for (const { cells, edges } of sheet.pages) {
        const frame = Math.max(...edges.map(({ x2 }) => x2));
        const beside = cells.filter((cell) => cell.x >= frame);
        expect(beside).toHaveLength(1);
        for (const { runs } of beside[0]?.lines ?? []) expect(runs).toHaveLength(1);
      }
    }
  });

  test('numbers the pages of each copy by themselves', () => {
    const sheet = lay(modelOf(), record);
    for (const page of sheet.pages.keys()) expect(saidOn(sheet, page)).toContain('第1页共1页');
  });

  test('prints one alone, or the customer’s', () => {
    expect(Object.keys(textByCopy(lay(modelOf(), record, { copy: 'ledger' })))).toEqual([
      'ledger /payer',
      'ledger /account',
    ]);
    expect(Object.keys(textByCopy(lay(modelOf(), record, { customerCopy: true })))).toEqual(['customer /payer']);
  });

  test('refuses a copy that it has not', () => {
    expect(() => lay(modelOf(), record, { copy: 'bank' })).toThrow(
      'sample: /copies have no "bank"; they are stub, customer, ledger',
    );
  });

  test('prints a block on the copies that it names, and loses nothing for that', () => {
    const body = [grid('payer'), { ...grid('account'), copies: ['ledger'] }];
    expect(Object.keys(textByCopy(lay(modelOf({ body }), record)))).toEqual([
      'stub /payer',
      'customer /payer',
      'ledger /payer',
      'ledger /account',
    ]);
  });

  test('refuses a name that is longer than the edge of its page', () => {
    const copies = [{ id: 'stub', words: { 'zh-Hans': '很长的联次名称'.repeat(20) } }];
    expect(() => lay(modelOf({ copies }), record)).toThrow('longer than the edge');
  });
});

describe('slips in copies', () => {
  test('stand on sheets together, those of one record after those of another', () => {
    const sheet = layOutSlips(modelOf(slips), [record, { payer: '苏州某某' }], usual);
    expect(findBreaches(sheet)).toEqual([]);
    expect(sheet.pages).toHaveLength(3);
    const payers = sheet.slots.filter(({ pointer }) => pointer === '/payer');
    expect(payers.map(({ copy, page }) => `${copy} ${page}`)).toEqual([
      'stub 0',
      'customer 0',
      'ledger 1',
      'stub 1',
      'customer 2',
      'ledger 2',
    ]);
  });

  test('that are blank fill whole sheets with whole sets', () => {
    const sheet = lay(modelOf(slips));
    expect(sheet.pages).toHaveLength(3);
    expect(sheet.slots.filter(({ copy, pointer }) => copy === 'stub' && pointer === '/payer')).toHaveLength(2);
  });
});

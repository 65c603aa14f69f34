import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Form } from '@jiandu/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { surveyRecords } from '../records/name-records.ts';
import { readTables } from '../records/read-tables.ts';
import type { Table } from '../tables/table.ts';
import { makeFolder, readAll, saveTable, withoutFiles } from './records-in-tables.ts';
import { row, saveWorkbook, sheet } from './save-workbook.ts';

const folder = makeFolder();
let notice: Form;
let receipt: Form;
beforeAll(async () => {
  notice = await loadForm('complaint-notice');
  receipt = await loadForm('company-receipt');
});

const save = (...parts: [Readonly<Record<string, string>>, Readonly<Record<string, string>>?]) =>
  saveWorkbook(folder, ...parts);

test('figures, days and what a formula gave are read as they are shown', async () => {
  const path = save({
    投诉: sheet(
      row(1, ['编号', '交货数量', '交货日期', '联系人', '投诉时间']),
      row(2, [
        's="2"><v>117</v>',
        '><f>A1*2</f><v>1.1000000000000001</v>',
        's="1"><v>46086</v>',
        't="str"><f>UPPER("王")</f><v>王</v>',
        '',
      ]),
    ),
  });
  const [record] = await readAll(path, notice);
  expect(record).toMatchObject({
    record: { number: '00000117', deliveredQuantity: 1.1, deliveredOn: '2026-03-05', contact: '王' },
  });
  expect(record?.cells).toBeUndefined();
});

test.each([
  ['a number of more than 15 digits', '批号', '><v>3.20102199003075E+17</v>', 'B2 批号：320102199003075000 超过 15 位'],
  ['a formula that was never calculated', '联系人', '><f>C2</f>', 'B2 联系人：公式没有计算结果'],
  ['a formula that failed', '联系人', 't="e"><v>#REF!</v>', 'B2 联系人：公式出错，显示为 #REF!'],
  ['a day without its format', '交货日期', '><v>46086</v>', 'B2 交货日期：46086 看起来是日期的序号'],
  ['a text that became a day', '批号', 's="1"><v>46086</v>', 'B2 批号：表格软件把内容变成了日期'],
  ['a share in a column of numbers', '交货数量', 's="4"><v>0.15</v>', 'B2 交货数量：单元格是百分比格式'],
])('%s is named with its cell', async (_, head, cell, says) => {
  const [record] = await readAll(save({ 投诉: sheet(row(1, ['编号', head]), row(2, ['A', cell])) }), notice);
  expect(record?.cells?.map(({ words }) => words['zh-Hans'])).toEqual([expect.stringContaining(says)]);
});

test('an amount in the format of another currency is named with its cell', async () => {
  const [record] = await readAll(
    save({ 收据: sheet(row(1, ['number', 'items.amount']), row(2, ['A', 's="3"><v>5</v>'])) }),
    receipt,
  );
  expect(record?.cells?.[0]?.words['zh-Hans']).toContain('货币格式与本栏的币种不同');
});

describe('cells that are merged', () => {
  const merged = (reference: string) => `<mergeCells><mergeCell ref="${reference}"/></mergeCells>`;
  test('downwards stand in each of their lines', async () => {
    const cells = sheet(
      row(1, ['number', 'items.item']),
      row(2, ['R-1', '检修']),
      row(3, ['', '配件']),
      row(4, ['R-2', '培训']),
    );
    const records = await readAll(save({ 收据: cells + merged('A2:A3') }), receipt);
    expect(records.map(({ record }) => record)).toMatchObject([{ number: 'R-1', items: [{}, {}] }, { number: 'R-2' }]);
  });
  test('in a line of groups are its heads', async () => {
    const cells = sheet(row(1, ['基本情况']), row(2, ['编号', '联系人']), row(3, ['A', '王']));
    const [record] = await readAll(save({ 投诉: cells + merged('A1:B1') }), notice);
    expect(record?.record).toEqual({ number: 'A', contact: '王' });
  });
  test('across fields are named', async () => {
    const cells = sheet(row(1, ['编号', '联系人', '批号']), row(2, ['A', '王']));
    await expect(readAll(save({ 投诉: cells + merged('B2:C2') }), notice)).rejects.toThrow(
      'B2 is merged with its neighbour',
    );
  });
});

describe('what is hidden', () => {
  const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
  test('is named where it would be printed: a column', async () => {
    const path = save({ 投诉: columns + sheet(row(1, ['编号', '联系人']), row(2, ['A', '王'])) });
    await expect(readAll(path, notice)).rejects.toThrow('“联系人” in a hidden column, B1');
  });
  test('is named where it would be printed: a row', async () => {
    const path = save({ 投诉: sheet(row(1, ['编号', '联系人']), row(2, ['A', '王'], ' hidden="1"')) });
    await expect(readAll(path, notice)).rejects.toThrow('A2 stands in a hidden row');
  });
  test('is passed over where it is a note', async () => {
    const path = save({ 投诉: columns + sheet(row(1, ['编号', '辅助']), row(2, ['A', '1'])) });
    expect((await readAll(path, notice))[0]?.record).toEqual({ number: 'A' });
  });
});

describe('rows on a second sheet', () => {
  const sheets = (...keys: readonly string[]) => ({
    收据: sheet(row(1, ['收据编号', '客户名称']), row(2, ['R-1', '某厂']), row(3, ['R-2', '别厂'])),
    收费项目: sheet(
      row(1, ['编号', 'items.item']),
      row(2, ['R-2', '培训']),
      row(3, ['R-1', '检修']),
      ...keys.map((key, index) => row(index + 4, [key, '配件'])),
    ),
  });
  const map = { 客户名称: 'customer' };
  test('belong to the record with their number', async () => {
    const records = await readAll(save(sheets('R-1')), receipt, { map });
    expect(records.map(({ record }) => record)).toEqual([
      { number: 'R-1', customer: '某厂', items: [{ item: '检修' }, { item: '配件' }] },
      { number: 'R-2', customer: '别厂', items: [{ item: '培训' }] },
    ]);
  });
  test('of no record are named, all at once', async () => {
    await expect(readAll(save(sheets('R-9', 'R-1', 'R-8')), receipt, { map })).rejects.toThrow(
      '收费项目, A4、A6 has the number “R-9”、“R-8”, which no record has',
    );
  });
  test('are named with their sheet where a cell cannot be read', async () => {
    const amount = sheet(row(1, ['编号', 'items.amount']), row(2, ['R-1', '><f>B1</f>']));
    const [record] = await readAll(save({ ...sheets(), 收费项目: amount }), receipt, { map });
    expect(record?.cells?.map(({ words }) => words['zh-Hans'])).toEqual([
      expect.stringMatching(/^收费项目 B2 .+：公式没有计算结果/),
    ]);
  });
});

describe('rows of a second sheet stand in memory', () => {
  /** A table whose lines below its head are one line, shown again and again. */
  function repeat(name: string, heads: readonly string[], texts: readonly string[], lines: number): Table {
    const cells = (line: readonly string[]) => line.map((text) => ({ text }));
    const repeated = cells(texts);
    const rows = async function* () {
      yield { line: 1, cells: cells(heads) };
      for (let line = 2; line < lines + 2; line += 1) yield { line, cells: repeated };
    };
    return { place: `book.xlsx, ${name}`, sheet: name, rows, hidden: new Set() };
  }
  const notes = Array.from({ length: 998 }, (_, at) => `备注${at}`);
  const map = Object.fromEntries(notes.map((note) => [note, null]));
  const main = repeat('收据', ['收据编号', '客户名称'], ['R-1', '某厂'], 1);
  const count = async (rows: Table) => {
    const options = { office: createOffice(), script: 'zh-Hans', map: { ...map, 客户名称: 'customer' } } as const;
    return surveyRecords(await readTables([main, rows], 'book', receipt.model, options));
  };
  const heads = ['编号', 'items.item', ...notes];

  test('three million cells of them', async () => {
    const texts = ['R-1', '检修', ...notes];
    expect(await count(repeat('收费项目', heads, texts, 3000))).toMatchObject({ count: 1 });
    await expect(count(repeat('收费项目', heads, texts, 3001))).rejects.toMatchObject({
      code: 'too-large',
      path: 'book.xlsx, 收费项目',
    });
  });
});

/** Saves files as workbooks by LibreOffice; gives the folder that they are in. */
function saveInLibreOffice(files: readonly string[], more: readonly string[] = []): string {
  const out = join(folder, 'saved');
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const options = ['--headless', profile, ...more, '--convert-to', 'xlsx', '--outdir', out];
  execFileSync('soffice', [...options, ...files], { stdio: 'ignore' });
  return out;
}

test('our table opens in LibreOffice, and what that saves is read as the same records', async () => {
  const examples = (await loadExamples('company-receipt')).filter(({ problems }) => problems === undefined);
  const records = examples.map(({ record }, index) => ({ ...record, number: `R-${index + 1}` }));
  const path = join(folder, 'ours.xlsx');
  await saveTable(path, receipt, records, 'zh-Hans', records[0]);
  const read = await readAll(join(saveInLibreOffice([path]), 'ours.xlsx'), receipt);
  expect(read.map(({ record }) => record)).toEqual(records.map((record) => withoutFiles(record, receipt.model.fields)));
});

test.runIf(process.env.FULL)('a CSV file that LibreOffice saved as a workbook is read as its records', async () => {
  const path = join(folder, 'theirs.csv');
  writeFileSync(path, '编号,联系人,交货日期,交货数量\nA-1,王芳,2026-03-05,"1,200"\n');
  const saved = saveInLibreOffice([path], ['--infilter=CSV:44,34,76']);
  const [record] = await readAll(join(saved, 'theirs.xlsx'), notice);
  expect(record?.record).toEqual({
    number: 'A-1',
    contact: '王芳',
    deliveredOn: '2026-03-05',
    deliveredQuantity: 1200,
  });
});

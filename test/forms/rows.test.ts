import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogueForm, everyKind, type FormBrowser, field, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

const record = {
  samples: [
    { name: '阀门', count: 2, price: '10.50' },
    { name: '水泵', count: 1, price: '800.00' },
    { name: '垫片', count: 40, price: '0.05' },
  ],
};
const names = async (page: Page) =>
  ((await page.evaluate(() => window.door.changes.at(-1))) as typeof record).samples.map((row) => row.name);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
const notice = (page: Page) => page.locator('form > p[role=status]').textContent();

test('rows move with all that was typed in them, by keyboard, and the focus goes along', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  await field(page, '样品 1 生产日期').fill('还没写');
  await page.getByRole('button', { name: '下移样品 1' }).focus();
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['水泵', '阀门', '垫片']);
  expect(await field(page, '样品 2 生产日期').inputValue()).toBe('还没写');
  expect(await focused(page)).toBe('下移样品 2');
  expect(await notice(page)).toBe('已移到第 2 行');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(['水泵', '垫片', '阀门']);
  expect(await focused(page)).toBe('上移样品 3');
});

test('a new row takes the hand into its first field; no more than allowed', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  const add = page.getByRole('button', { name: '添加样品' });
  await add.click();
  await page.keyboard.type('弯头');
  expect(await field(page, '样品 4 名称').inputValue()).toBe('弯头');
  expect(await notice(page)).toBe('已添加样品 4');
  await add.click();
  expect(await add.isDisabled()).toBe(true);
});

test('a row that is taken out can be put back with all that was in it', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  await field(page, '样品 2 单价').fill('八百');
  await page.getByRole('button', { name: '删除样品 2' }).click();
  expect(await names(page)).toEqual(['阀门', '垫片']);
  expect(await focused(page)).toBe('删除样品 2');
  await page.locator('.jd-undo button').click();
  expect(await names(page)).toEqual(['阀门', '水泵', '垫片']);
  expect(await field(page, '样品 2 单价').inputValue()).toBe('八百');
});

test('totals and columns that are computed follow every keystroke, exactly', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  const totals = page.locator('tfoot').first();
  expect(await totals.textContent()).toContain('43');
  await field(page, '样品 3 数量（件）').press('End');
  await page.keyboard.type('0');
  expect(await totals.textContent()).toContain('403');
  expect(await totals.textContent()).toContain('¥841.00');
});

test('a keystroke in a row draws its cell, what is computed from it and the totals, in one commit', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  await field(page, '样品 1 数量（件）').press('End');
  await page.evaluate(() => window.door.commits.splice(0));
  await page.keyboard.press('0');
  const commits = await page.evaluate(() => window.door.commits);
  expect(commits).toHaveLength(1);
  expect(commits[0]?.filter((name) => name === 'ControlCell')).toHaveLength(2);
  expect(commits[0]?.filter((name) => name === 'Total')).toHaveLength(2);
  expect(commits[0]).not.toContain('Row');
  expect(commits[0]).not.toContain('RowsWhole');
});

test('a column has room for its kind of answer whatever stands in it, and rows that have too little are cards', async () => {
  const page = await browser.open({ form: catalogueForm('complaint-record') }, { width: 1440 });
  const look = () =>
    page.locator('.jd-table').evaluate((table) => {
      const widths = [...table.querySelectorAll<HTMLElement>('thead th')].map((head) => head.offsetWidth);
      return { widths, cards: getComputedStyle(table).display === 'block' };
    });
  const empty = await look();
  const [when = 0, what = 0, who = 0] = empty.widths;
  expect(empty.cards).toBe(false);
  expect([when, who].map((width) => what > 1.3 * width)).toEqual([true, true]);
  await page.locator('.jd-table textarea').last().fill('客户来电说明情况，'.repeat(30));
  expect(await look()).toEqual(empty);
  for (const [width, cards] of [
    [1024, false],
    [320, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    expect((await look()).cards).toBe(cards);
  }
});

test('a column of a matrix is called what its name field says, live', async () => {
  const page = await browser.open({ form: everyKind });
  await field(page, '对比品名').fill('甲供阀门');
  await field(page, '尺寸 甲供阀门').fill('3');
  await field(page, '强度 甲供阀门').fill('4');
  expect(await page.locator('.jd-matrix tfoot').textContent()).toContain('7');
});

test('a table that a section of its name begins with shows the name once, and is called by it', async () => {
  const page = await browser.open({ form: catalogueForm('main-customer-list') });
  const section = page.locator('.jd-section[data-named]');
  expect(await section.getByRole('heading').textContent()).toBe('*顾客');
  expect(await section.getByRole('table', { name: '顾客' }).count()).toBe(1);
  const box = await section.locator('.jd-legend').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(1);
});

test('a row is called in the summary as on its card', async () => {
  const page = await browser.open({ form: everyKind, props: { record } }, { width: 360 });
  await field(page, '样品 2 名称').fill('');
  await page.locator('.jd-primary').click();
  expect(await page.locator('.jd-row-name').nth(1).textContent()).toBe('样品 2');
  expect(await page.locator('.jd-summary a').allTextContents()).toContainEqual(expect.stringContaining('样品 2 名称'));
});

test('the steps of ratings stand over their columns on a wide page, and beside each box on a narrow one', async () => {
  const steps = async (width: number) => {
    const page = await browser.open({ form: everyKind }, { width });
    const head = page.locator('.jd-rating-heads');
    const line = page.getByRole('radiogroup', { name: '质量稳定性' });
    const middle = async (place: ReturnType<Page['locator']>) => {
      const box = await place.boundingBox();
      return box ? Math.round(box.x + box.width / 2) : undefined;
    };
    const wide = (await line.locator('.jd-step-words').first().boundingBox())?.width ?? 0;
    const heads = (await head.isVisible()) ? await middle(head.locator('.jd-step').first()) : undefined;
    return { heads, boxes: await middle(line.getByRole('radio').first()), said: wide > 2 };
  };
  const wide = await steps(1280);
  expect(wide).toEqual({ heads: wide.boxes, boxes: expect.any(Number), said: false });
  expect(await steps(375)).toMatchObject({ heads: undefined, said: true });
});

/** Pastes as a spreadsheet's copy comes. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).focus();
  await pasteHere(page, text);
}

async function pasteHere(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
const rowsNow = async (page: Page) =>
  ((await page.evaluate(() => window.door.changes.at(-1))) as { samples: Record<string, unknown>[] }).samples;
const told = (page: Page) => page.locator('.jd-undo').textContent();

describe('a block from a spreadsheet', () => {
  test('fills cells as offices type them, adds rows, leaves computed columns alone, and is taken back whole', async () => {
    const page = await browser.open({ form: everyKind, props: { record } });
    const lines = ['名称\t生产日期\t数量\t单价\t金额\t等级', '"三通\n（大）"\t2026/3/5\t1,200\t￥1,200.5\t9\t一等'];
    await paste(page, '样品 3 名称', `${[...lines, '"带""引号"""\t20260306\t３\t\t\tb'].join('\r\n')}\r\n`);
    await page.locator('.jd-undo').waitFor();
    expect((await rowsNow(page)).slice(2)).toEqual([
      { name: '三通（大）', made: '2026-03-05', count: 1200, price: '1200.50', amount: '1440600.00', grade: 'a' },
      { name: '带"引号"', made: '2026-03-06', count: 3, grade: 'b' },
    ]);
    expect(await told(page)).toContain('已粘贴 2 行');
    expect(await notice(page)).toBe('已粘贴 2 行');
    await page.locator('.jd-undo button').click();
    expect(await rowsNow(page)).toEqual((await rowsNow(page)).slice(0, 3));
    expect(await names(page)).toEqual(['阀门', '水泵', '垫片']);
  });

  test('tells what it has no place for and what it cannot read, and keeps that as it was typed', async () => {
    const page = await browser.open({ form: everyKind, props: { record } });
    const line = '弯头\t三月\t两件\t5\t\t特等\t多余';
    await paste(page, '样品 3 名称', [line, line, line, line].join('\n'));
    await page.locator('.jd-undo').waitFor();
    expect(await told(page)).toContain('已粘贴 3 行；超过行数上限，1 行未粘贴；1 列未粘贴；9 格无法识别，请改正');
    expect(await field(page, '样品 3 生产日期').inputValue()).toBe('三月');
    expect(await field(page, '样品 5 数量（件）').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.jd-unread').allInnerTexts()).toEqual(['“特等”', '“特等”', '“特等”']);
  });

  test('fills a matrix from a cell on, tells what is below its last row, and is taken back whole', async () => {
    const page = await browser.open({ form: everyKind, props: {} });
    const shares = () => page.evaluate(() => (window.door.changes.at(-1) as { shares?: unknown }).shares);
    const cell = page.locator('.jd-matrix tbody tr').nth(1).locator('input').first();
    await cell.focus();
    await pasteHere(page, '12\t三\n５\n7');
    await page.locator('.jd-matrix .jd-undo').waitFor();
    expect(await shares()).toEqual({ finish: { first: 12 }, strength: { first: 5 } });
    expect(await told(page)).toContain('已粘贴 2 行；超过行数上限，1 行未粘贴');
    await page.locator('.jd-matrix .jd-undo button').click();
    expect(await shares()).toBeUndefined();
  });

  test('of one column goes down, and a text alone goes where the caret is', async () => {
    const page = await browser.open({ form: everyKind, props: { record } });
    await paste(page, '样品 1 数量（件）', '7\n8');
    await page.locator('.jd-undo').waitFor();
    expect((await rowsNow(page)).map((row) => row.count)).toEqual([7, 8, 40]);
    const passed = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '甲');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(event);
    });
    expect(passed).toBe(true);
  });
});

test('Enter goes to the next cell, past what is computed, to the next row and to the button below; it files nothing', async () => {
  const page = await browser.open({ form: everyKind, props: { record: { samples: record.samples.slice(0, 2) } } });
  const label = () =>
    page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.replace(/[*（].*/, ''))
        .join(' '),
    );
  await field(page, '样品 1 数量（件）').focus();
  const passed: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Enter');
    passed.push((await label()).trim());
  }
  expect(passed.map((text) => text.replace('*', ''))).toEqual([
    '样品 1 单价',
    '样品 1 等级',
    '样品 2',
    '样品 2 生产日期',
  ]);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('添加样品');
  await page.keyboard.press('Enter');
  await page.keyboard.type('弯头');
  expect(await names(page)).toEqual(['阀门', '水泵', '弯头']);
  expect(await page.evaluate(() => window.door.given)).toEqual([]);
});

test('a row is copied with what is typed in it, and dragged to another place', async () => {
  const page = await browser.open({ form: everyKind, props: { record } });
  await field(page, '样品 1 生产日期').fill('还没写');
  await page.getByRole('button', { name: '复制样品 1' }).click();
  expect(await names(page)).toEqual(['阀门', '阀门', '水泵', '垫片']);
  expect(await field(page, '样品 2 生产日期').inputValue()).toBe('还没写');
  expect(await notice(page)).toBe('已复制为样品 2');
  const grips = page.locator('.jd-rows .jd-grip');
  const [from, to] = [await grips.nth(3).boundingBox(), await grips.nth(0).boundingBox()];
  if (!from || !to) throw new Error('there are grips');
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 4, to.y + 4, { steps: 4 });
  expect(await page.locator('tr[data-drop=before]').count()).toBe(1);
  await page.mouse.up();
  expect(await names(page)).toEqual(['垫片', '阀门', '阀门', '水泵']);
  expect(await page.locator('tr[data-drop]').count()).toBe(0);
  expect(await notice(page)).toBe('已移到第 1 行');
});

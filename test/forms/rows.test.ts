import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
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

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everyKind, type FormBrowser, field, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

/** Types into a field, leaves it, and gives what then stands in it. */
async function fill(page: Page, label: string, text: string): Promise<string> {
  const input = field(page, label);
  await input.fill(text);
  expect(await input.inputValue()).toBe(text);
  await input.blur();
  return input.inputValue();
}

const lastRecord = (page: Page) => page.evaluate(() => window.door.changes.at(-1));

describe('what offices type is understood when the hand leaves and shown as they write it', () => {
  test.each([
    ['送检日期', '2026.3.5', '2026年3月5日', { sentOn: '2026-03-05' }],
    ['送检日期', '20260305', '2026年3月5日', { sentOn: '2026-03-05' }],
    ['送检日期', '２０２６.３.５', '2026年3月5日', { sentOn: '2026-03-05' }],
    ['收样时间', '2026.3.5 9:20', '2026年3月5日 09:20', { sentAt: '2026-03-05T09:20' }],
    ['开检时刻', '9点半', '09:30', { sentTime: '09:30' }],
    ['送检数量', '１，２００', '1,200', { quantity: 1200 }],
    ['送检数量', '5件', '5', { quantity: 5 }],
    ['单价', '1,200.5', '1,200.50', { price: '1200.50' }],
    ['送检日期', '2026年3月5日', '2026年3月5日', { sentOn: '2026-03-05' }],
    ['供方代码', '９１３２０５９４ＭＡ１ＭＵ１２Ｒ３５', '91320594MA1MU12R35', { code: '91320594MA1MU12R35' }],
    ['样品名称', '  离心水泵 ', '离心水泵', { title: '离心水泵' }],
  ])('%s: %s', async (label, typed, shown, record) => {
    const page = await browser.open({ form: everyKind });
    expect(await fill(page, label, typed)).toBe(shown);
    expect(await lastRecord(page)).toMatchObject(record);
  });

  test('in Taiwan 115/3/5 is a day of 民國, also when the script changes', async () => {
    const page = await browser.open({ form: everyKind, props: { region: 'TW' } });
    expect(await fill(page, '送檢日期', '115/3/5')).toBe('民國115年3月5日');
    expect(await lastRecord(page)).toMatchObject({ sentOn: '2026-03-05' });
  });
});

test('a range is asked as one, is typed whole or in halves, and its end may not come first', async () => {
  const page = await browser.open({ form: everyKind });
  const range = page.getByRole('group', { name: '检验期间' });
  const [from, to] = [field(page, '检验期间 检验开始'), field(page, '检验期间 检验结束')];
  await from.fill('2026.3.5 至 2026.4.1');
  await from.press('Tab');
  expect(await lastRecord(page)).toMatchObject({ testedFrom: '2026-03-05', testedTo: '2026-04-01' });
  expect([await from.inputValue(), await to.inputValue()]).toEqual(['2026年3月5日', '2026年4月1日']);
  expect(await to.evaluate((input) => input === document.activeElement)).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.type('20260301');
  await page.keyboard.press('Tab');
  expect(await range.textContent()).toContain('检验结束不能早于检验开始');
  expect([await from.getAttribute('aria-invalid'), await to.getAttribute('aria-invalid')]).toEqual([null, 'true']);
  await to.fill('2026.3.5');
  await to.blur();
  expect(await range.textContent()).not.toContain('不能早于');
  const wide = await range.evaluate((group) => group.getBoundingClientRect().height);
  expect(wide).toBeLessThan(60);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a text that cannot be read stays as typed, with the problem beside it, and stops the filing', async () => {
  const page = await browser.open({ form: everyKind });
  expect(await fill(page, '送检日期', '三月初五')).toBe('三月初五');
  const input = field(page, '送检日期');
  const problem = await page
    .locator(`[id="${(await input.getAttribute('aria-describedby'))?.split(' ').at(-1)}"]`)
    .textContent();
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  expect(problem).toContain('送检日期');
  await page.getByRole('button', { name: '提交' }).click();
  expect(await page.evaluate(() => window.door.given)).toEqual([]);
  expect(await input.inputValue()).toBe('三月初五');
});

test('what is computed follows every keystroke, with the amount in capitals', async () => {
  const page = await browser.open({ form: everyKind });
  await field(page, '单价').fill('1200');
  await field(page, '送检数量').pressSequentially('12');
  await page.getByText('人民币壹万肆仟肆佰元整').waitFor();
  expect(await lastRecord(page)).toMatchObject({ budget: '14400.00' });
});

test('the script changes under the hand and nothing typed is lost', async () => {
  const page = await browser.open({ form: everyKind });
  await fill(page, '送检日期', '2026.3.5');
  await fill(page, '收样时间', '不是时间');
  await field(page, '样品名称').fill('阀门（未写完');
  await page.evaluate((form) => window.door.show({ form, props: { script: 'zh-Hant' } }), everyKind);
  expect(await field(page, '樣品名稱').inputValue()).toBe('阀门（未写完');
  expect(await field(page, '收樣時間').inputValue()).toBe('不是时间');
  expect(await field(page, '送檢日期').inputValue()).toBe('2026年3月5日');
  expect(await page.locator('form').getAttribute('lang')).toBe('zh-Hant');
});

test('a mark goes while it is being mended, in the commit of the keystroke', async () => {
  const page = await browser.open({ form: everyKind });
  await fill(page, '送检日期', '2026.3.');
  expect(await page.locator('.jd-problem').count()).toBe(1);
  await field(page, '送检日期').press('End');
  await page.evaluate(() => window.door.commits.splice(0));
  await page.keyboard.press('5');
  expect(await page.locator('.jd-problem').count()).toBe(0);
  expect(await page.evaluate(() => window.door.commits)).toHaveLength(1);
});

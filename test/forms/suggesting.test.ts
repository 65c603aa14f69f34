import { bundleForm } from '@jiandu/codegen';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogueForm, type FormBrowser, startBrowser } from './browser.ts';
import { findBarriers, findUntied } from './find-barriers.ts';

const suggested = '/suggested.js';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser({ [suggested]: await bundleSuggested() });
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

/** A form whose texts the host suggests: alone, several names in one line, behind 其他 and in a column. */
function bundleSuggested(): Promise<string> {
  const text = (title: string, source: string) => ({ type: 'string', title, maxLength: 30, options: { source } });
  const properties = {
    customer: text('客户名称', 'customers'),
    visitors: text('拜访人员', 'people'),
    way: { enum: ['visit', 'other'], title: '方式', other: 'wayOther' },
    wayOther: text('其他方式', 'customers'),
    orders: { type: 'array', title: '订单', items: { properties: { buyer: text('订货单位', 'customers') } } },
  };
  return bundleForm({ schema: { type: 'object', form: 'suggested', properties } });
}

const combobox = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const lastRecord = (page: Page) => page.evaluate(() => window.door.changes.at(-1));
const searches = (page: Page) => page.evaluate(() => window.door.searches);
const open = (page: { readonly sources?: readonly string[] } = {}) => browser.open({ form: suggested, ...page });

describe('a text for which the host has suggestions', () => {
  test('is found while it is typed, taken by keyboard and kept as plain text', async () => {
    const page = await open();
    const input = combobox(page, '客户名称');
    expect(await input.getAttribute('aria-autocomplete')).toBe('list');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    await input.pressSequentially('苏州');
    await options(page).first().waitFor();
    expect(await options(page).count()).toBe(2);
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowUp');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('苏州新区精密铸造厂');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('苏州新区精密铸造厂');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await lastRecord(page)).toEqual({ customer: '苏州新区精密铸造厂' });
  });

  test('may be any other: Enter on none and Escape keep what was typed, and nothing is told', async () => {
    const page = await open();
    const input = combobox(page, '客户名称');
    await input.pressSequentially('苏州');
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe('苏州');
    await input.pressSequentially('新');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await input.pressSequentially('客');
    await page.waitForFunction(() => window.door.searches.includes('苏州新客'));
    expect(await page.locator('.jd-popup').textContent()).toBe('');
    await input.blur();
    expect(await page.locator('.jd-problem').count()).toBe(0);
    expect(await lastRecord(page)).toEqual({ customer: '苏州新客' });
  });

  test('opens by pointer where it is empty, and a pointed-at text is left alone', async () => {
    const page = await open();
    const input = combobox(page, '客户名称');
    await input.click();
    await options(page).filter({ hasText: '宁波' }).click();
    expect(await input.inputValue()).toBe('宁波海天塑机集团');
    await input.click();
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
  });

  test('is a plain text where the host has no such list, and becomes one that suggests once the host has it', async () => {
    const page = await open({ sources: ['people'] });
    const input = page.getByRole('textbox', { name: '客户名称', exact: true });
    await input.pressSequentially('苏州');
    expect(await input.getAttribute('aria-expanded')).toBeNull();
    expect(await searches(page)).toEqual([]);
    await page.evaluate((form) => window.door.show({ form, sources: ['customers'] }), suggested);
    expect(await combobox(page, '客户名称').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('新');
    await options(page).first().waitFor();
    expect(await lastRecord(page)).toEqual({ customer: '苏州新' });
  });

  test('is suggested in a column, and behind 其他', async () => {
    const page = await open();
    await combobox(page, '第 1 行 订货单位').pressSequentially('宁波');
    await options(page).first().click();
    await page.getByRole('radio', { name: 'other' }).check();
    await combobox(page, '其他方式').pressSequentially('恒达');
    await options(page).first().click();
    expect(await lastRecord(page)).toEqual({
      orders: [{ buyer: '宁波海天塑机集团' }],
      way: 'other',
      wayOther: '苏州恒达机电有限公司',
    });
  });

  test('may hold several names: the one under the hand is looked for and taken', async () => {
    const page = await open();
    const input = combobox(page, '拜访人员');
    await input.pressSequentially('宁、王五');
    await page.waitForFunction(() => window.door.searches.includes('王五'));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('波');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await lastRecord(page)).toEqual({ visitors: '宁波海天塑机集团、王五' });
    expect(await searches(page)).not.toContain('宁、王五');
  });
});

describe('an input method', () => {
  test('composes without a search, and its Enter takes and files nothing', async () => {
    const page = await open();
    const input = combobox(page, '客户名称');
    await input.focus();
    const session = await page.context().newCDPSession(page);
    for (const letters of ['su', 'suzhou']) {
      const end = letters.length;
      await session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
    }
    await page.waitForTimeout(300);
    expect(await searches(page)).toEqual([]);
    await session.send('Input.insertText', { text: '苏州' });
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await input.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await input.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    expect(await input.inputValue()).toBe('苏州');
    expect(await options(page).count()).toBe(2);
    expect(await page.evaluate(() => window.door.given)).toEqual([]);
    expect(await searches(page)).toEqual(['苏州']);
  });
});

describe('a host’s list', () => {
  test('is asked once the hand rests, and an answer that comes too late is dropped', async () => {
    const page = await open();
    await page.evaluate(() => {
      window.door.search = async (query) => {
        await new Promise((done) => setTimeout(done, query === '恒' ? 900 : 0));
        return [{ value: query, label: `${query}的答复` }];
      };
    });
    const input = combobox(page, '客户名称');
    await input.pressSequentially('恒');
    await page.waitForFunction(() => window.door.searches.length === 1);
    await page.keyboard.insertText('达');
    await page.keyboard.insertText('机');
    await options(page).filter({ hasText: '恒达机的答复' }).waitFor();
    await page.waitForTimeout(1000);
    expect(await options(page).allInnerTexts()).toEqual(['恒达机的答复']);
    expect(await searches(page)).toEqual(['恒', '恒达机']);
  });

  test.each([
    ['zh-Hans', '加载未成功'],
    ['zh-Hant', '載入未成功'],
  ] as const)('that fails is told of in %s, and typing goes on', async (script, words) => {
    const page = await browser.open({ form: suggested, props: { script } });
    await page.evaluate(() => {
      window.door.search = () => Promise.reject(new Error('offline'));
    });
    const input = combobox(page, '客户名称');
    await input.pressSequentially('恒');
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await input.pressSequentially('达');
    await input.blur();
    expect(await lastRecord(page)).toEqual({ customer: '恒达' });
    expect(await page.locator('.jd-problem, .jd-popup').count()).toBe(0);
  });
});

test.each(['light', 'dark'] as const)('nobody is kept out of an open list, %s', async (colorScheme) => {
  const page = await open();
  await page.emulateMedia({ colorScheme });
  await combobox(page, '第 1 行 订货单位').pressSequentially('苏州');
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await findBarriers(page)).toEqual([]);
  expect(await findUntied(page)).toEqual([]);
});

test('a list that opens in the last row of a table is seen whole, over what is below', async () => {
  const props = { record: { customers: [{ customer: '甲' }, { customer: '乙' }] } };
  const page = await browser.open({ form: catalogueForm('customer-sales-analysis'), props });
  for (const row of [1, 2]) {
    const input = page
      .locator('.jd-table')
      .getByRole('combobox')
      .nth(row - 1);
    await input.fill('苏州');
    await options(page).last().waitFor();
    const seen = await options(page).evaluateAll((all) =>
      all.map((option) => {
        const { left, top, height } = option.getBoundingClientRect();
        return document.elementFromPoint(left + 20, top + height / 2) === option;
      }),
    );
    expect(seen).toEqual([true, true]);
    await page.keyboard.press('Escape');
  }
});

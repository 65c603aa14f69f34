import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { everyKind, type FormBrowser, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

/** The options of the open list; those of plain selects are options too. */
const options = (page: Page, name: string | RegExp = '') => page.getByRole('listbox').getByRole('option', { name });
const lastRecord = (page: Page) => page.evaluate(() => window.door.changes.at(-1));

test('a host’s list is searched and taken from by keyboard, and value and label are kept', async () => {
  const page = await browser.open({ form: everyKind });
  const input = page.getByRole('combobox', { name: '供方', exact: true });
  await input.focus();
  expect(await input.getAttribute('aria-expanded')).toBe('false');
  await input.pressSequentially('苏州');
  await options(page, /苏州新区/).waitFor();
  expect(await options(page).count()).toBe(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await input.getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).textContent()).toContain('苏州新区精密铸造厂');
  await page.keyboard.press('Enter');
  expect(await input.inputValue()).toBe('苏州新区精密铸造厂');
  expect(await input.getAttribute('aria-expanded')).toBe('false');
  expect(await lastRecord(page)).toEqual({ supplier: { value: 'c2', label: '苏州新区精密铸造厂' } });
});

test('Escape closes the list and keeps the text; a text that is no option is told of', async () => {
  const page = await browser.open({ form: everyKind });
  const input = page.getByRole('combobox', { name: '供方', exact: true });
  await input.fill('苏州');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await input.blur();
  expect(await input.inputValue()).toBe('苏州');
  expect(await input.getAttribute('aria-invalid')).toBe('true');
});

test('a text that is just one option’s label is that option', async () => {
  const page = await browser.open({ form: everyKind });
  const input = page.getByRole('combobox', { name: '供方', exact: true });
  await input.fill('宁波海天塑机集团');
  await options(page).first().waitFor();
  await input.blur();
  expect(await lastRecord(page)).toEqual({ supplier: { value: 'c3', label: '宁波海天塑机集团' } });
});

test('the list is taken from with a pointer, though its section clips what is out of sight', async () => {
  const page = await browser.open({ form: everyKind });
  await page.getByRole('combobox', { name: '供方', exact: true }).click();
  await options(page, /宁波/).click();
  expect(await lastRecord(page)).toEqual({ supplier: { value: 'c3', label: '宁波海天塑机集团' } });
});

test('several are gathered, none twice, and taken away again', async () => {
  const page = await browser.open({ form: everyKind });
  const input = page.getByRole('combobox', { name: '检验人员' });
  for (const name of ['恒达', '宁波', '恒达']) {
    await input.fill(name);
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  expect(await page.locator('.jd-chip').allInnerTexts()).toEqual(['苏州恒达机电有限公司', '宁波海天塑机集团']);
  expect(await input.inputValue()).toBe('');
  await page.getByRole('button', { name: '移除 苏州恒达机电有限公司' }).click();
  expect(await lastRecord(page)).toEqual({ inspectors: [{ value: 'c3', label: '宁波海天塑机集团' }] });
});

import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleSite } from 'jiandu/bundle';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, startBrowser, writePage } from './open-site.ts';

let browser: Browser;
let site: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), bundleSite(['visit-card'])]);
});
afterAll(() => browser.close());

/** These libraries write styles into their pages themselves. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; font-src data:";

test.each([
  ['Element Plus', 'element-plus-page.ts'],
  ['Ant Design', 'ant-design-page.ts'],
])('in a dialog of %s a form is filled by keyboard, and what it opens closes alone', async (_library, entry) => {
  const { page, complaints } = await openPortal(entry);
  const dialog = page.getByRole('dialog', { name: '拜访登记' });
  const customer = dialog.getByRole('combobox', { name: '客户名称' });

  // The list opens above the dialog, takes keys, and Escape is for the list alone.
  await customer.click();
  await dialog.getByRole('option').first().waitFor();
  await page.keyboard.type('宁');
  const option = dialog.getByRole('option', { name: '宁波海天' });
  await option.waitFor();
  await option.click({ trial: true });
  await page.keyboard.press('Escape');
  await option.waitFor({ state: 'detached' });
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await option.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await customer.inputValue()).toBe('宁波海天');

  // The Tab key walks through the form, one control after the other, and back.
  const order = await walk(page, 'Tab', 4);
  expect(order).toEqual(['客户等级', '电话', '地址', '拜访日期']);
  await page.keyboard.type('20260305');
  expect(await walk(page, 'Shift+Tab', 3)).toEqual(['地址', '电话', '客户等级']);
  expect(await dialog.getByRole('textbox', { name: '拜访日期' }).inputValue()).toBe('2026年3月5日');

  // The browser's own picker takes the keys while it is open, and leaves the focus where it was.
  const pick = dialog.getByRole('button', { name: '请选择' }).first();
  await pick.press('Enter');
  await page.keyboard.press('Escape');
  expect(await focusName(page)).toBe('请选择');
  expect(await dialog.isVisible()).toBe(true);

  // The pad to sign on takes the focus, and gives it back; Escape is for the pad alone.
  const sign = dialog.getByRole('button', { name: '手写签名' }).first();
  await sign.press('Enter');
  const pad = dialog.getByRole('img', { name: '请在框内签名' });
  await pad.click({ trial: true });
  expect(await focusName(page)).toBe('取消');
  await page.keyboard.press('Escape');
  await pad.waitFor({ state: 'detached' });
  expect(await focusName(page)).toBe('手写签名');
  expect(await dialog.isVisible()).toBe(true);

  // The next Escape is the dialog's.
  await dialog.getByRole('textbox', { name: '地址' }).focus();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

async function openPortal(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    format: 'esm',
    write: false,
    outdir: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const made = (name: RegExp) => outputFiles.find(({ path }) => name.test(path))?.text ?? '';
  const files = {
    'page.js': made(/\.js$/),
    'page.css': made(/\.css$/),
    'index.html': writePage('<div id="portal"></div>'),
  };
  const portal = await openSite(browser, { ...site, ...files }, policy);
  await portal.page.getByRole('textbox', { name: '地址' }).waitFor();
  return portal;
}

/** Presses a key again and again and gives what the focus comes to. */
async function walk(page: Page, key: string, steps: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    names.push(await focusName(page));
  }
  return names;
}

/** How the control under the focus is called, in its shadow root. */
function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement;
    const root = focused?.getRootNode() as ShadowRoot | undefined;
    const called = focused?.closest('[role=radiogroup]') ?? focused;
    const names = (called?.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean);
    const said = names
      .map((id) => root?.getElementById(id)?.textContent)
      .join(' ')
      .replace('*', '');
    return (said || focused?.getAttribute('aria-label')) ?? focused?.textContent ?? '';
  });
}

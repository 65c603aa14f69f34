import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSite } from 'jiandu/bundle';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../forms/browser.ts';
import { type OpenPage, openSite, startBrowser, writePage } from './open-site.ts';

let browser: Browser;
let site: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), bundleSite(['communication-record', 'visit-card'])]);
});
afterAll(() => browser.close());

/** What a page's own styles do to careless components. */
const rudeStyles =
  'input,button,p{border:9px solid red !important;margin:99px}.jd-input,.jd-button{display:none !important}';

/** What a page of old says of all that it holds. */
const oldStyles =
  'html:has(.old){font-size:62.5%}.old{width:100%;letter-spacing:2px;text-indent:2em;text-transform:uppercase;white-space:nowrap}';

/** What a page says of its forms. */
const ownStyles =
  'jiandu-form{--jiandu-line:rgb(1,2,3);--jiandu-edge:rgb(4,5,6)}jiandu-form::part(input){letter-spacing:3px}';

const script = `
  window.seen = [];
  const names = ['input', 'change', 'jiandu-ready', 'jiandu-change', 'jiandu-submit', 'jiandu-fault'];
  for (const name of names) document.addEventListener(name, (event) => window.seen.push(name));
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    window.sent = [...new FormData(event.target)];
  });
`;

function open(body: string, more = ''): Promise<OpenPage> {
  return openSite(browser, {
    ...site,
    'index.html': writePage(body),
    'page.css': rudeStyles + oldStyles + ownStyles,
    'page.js': script + more,
  });
}

const inForm =
  '<form><jiandu-form form-id="visit-card" name="visit" script="zh-Hant" stage="fill"></jiandu-form><button>送出</button></form>';

async function element(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.includes('jiandu-ready'));
}

test('a plain page under a strict policy shows a form; no style leaks in or out', async () => {
  const { page, complaints } = await open(`${inForm}<p class="jd-summary">页面自己的</p>`);
  await element(page);
  const field = page.getByRole('textbox', { name: '拜訪目的' });
  await field.waitFor();
  const border = await field.evaluate((input) => getComputedStyle(input).borderTopWidth);
  expect(border).toBe('1px');
  const own = await page.locator('p.jd-summary').evaluate((p) => getComputedStyle(p).borderTopWidth);
  expect(own).toBe('9px');
  expect(complaints).toEqual([]);
});

test('in a page of old, with a small root, spaced letters and cells of tables, a form has its size and its letters', async () => {
  const { page, complaints } = await open(
    '<base href="/app/old/"><table class="old"><tr><td>栏目</td><td><jiandu-form form-id="visit-card"></jiandu-form></td></tr></table>',
  );
  const field = page.getByRole('textbox', { name: '拜访目的' });
  await field.waitFor();
  const looks = await field.evaluate((input) => {
    const { fontSize, letterSpacing, textTransform, textIndent, whiteSpace } = getComputedStyle(
      input.closest('form') as Element,
    );
    return { fontSize, letterSpacing, textTransform, textIndent, whiteSpace };
  });
  expect(looks).toEqual({
    fontSize: '15px',
    letterSpacing: 'normal',
    textTransform: 'none',
    textIndent: '0px',
    whiteSpace: 'normal',
  });
  const width = (name: string) => page.locator(name).evaluate((part) => part.getBoundingClientRect().width);
  expect(await width('jiandu-form')).toBeGreaterThan((await width('.old')) * 0.7);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await width('.old')).toBeLessThan(320);
  await page.setViewportSize({ width: 1200, height: 900 });
  expect(complaints).toEqual([]);
});

test('a page sets the looks of a form by custom properties and by its parts', async () => {
  const { page } = await open(inForm);
  await element(page);
  const looks = await page.getByRole('textbox', { name: '拜訪目的' }).evaluate((input) => {
    const { borderTopColor, letterSpacing } = getComputedStyle(input);
    return { borderTopColor, letterSpacing };
  });
  expect(looks).toEqual({ borderTopColor: 'rgb(4, 5, 6)', letterSpacing: '3px' });
  // Every part that the readme names stands in the form.
  const readme = await readFile(join(import.meta.dirname, '../../packages/element/README.md'), 'utf8');
  const named = /`::part\(…\)`: ([^.]+)\./.exec(readme)?.[1]?.match(/[a-z-]+(?=`)/g) ?? [];
  expect(named.length).toBeGreaterThan(8);
  await page.getByRole('button', { name: '送出' }).click();
  const held = await page.evaluate(() => {
    const elements = document.querySelector('jiandu-form')?.shadowRoot?.querySelectorAll('[part]') ?? [];
    return [...elements].flatMap((element) => [...element.part]);
  });
  expect(named.filter((name) => !held.includes(name))).toEqual([]);
});

test('an input method composes in a bundled form: nothing is doubled, and its Enter sends no host form', async () => {
  const { page, complaints } = await open(inForm);
  await element(page);
  const field = page.getByRole('textbox', { name: '拜訪目的' });
  await field.focus();
  const session = await page.context().newCDPSession(page);
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 } as const;
  for (const [shown, text] of [
    ['ㄕㄨㄟˇ', '水'],
    ['ㄅㄥˋㄈㄤˊ', '泵房'],
  ] as const) {
    for (let end = 1; end <= shown.length; end += 1) {
      const at = { selectionStart: end, selectionEnd: end };
      await session.send('Input.imeSetComposition', { text: shown.slice(0, end), ...at });
    }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.insertText', { text });
  }
  expect(await field.inputValue()).toBe('水泵房');
  expect(await page.evaluate(() => 'sent' in window)).toBe(false);
  expect(await page.locator('jiandu-form .jd-problem, jiandu-form .jd-summary li').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a host form sends the filing, and is stopped while there are problems', async () => {
  const { page } = await open(inForm);
  await element(page);
  await page.getByRole('button', { name: '送出' }).click();
  expect(await page.evaluate(() => 'sent' in window)).toBe(false);
  const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id ?? '');
  expect(focused).toContain('summary');
  const sent = await page.evaluate(() => [...new FormData(document.querySelector('form') ?? undefined)]);
  expect(sent.map(([name]) => name)).toEqual(['visit']);
  expect(JSON.parse(String(sent[0]?.[1]))).toMatchObject({ form: 'visit-card', stage: 'fill', record: {} });
});

test('values go in and out as properties, events tell of changes, and a moved element goes on as it was', async () => {
  const early = `
    const early = document.createElement('jiandu-form');
    early.setAttribute('form-id', 'visit-card');
    early.value = { customer: '䶮川精密鑄造廠' };
    document.querySelector('#here').append(early);
    window.early = early;
  `;
  const { page } = await open('<div id="here"></div><div id="there"></div>', early);
  await element(page);
  const customer = page.getByRole('combobox', { name: '客户名称' }).or(page.getByRole('textbox', { name: '客户名称' }));
  expect(await customer.inputValue()).toBe('䶮川精密鑄造廠');
  await page.getByRole('textbox', { name: '拜访目的' }).fill('季度回访');
  type Early = { readonly early: HTMLElement & { value: object } };
  const value = () => page.evaluate(() => (window as unknown as Early).early.value);
  expect(await value()).toMatchObject({ customer: '䶮川精密鑄造廠', purpose: '季度回访' });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(await seen()).toEqual(expect.arrayContaining(['input', 'jiandu-change']));
  await page.evaluate(() => document.querySelector('#there')?.append((window as unknown as Early).early));
  expect(await page.getByRole('textbox', { name: '拜访目的' }).inputValue()).toBe('季度回访');
  await page.evaluate(() => {
    (window as unknown as Early).early.value = { purpose: '年终拜访' };
  });
  await expect.poll(() => page.getByRole('textbox', { name: '拜访目的' }).inputValue()).toBe('年终拜访');
});

test('a record that stands in an open dialog is chosen from a list above it', async () => {
  const dialog = `
    const dialog = document.querySelector('dialog');
    dialog.showModal();
    document.querySelector('jiandu-form').optionSources = {
      customers: { search: async () => [{ value: 'a', label: '苏州恒达' }, { value: 'b', label: '宁波海天' }] },
    };
  `;
  const { page } = await open('<dialog><jiandu-form form-id="visit-card"></jiandu-form></dialog>', dialog);
  await element(page);
  await page.getByRole('combobox', { name: '客户名称' }).click();
  await page.getByRole('option', { name: '宁波海天' }).click();
  expect(await page.getByRole('combobox', { name: '客户名称' }).inputValue()).toBe('宁波海天');
});

test('a list that does not come is told to the host, and its text is typed all the same', async () => {
  const lists = `document.querySelector('jiandu-form').optionSources = { customers: { search: async () => [] } };`;
  const lost = Object.keys(site).filter((name) => Buffer.from(site[name] ?? []).includes('"listbox"'));
  expect(lost).toHaveLength(1);
  const { page } = await openSite(browser, {
    ...Object.fromEntries(Object.entries(site).filter(([name]) => !lost.includes(name))),
    'index.html': writePage(inForm),
    'page.css': '',
    'page.js': script + lists,
  });
  await element(page);
  const customer = page.getByRole('combobox', { name: '客戶名稱' });
  await customer.fill('寧波海天');
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.includes('jiandu-fault'));
  expect(await customer.getAttribute('aria-expanded')).toBe('false');
  await customer.press('Tab');
  const held = await page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('visit'));
  expect(JSON.parse(String(held)).record).toMatchObject({ customer: '寧波海天' });
});

test('one module with React 18 in it does the same: typed with an input method, chosen from a list, mended and sent', async () => {
  const contents = `
    import { defineElement } from '@jiandu/element';
    import { form } from '@jiandu/forms/visit-card/web';
    import { version } from 'react';
    document.documentElement.dataset.react = version;
    defineElement({ load: async () => form });
  `;
  const module = await bundle({
    stdin: { contents, resolveDir: import.meta.dirname },
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
  });
  const lists = `
    document.querySelector('jiandu-form').optionSources = {
      customers: { search: async () => [{ value: 'a', label: '蘇州恆達' }, { value: 'b', label: '寧波海天' }] },
    };
  `;
  const { page, complaints } = await openSite(browser, {
    'jiandu-element.js': module,
    'index.html': writePage(inForm),
    'page.css': '',
    'page.js': script + lists,
  });
  await element(page);
  expect(await page.locator('html').getAttribute('data-react')).toMatch(/^18\./);
  await page.getByRole('textbox', { name: '拜訪目的' }).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ㄐㄧˋ', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.insertText('季度回訪');
  await page.getByRole('combobox', { name: '客戶名稱' }).click();
  await page.getByRole('option', { name: '寧波海天' }).click();
  const range = page.getByRole('group', { name: '起迄時間' }).getByRole('textbox');
  await range.first().fill('14:00 至 13:00');
  await range.first().blur();
  await page.getByText('結束時間應晚於開始時間').waitFor();
  await range.last().fill('15:30');
  await range.last().blur();
  await expect.poll(() => page.getByText('結束時間應晚於開始時間').count()).toBe(0);
  await page.getByRole('button', { name: '送出' }).click();
  expect(await page.evaluate(() => 'sent' in window)).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)).toContain('summary');
  const held = await page.evaluate(() => new FormData(document.querySelector('form') ?? undefined).get('visit'));
  const { record } = JSON.parse(String(held));
  expect(record).toMatchObject({ customer: '寧波海天', purpose: '季度回訪', from: '14:00', to: '15:30' });
  await page.evaluate(() => {
    const wanted = { visitor: '陳國棟', visitedOn: '2026-03-05', receiver: '李強', receiverPosition: '經理' };
    Object.assign(document.querySelector('jiandu-form') ?? {}, { value: wanted });
  });
  await expect.poll(() => page.getByRole('textbox', { name: '職稱' }).inputValue()).toBe('經理');
  expect(complaints).toEqual([]);
});

test('a fieldset disables the form, and a reset empties it', async () => {
  const { page } = await open(inForm.replace('<form>', '<form><fieldset>').replace('<button>', '</fieldset><button>'));
  await element(page);
  const purpose = page.getByRole('textbox', { name: '拜訪目的' });
  await purpose.fill('季度回訪');
  await page.evaluate(() => document.querySelector('form')?.reset());
  await expect.poll(() => purpose.inputValue()).toBe('');
  await page.evaluate(() => document.querySelector('fieldset')?.setAttribute('disabled', ''));
  await expect.poll(() => purpose.count()).toBe(0);
});

test('a form that cannot be loaded is told on the page and to the host', async () => {
  const { page } = await open('<jiandu-form form-id="no-such-form" script="zh-Hant"></jiandu-form>');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('no-such-form');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toContain('jiandu-fault');
});

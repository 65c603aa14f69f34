import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'jiandu-dev-'));
const complaints: string[] = [];

/** A picture of one dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A form of two fields, the first of them called as is said. */
function writeSchema(label: string): string {
  const word = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });
  return JSON.stringify({
    type: 'object',
    words: word('出差表'),
    properties: {
      reason: { type: 'string', maxLength: 60, words: word(label) },
      days: { type: 'integer', words: word('天') },
    },
  });
}

/** Saves as many editors do: beside its place, then renamed. */
function save(file: string, text: string): void {
  const beside = join(folder, `${file}.tmp`);
  writeFileSync(beside, text);
  renameSync(beside, join(folder, file));
}

let child: ReturnType<typeof spawn>;
let address = '';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  mkdirSync(join(folder, 'trip'));
  save('trip/form.schema.json', writeSchema('事由'));
  const office = join(folder, 'office.json');
  const names = { 'zh-Hans': '江南泵业有限公司', 'zh-Hant': '江南泵業股份有限公司' };
  writeFileSync(join(folder, 'logo.png'), Buffer.from(dot, 'base64'));
  const fonts = [{ path: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf', rare: true }];
  writeFileSync(office, JSON.stringify({ names, region: 'HK', logo: 'logo.png', fonts }));
  const dev = join(root, 'packages/jiandu/src/dev.ts');
  const argv = [
    '--conditions=@jiandu/source',
    '--import',
    'tsx',
    dev,
    'dev',
    folder,
    '--port',
    '0',
    '--office',
    office,
  ];
  child = spawn(process.execPath, argv, { cwd: root });
  [address, browser] = await Promise.all([
    new Promise<string>((done, fail) => {
      child.on('close', fail);
      child.stdout?.on('data', (text) => {
        const found = /http:\S+/.exec(String(text));
        if (found) done(found[0]);
      });
    }),
    chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }),
  ]);
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
});
afterAll(async () => {
  await browser?.close();
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const paperText = async () => (await page.locator('.page text').allTextContents()).map((text) => `>${text}<`).join('');

test('what is saved is shown on form and paper, and what was typed stays', async () => {
  await page.getByRole('textbox', { name: '天', exact: true }).fill('两三');
  save('trip/form.schema.json', writeSchema('原因'));
  await page.getByRole('textbox', { name: '原因' }).fill('到苏州验货');
  save('trip/form.schema.json', writeSchema('出差原因'));
  const renamed = page.getByRole('textbox', { name: '出差原因' });
  await renamed.waitFor();
  expect(await renamed.inputValue()).toBe('到苏州验货');
  expect(await page.getByRole('textbox', { name: '天', exact: true }).inputValue(), 'no number yet').toBe('两三');
  await expect.poll(paperText).toContain('>到苏州验货<');
  expect(await paperText()).toContain('>出差原因<');
});

test('form and paper are those of the office that was named', async () => {
  await expect.poll(paperText).toContain('江南泵业有限公司');
  expect(await page.getByRole('combobox', { name: 'Region' }).inputValue()).toBe('HK');
  await expect.poll(() => page.locator('.page canvas').evaluate((logo: HTMLCanvasElement) => logo.width)).toBe(1);
  const reason = page.getByRole('textbox', { name: '出差原因' });
  await reason.fill('到𠮷野家验货');
  const rare = page.locator('.page text', { hasText: '𠮷' });
  expect(await rare.getAttribute('font-family'), 'no other font has it').toMatch(/^'office-1'/);
  const loaded = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
  expect(loaded).toEqual(['office-1 loaded']);
  await reason.fill('到苏州验货');
});

test('a broken form says what to mend where, and is shown as it was until it is mended', async () => {
  const findings = page.getByRole('list', { name: 'Findings of the form' });
  save('trip/form.schema.json', writeSchema('事由').replace('"maxLength"', '"maxLenght"'));
  await findings.getByText('maxLenght').waitFor();
  expect(await findings.textContent()).toMatch(/form\.schema\.json \/properties\/reason .*"maxLenght" → .*"maxLength"/);
  expect(await page.getByRole('textbox', { name: '出差原因' }).inputValue()).toBe('到苏州验货');
  expect(await paperText()).toContain('>出差原因<');
  save('trip/form.schema.json', writeSchema('缘由'));
  await page.getByRole('textbox', { name: '缘由' }).waitFor();
  await findings.getByText('maxLenght').waitFor({ state: 'detached' });
});

test('a folder that goes and comes back loses nothing that was typed', async () => {
  const findings = page.getByRole('list', { name: 'Findings of the form' });
  renameSync(join(folder, 'trip'), join(folder, '.away'));
  await findings.getByText('there is no trip in the folder').waitFor();
  expect(await page.getByRole('textbox', { name: '缘由' }).inputValue()).toBe('到苏州验货');
  writeFileSync(join(folder, '.away/form.schema.json'), writeSchema('出差缘由'));
  renameSync(join(folder, '.away'), join(folder, 'trip'));
  const mended = page.getByRole('textbox', { name: '出差缘由' });
  await mended.waitFor();
  expect(await mended.inputValue()).toBe('到苏州验货');
  await findings.getByText('there is no trip').waitFor({ state: 'detached' });
});

test('a cell of the paper names its field, and a field its cell', async () => {
  await page.locator('.slot[data-pointer="/reason"]').hover();
  expect(await page.locator('.pointed').textContent()).toBe('出差缘由 /reason text');
  expect(await page.locator('.web-form [data-pointed]').textContent()).toContain('出差缘由');
  await page.getByRole('textbox', { name: '天', exact: true }).hover();
  expect(await page.locator('.slot[data-pointed]').getAttribute('data-pointer')).toBe('/days');
});

test('it answers this machine under its own name only, keeps a strict policy, and ends when it is told to', async () => {
  const status = await new Promise((done) => {
    get(address, { headers: { host: 'forms.example' } }, (response) => done(response.statusCode));
  });
  expect(status).toBe(403);
  expect(complaints).toEqual([]);
  const code = new Promise((done) => child.on('close', done));
  child.kill('SIGINT');
  expect(await code).toBe(130);
});

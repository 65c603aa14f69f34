import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { everyKind, type FormBrowser, field, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

const digest = expect.stringMatching(/^sha256-[0-9a-f]{64}$/);
const signer = { by: '刘敏', on: '2026-03-06' };
/** Two black pixels. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGNgYGD4D8IABgMB/8+HxnAAAAAASUVORK5CYII=',
  'base64',
);
const signature = (page: Page) => page.locator('[data-kind=signature]', { hasText: '主管签字' });
const picture = (page: Page) => signature(page).getByRole('img', { name: '签名图片' });
const lastRecord = (page: Page) => page.evaluate(() => window.door.changes.at(-1));

test('a signature drawn by hand is signed, shown, and travels as a picture beside the record', async () => {
  const page = await browser.open({ form: everyKind, props: { stage: 'approve' }, signer, save: true });
  await signature(page).getByRole('button', { name: '手写签名' }).click();
  const done = signature(page).getByRole('button', { name: '完成' });
  expect(await done.isDisabled()).toBe(true);
  const board = signature(page).getByRole('img', { name: '请在框内签名' });
  await board.scrollIntoViewIfNeeded();
  const box = await board.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 60);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 90, { steps: 5 });
  await page.mouse.up();
  await done.click();
  await picture(page).waitFor();
  const size = await picture(page).evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.height);
  expect(size).toBeGreaterThan(3);
  expect(await lastRecord(page)).toMatchObject({ approver: { by: '刘敏', on: '2026-03-06', image: digest } });
  await page.getByRole('button', { name: '保存' }).click();
  const [saved] = await page.evaluate(() => window.door.given);
  expect(saved?.enclosure.files).toEqual([[digest, expect.stringContaining('PNG')]]);
});

test('a picture of a signature can be chosen; what is no picture is refused', async () => {
  const page = await browser.open({ form: everyKind, props: { stage: 'approve' } });
  const input = signature(page).locator('input[type=file]');
  await input.setInputFiles({ name: '签名.txt', mimeType: 'text/plain', buffer: Buffer.from('刘敏') });
  await page.getByText('签名.txt 的文件类型不符，未添加').waitFor();
  await field(page, '主管签字 签字日期').fill('三月');
  await input.setInputFiles({ name: '签名.png', mimeType: 'image/png', buffer: png });
  await picture(page).waitFor();
  expect(await lastRecord(page)).toEqual({ approver: { image: digest } });
  expect(await field(page, '主管签字 签字日期').inputValue()).toBe('三月');
  await signature(page).getByRole('button', { name: '清空' }).click();
  expect(await picture(page).count()).toBe(0);
});

test('a picture that is not at hand is told in words', async () => {
  const approver = { by: '刘敏', on: '2026-03-06', image: `sha256-${'0'.repeat(64)}` };
  const page = await browser.open({ form: everyKind, props: { record: { approver }, readOnly: true } });
  expect(await signature(page).textContent()).toContain('签名图片');
});

import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everyKind, type FormBrowser, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

test('files stay out of the record: it keeps name, size and digest, and their bytes travel beside', async () => {
  const record = { title: '离心水泵', sentOn: '2026-03-05', method: 'full', samples: [{ name: '叶轮', count: 2 }] };
  const page = await browser.open({ form: everyKind, props: { record } });
  const files = ['甲', '乙'].map((name) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(name),
  }));
  await page.locator('[data-kind=file]', { hasText: '照片' }).locator('input').setInputFiles(files);
  await page.getByRole('button', { name: '移除 甲.txt' }).click();
  await page.getByRole('button', { name: '提交' }).click();
  const given = () => page.evaluate(() => window.door.given);
  await expect.poll(given).toHaveLength(1);
  const [filed] = await given();
  const [photo] = (filed?.filing.record.photos ?? []) as { digest: string }[];
  expect(photo).toMatchObject({
    name: '乙.txt',
    type: 'text/plain',
    bytes: 3,
    digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
  });
  expect(filed?.enclosure.files).toEqual([[photo?.digest, '乙']]);
});

/** A file as it is dropped. */
interface FilePart {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Drops files where a hand lets go of them; `held` is looked at while they are held over it. */
async function drop(page: Page, target: Locator, files: readonly FilePart[], held = async () => {}) {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, type, text } of all) transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, files);
  for (const act of ['dragenter', 'dragover'] as const) await target.dispatchEvent(act, { dataTransfer });
  await held();
  await target.dispatchEvent('drop', { dataTransfer });
}

describe('files that are dropped on their field', () => {
  const texts = ['甲', '乙'].map((text) => ({ name: `${text}.txt`, type: 'text/plain', text }));
  const places = async () => {
    const page = await browser.open({ form: everyKind });
    const place = (label: string) => page.locator('[data-kind=file]', { hasText: label }).locator('.jd-files');
    return { page, photos: place('照片'), letter: place('送检函') };
  };

  test('are taken like those that are chosen, and the field shows that it takes them', async () => {
    const { page, photos } = await places();
    const outline = () => photos.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await outline()).toBe('none');
    await drop(page, photos, texts, async () => expect(await outline()).toBe('dashed'));
    await photos.getByText('乙.txt').waitFor();
    expect(await outline()).toBe('none');
    expect(await page.evaluate(() => window.door.changes.at(-1))).toMatchObject({
      photos: [{ name: '甲.txt', bytes: 3 }, { name: '乙.txt' }],
    });
  });

  test('are told of where the field takes one', async () => {
    const { page, letter } = await places();
    await drop(page, letter, texts);
    expect(await letter.getByRole('alert').textContent()).toContain('“送检函”最多上传 1 个文件');
    await drop(page, letter, texts.slice(1));
    await letter.getByText('乙.txt').waitFor();
    expect(await letter.getByRole('alert').textContent()).toBe('');
  });

  test('beside it are not opened in the place of the form', async () => {
    const { page } = await places();
    const stopped = await page.locator('.jd-title').evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['甲'], '甲.txt'));
      return !element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    });
    expect(stopped).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everyKind, type FormBrowser, field, startBrowser } from './browser.ts';
import type { SentOptions } from './page.tsx';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const fit = { title: '离心水泵', sentOn: '2026-03-05', method: 'full', samples: [{ name: '叶轮', count: 2 }] };
const drafted = { form: everyKind, drafts: { key: 'chen' } } as const;
const stored = (page: Page) => page.evaluate(() => Object.values(localStorage).map((text) => JSON.parse(text)));
const keptDraft = (page: Page) => page.waitForFunction(() => localStorage.length === 1, undefined, { timeout: 5000 });
/** The same page comes back, as after a reload: what the browser keeps is still there. */
const reload = async (page: Page, options: SentOptions) => {
  await page.evaluate((sent) => window.door.show(sent), { form: everyKind, spoil: 'no-form' } as const);
  await page.evaluate((sent) => window.door.show(sent), options);
};
const notice = (page: Page) => page.locator('form > .jd-notice').textContent();
const faults = (page: Page) => page.evaluate(() => window.door.faults);
/** Whether the browser would ask before the page is left. */
const asks = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

describe('unfinished work', () => {
  test('comes back as it was, without what is sensitive and without files, and is gone once it is filed', async () => {
    const page = await browser.open(drafted);
    await field(page, '样品名称').fill('阀门');
    await field(page, '送检日期').fill('三月');
    await field(page, '联系电话').fill('13800138000');
    await page.getByRole('button', { name: '添加样品' }).click();
    const file = { name: '甲.txt', mimeType: 'text/plain', buffer: Buffer.from('甲') };
    await page.locator('[data-kind=file]', { hasText: '照片' }).locator('input').setInputFiles(file);
    await page.getByText('甲.txt', { exact: true }).waitFor();
    expect(await asks(page)).toBe(true);
    await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('/photos')));
    const [draft] = await stored(page);
    expect(JSON.stringify(draft)).not.toMatch(/138001|甲\.txt/);
    expect(draft).toMatchObject({ unread: { '/sentOn': '三月' }, without: ['/contact', '/photos'] });

    await reload(page, drafted);
    await page.getByText('已恢复').waitFor();
    expect(await field(page, '样品名称').inputValue()).toBe('阀门');
    expect(await field(page, '送检日期').inputValue()).toBe('三月');
    expect(await field(page, '联系电话').inputValue()).toBe('');
    expect(await page.locator('.jd-rows tbody tr').count()).toBe(2);
    expect(await notice(page)).toContain('未存入草稿，请重新填写：联系电话、照片');

    await field(page, '送检日期').fill('2026.3.5');
    await page.getByLabel('全检').check();
    await field(page, '样品 1 名称').fill('叶轮');
    await field(page, '样品 1 数量（件）').fill('2');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已提交').waitFor();
    expect(await stored(page)).toEqual([]);
    expect(await asks(page)).toBe(false);
  });

  test('is not kept unless the host says where, and leaving it is asked about', async () => {
    const page = await browser.open({ form: everyKind });
    expect(await asks(page)).toBe(false);
    await field(page, '样品名称').fill('阀门');
    expect(await asks(page)).toBe(true);
    await page.waitForTimeout(600);
    expect(await stored(page)).toEqual([]);
  });

  test('of another record waits to be asked for and is not overwritten, and one that is old is none', async () => {
    const page = await browser.open(drafted);
    await field(page, '样品名称').fill('阀门');
    await keptDraft(page);
    expect(await asks(page)).toBe(false);
    await reload(page, { ...drafted, props: { record: fit } });
    await page.getByText('其后表单内容已更新').waitFor();
    await field(page, '样品名称').fill('水泵');
    await page.waitForTimeout(600);
    expect((await stored(page))[0]).toMatchObject({ record: { title: '阀门' } });
    await page.getByRole('button', { name: '恢复草稿' }).click();
    expect(await field(page, '样品名称').inputValue()).toBe('阀门');
    await page.getByRole('button', { name: '放弃草稿' }).click();
    expect(await field(page, '样品名称').inputValue()).toBe('离心水泵');
    expect(await stored(page)).toEqual([]);
    await page.evaluate((record) => {
      const draft = { form: 'every-kind', version: '2026-11', base: '', savedAt: '2026-01-01T00:00', expiresAt: 1 };
      const text = JSON.stringify({ ...draft, record, unread: {}, said: {}, without: [] });
      localStorage.setItem('jiandu-draft every-kind chen', text);
    }, fit);
    await reload(page, drafted);
    await page.waitForFunction(() => localStorage.length === 0);
    expect(await notice(page)).toBe('');
  });

  test('in two windows is kept twice, neither is overwritten, and the hand can change between them', async () => {
    const page = await browser.open(drafted);
    const title = field(page, '样品名称');
    await title.fill('阀门');
    await keptDraft(page);
    await page.evaluate(() => {
      for (const [key, text] of Object.entries(localStorage)) localStorage.setItem(key, text.replace('阀门', '水泵'));
    });
    await title.fill('弯头');
    await page.getByText('两份草稿已分别保存').waitFor();
    expect((await stored(page)).map(({ record }) => record.title).sort()).toEqual(['弯头', '水泵'].sort());
    await reload(page, drafted);
    for (const text of ['弯头', '水泵']) {
      await page.getByRole('button', { name: '改用该草稿' }).click();
      await expect.poll(() => title.inputValue()).toBe(text);
    }
    await page.getByRole('button', { name: '删除该草稿' }).click();
    await keptDraft(page);
    expect((await stored(page))[0].record.title).toBe('水泵');
  });

  test('that cannot be kept is told of, and the hand goes on', async () => {
    const page = await browser.open(drafted);
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        Storage.prototype.setItem = setItem;
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await field(page, '样品名称').fill('阀门');
    await page.getByText('草稿未能保存').waitFor();
    expect(await faults(page)).toMatchObject([{ code: 'draft' }]);
    expect(await asks(page)).toBe(true);
  });
});

describe('a filing', () => {
  test('that fails keeps everything, tells the host, and can be tried again; one click more files nothing twice', async () => {
    const page = await browser.open({ form: everyKind, props: { record: fit } });
    await page.evaluate(() => {
      window.door.answer = () => Promise.reject(new Error('offline'));
    });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('提交未成功').waitFor();
    expect(await faults(page)).toMatchObject([{ code: 'submit', message: 'offline' }]);
    expect(await field(page, '样品名称').inputValue()).toBe('离心水泵');
    await page.evaluate(() => {
      window.door.answer = () => new Promise((done) => setTimeout(done, 100));
    });
    await page.getByRole('button', { name: '提交' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await page.getByText('已提交').waitFor();
    expect(await page.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
    expect(await page.evaluate(() => window.door.given.length)).toBe(2);
    await field(page, '样品名称').fill('阀门');
    expect(await page.getByRole('button', { name: '提交' }).isEnabled()).toBe(true);
  });

  test('whose answer is no list of problems counts as failed', async () => {
    const page = await browser.open({ form: everyKind, props: { record: fit } });
    await page.evaluate(() => {
      window.door.answer = () => [{ path: '/title', code: 'no-such-code' }];
    });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('提交未成功').waitFor();
    expect(await faults(page)).toMatchObject([{ code: 'reply', message: expect.stringContaining('entry 0') }]);
  });
});

describe('what breaks is said in its place and told, and the rest stays', () => {
  test('a widget of the host', async () => {
    const page = await browser.open({ form: everyKind, own: true, props: { record: fit } });
    const remarks = page.getByLabel('备注');
    await remarks.fill('炸');
    await page.getByText('此栏无法显示，已填内容仍保留').waitFor();
    expect(await page.locator('.jd-broken-value').textContent()).toBe('炸');
    expect(await faults(page)).toMatchObject([
      { code: 'field', path: '/remarks', message: 'a widget of the host breaks' },
    ]);
    await field(page, '样品名称').fill('阀门');
    await page.getByRole('button', { name: '提交' }).click();
    const [given] = await page.evaluate(() => window.door.given);
    expect(given?.filing.record).toMatchObject({ title: '阀门', remarks: '炸' });
  });

  test('a field of a kind that nobody knows', async () => {
    const page = await browser.open({ form: everyKind, spoil: 'bad-kind', props: { record: { title: '阀门' } } });
    await page.getByText('此栏无法显示').waitFor();
    expect(await field(page, '样品名称').inputValue()).toBe('阀门');
  });

  test.each(['no-form', 'no-fields'] as const)('a form that is none: %s', async (spoil) => {
    const page = await browser.open({ form: everyKind, spoil });
    await page.getByRole('alert').filter({ hasText: '表单无法显示' }).waitFor();
    expect(await faults(page)).toMatchObject([{ code: 'form', path: '' }]);
  });

  test('a stage that the form has not, and what was typed is there again with one that it has', async () => {
    const page = await browser.open({ form: everyKind, props: { stage: 'fill' } });
    await field(page, '样品名称').fill('阀门');
    await page.evaluate((form) => window.door.show({ form, props: { stage: 'nobody' } }), everyKind);
    expect(await page.locator('.jd-broken-form').textContent()).toContain('no stage "nobody"');
    await page.evaluate((form) => window.door.show({ form, props: { stage: 'fill' } }), everyKind);
    expect(await field(page, '样品名称').inputValue()).toBe('阀门');
  });

  test.each(['bad-compute', 'bad-validate'] as const)('a function of the form: %s', async (spoil) => {
    const page = await browser.open({ form: everyKind, spoil, props: { record: fit } });
    await field(page, '样品名称').fill('阀门');
    await field(page, '样品名称').blur();
    expect(await field(page, '样品名称').inputValue()).toBe('阀门');
    expect(await faults(page)).toContainEqual({ code: 'function', path: '', message: 'broken on purpose' });
    await page.getByRole('button', { name: '提交' }).click();
    if (spoil === 'bad-validate') await page.getByText('提交未成功').waitFor();
  });

  test('a record that does not fit, or none at all', async () => {
    const record = { ...fit, samples: '三件', address: ['苏州'], colour: '红', quantity: '很多' };
    const page = await browser.open({ form: everyKind, props: { record: record as never } });
    const told = page.locator('.jd-misfits');
    expect(await told.locator('dt').allInnerTexts()).toEqual(['样品清单', '取样地点', 'colour']);
    expect(await told.textContent()).toContain('三件');
    expect(await field(page, '送检数量').inputValue()).toBe('很多');
    expect((await faults(page)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'record /samples',
      'record /address',
      'record /colour',
    ]);
    const none = await browser.open({ form: everyKind, props: { record: '不是记录' as never, readOnly: true } });
    expect(await none.locator('.jd-misfits').textContent()).toContain('不是记录');
  });
});

test('a host’s widgets stand in the place of ours, tied to label and problems', async () => {
  const page = await browser.open({ form: everyKind, own: true });
  const stars = page.getByRole('combobox', { name: '总体评价' });
  await stars.selectOption('4');
  expect(await page.evaluate(() => window.door.changes.at(-1))).toEqual({ overall: 4 });
  const read = await browser.open({ form: everyKind, own: true, props: { record: { overall: 3 }, readOnly: true } });
  expect(await read.locator('[data-own=stars]').textContent()).toBe('★★★');
});

import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { everyKind, type FormBrowser, field, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

/** What an input method shows on the way to a text, and the text. */
interface Composition {
  readonly shown: readonly string[];
  readonly text: string;
}

const composed = (text: string, ...shown: string[]): Composition => ({ shown, text });
const methods = {
  pinyin: [composed('水', 's', 'sh', 'shu', 'shui'), composed('泵房', 'b', "beng'f", "beng'fang")],
  zhuyin: [composed('水', 'ㄕ', 'ㄕㄨ', 'ㄕㄨㄟ', 'ㄕㄨㄟˇ'), composed('泵房', 'ㄅㄥ', 'ㄅㄥˋ', '泵ㄈ', '泵ㄈㄤˊ')],
  cangjie: [composed('水', '水'), composed('泵', '一', '一口', '一口水'), composed('房', '竹尸', '竹尸卜', '竹尸卜尸')],
  'full width': [composed('１２', '１', '１２'), composed('３', '３')],
};

/** An input method at work on a page. */
interface Method {
  readonly show: (text: string) => Promise<unknown>;
  readonly take: (text: string) => Promise<unknown>;
  /** The Enter that takes what is shown, as Chromium tells of it. */
  readonly enter: () => Promise<unknown>;
}

function methodOf(session: CDPSession): Method {
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 } as const;
  return {
    show: (text) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    take: (text) => session.send('Input.insertText', { text }),
    enter: () => session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
  };
}

const problemsShown = (page: Page) => page.locator('.jd-problem').allInnerTexts();
const hasFocus = (input: Locator) => input.evaluate((element) => element === document.activeElement);

/** Composes one text after the other, gives up one on the way, and presses Enter while each is shown. */
async function compose(page: Page, input: Locator, compositions: readonly Composition[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const method = methodOf(session);
  const before = await problemsShown(page);
  await method.show('x');
  await method.show('');
  for (const { shown, text } of compositions) {
    for (const letters of shown) {
      await method.show(letters);
      expect(await problemsShown(page)).toEqual(before);
    }
    await method.enter();
    expect(await hasFocus(input)).toBe(true);
    await method.take(text);
  }
  await session.detach();
}

const fields = [
  '样品名称',
  '备注',
  '供方',
  '材质',
  '联系电话',
  '供方代码',
  '送检数量',
  '单价',
  '送检日期',
  '样品 1 名称',
];
const cases = fields.flatMap((label) =>
  Object.keys(methods).map((name) => [label, name as keyof typeof methods] as const),
);

describe('an input method composes in peace: nothing is lost or doubled, nothing told or filed before it ends', () => {
  test.each(cases)('%s, %s', async (label, name) => {
    const page = await browser.open({ form: everyKind });
    const input = label === '备注' ? page.getByLabel(label, { exact: true }) : field(page, label);
    await input.focus();
    await compose(page, input, methods[name]);
    expect(await input.inputValue()).toBe(methods[name].map(({ text }) => text).join(''));
    expect(await page.evaluate(() => window.door.given)).toEqual([]);
  });

  test('in a field that is marked, the mark stays as it was and goes when the text is there', async () => {
    const page = await browser.open({ form: everyKind });
    await page.getByRole('button', { name: '提交' }).click();
    const input = field(page, '样品名称');
    const own = page.locator('.jd-field', { hasText: '样品名称' }).locator('.jd-problem');
    await input.focus();
    expect(await own.count()).toBe(1);
    const session = await page.context().newCDPSession(page);
    await methodOf(session).show('shui');
    expect(await own.count()).toBe(1);
    await methodOf(session).take('水');
    expect(await own.count()).toBe(0);
  });

  test('left in the middle, the text is what stands there', async () => {
    const page = await browser.open({ form: everyKind });
    const input = field(page, '样品名称');
    await input.focus();
    const session = await page.context().newCDPSession(page);
    await methodOf(session).take('离心');
    await methodOf(session).show('水泵');
    await input.blur();
    expect(await input.inputValue()).toBe('离心水泵');
    expect(await page.evaluate(() => window.door.changes.at(-1))).toEqual({ title: '离心水泵' });
  });
});

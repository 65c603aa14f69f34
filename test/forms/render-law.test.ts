import { bundleForm } from '@jiandu/codegen';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FormBrowser, startBrowser } from './browser.ts';

const sizes = [10, 100, 1000] as const;
const table = { rows: 500, columns: 8 } as const;
const moduleOf = (name: string | number) => `/law-${name}.js`;

let browser: FormBrowser;
beforeAll(async () => {
  const forms = await Promise.all([
    ...sizes.map(async (size) => [moduleOf(size), await bundleFields(size)] as const),
    bundleTable().then((text) => [moduleOf('table'), text] as const),
  ]);
  browser = await startBrowser(Object.fromEntries(forms));
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

const figures = {
  price: { type: 'number', title: '单价' },
  count: { type: 'number', title: '数量' },
  total: { type: 'number', title: '总价', compute: 'price * count' },
};
const texts = (size: number) =>
  Object.fromEntries(Array.from({ length: size }, (_, at) => [`text${at}`, { type: 'string', title: `第 ${at} 项` }]));

/** Texts with a pattern, two figures with their product, and a rule across fields. */
function bundleFields(size: number): Promise<string> {
  const properties = { ...figures, ...texts(size - 3) };
  const rules = [
    {
      id: 'dear',
      severity: 'error',
      check: 'price <= 100',
      path: 'price',
      words: { 'zh-Hans': '过贵', 'zh-Hant': '過貴' },
    },
  ];
  return bundleForm({ schema: { type: 'object', form: `law-${size}`, properties, rules } });
}

/** Eight columns, the third computed from the first two. */
function bundleTable(): Promise<string> {
  const columns = {
    price: { type: 'number', title: '单价', total: true },
    count: { type: 'number', title: '数量' },
    amount: { type: 'number', title: '金额', compute: 'row.price * row.count', total: true },
    ...texts(table.columns - 3),
  };
  const lines = { type: 'array', title: '明细', items: { type: 'object', properties: columns } };
  return bundleForm({ schema: { type: 'object', form: 'law-table', properties: { lines } } });
}

/** Gives the control of a pointer: to look for it by its name among thousands takes seconds. */
function at(page: Page, pointer: string, part = ''): Locator {
  return page.locator(`[id$="${encodeURIComponent(pointer)}${part}"]`);
}

/** Presses a key in a control and gives what that cost. */
async function press(page: Page, pointer: string, key: string) {
  await at(page, pointer).focus();
  await page.evaluate(() => {
    window.door.commits.splice(0);
    window.door.calls.validate = 0;
  });
  await page.keyboard.press(key);
  const { commits, calls } = await page.evaluate(() => window.door);
  const drawn = commits.flat();
  const count = (name: string) => drawn.filter((other) => other === name).length;
  return { commits: commits.length, validate: calls.validate, count, drawn };
}

describe('one keystroke is one commit of the typed field and what is computed from it, at most one call of the validator', () => {
  test.each(sizes)('among %i fields', async (size) => {
    const page = await browser.open({ form: moduleOf(size) });
    for (const pointer of ['/text0', `/text${size - 4}`]) {
      const cost = await press(page, pointer, 'a');
      expect([cost.commits, cost.validate, cost.count('EditItem'), cost.count('ReadItem')]).toEqual([1, 0, 1, 0]);
      expect(cost.drawn).not.toContain('FieldGrid');
    }
    await at(page, '/count').fill('2');
    const computing = await press(page, '/price', '9');
    expect([computing.commits, computing.validate]).toEqual([1, 0]);
    expect([computing.count('EditItem'), computing.count('ReadItem')]).toEqual([1, 1]);
    expect(await page.evaluate(() => window.door.changes.at(-1))).toMatchObject({ price: 9, count: 2, total: 18 });
    await at(page, '/price').fill('900');
    await at(page, '/price').blur();
    const marked = await press(page, '/price', 'End');
    expect(marked.commits).toBe(0);
    const mending = await press(page, '/price', '9');
    expect([mending.commits, mending.validate]).toEqual([1, 1]);
    expect([mending.count('EditItem'), mending.count('ReadItem')]).toEqual([1, 1]);
  });

  test(`in a table of ${table.rows} rows and ${table.columns} columns, and a row that is moved draws two`, async () => {
    const lines = Array.from({ length: table.rows }, (_, at) => ({
      price: at,
      count: 2,
      amount: 2 * at,
      text0: `${at}`,
    }));
    const page = await browser.open({ form: moduleOf('table'), props: { record: { lines } } });
    for (const row of [0, table.rows - 1]) {
      const cost = await press(page, `/lines/${row}/text0`, 'a');
      expect([cost.commits, cost.validate, cost.count('ControlCell')]).toEqual([1, 0, 1]);
      const computing = await press(page, `/lines/${row}/price`, '1');
      expect([computing.commits, computing.validate]).toEqual([1, 0]);
      expect([computing.count('ControlCell'), computing.count('Total')]).toEqual([2, 2]);
      expect([cost.count('Row'), computing.count('Row'), computing.count('RowsWhole')]).toEqual([0, 0, 0]);
    }
    await at(page, '/lines/199', '--down').focus();
    await page.evaluate(() => window.door.commits.splice(0));
    await page.keyboard.press('Enter');
    const moved = await page.evaluate(() => window.door.commits.flat());
    expect(moved.filter((name) => name === 'Row')).toHaveLength(2);
  });
});

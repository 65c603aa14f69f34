import { catalogue, loadForm } from '@jiandu/forms';
import type { ComplaintNotice } from '@jiandu/forms/complaint-notice';
import { form as complaintNotice } from '@jiandu/forms/complaint-notice';
import { ComplaintNoticeForm } from '@jiandu/forms/complaint-notice/react';
import { SchemaForm, type SchemaFormProps } from '@jiandu/react';
import { createPhrases } from '@jiandu/text';
import type { Page } from 'playwright-core';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { catalogueForm, everyKind, type FormBrowser, field, startBrowser } from './browser.ts';
import { fillByKeys } from './fill-by-keys.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

test('a typed component takes and gives the record of its form', () => {
  type Props = Parameters<typeof ComplaintNoticeForm>[0];
  expectTypeOf<Parameters<NonNullable<Props['onSubmit']>>[0]['record']>().toEqualTypeOf<ComplaintNotice>();
  expectTypeOf<{ customer: 'x' }>().toExtend<NonNullable<Props['record']>>();
  expectTypeOf<{ customer: 1 }>().not.toExtend<NonNullable<Props['record']>>();
  expectTypeOf<SchemaFormProps['onSubmit']>().toBeNullable();
  expect(renderToString(<ComplaintNoticeForm script="zh-Hant" />)).toContain('客戶投訴處理通知');
});

test.each(catalogue.map((entry) => entry.id))('a server draws %s without a browser', async (id) => {
  const form = await loadForm(id);
  const drawn = renderToString(<SchemaForm form={form} />);
  expect(drawn).toContain('<form');
  for (const section of form.model.sections) expect(drawn).toContain(`section-${section.id}`);
});

function WindowName(): string {
  return window.name;
}

describe('what breaks on a server is said in its place, and the browser draws it', () => {
  const record = {
    customer: '苏州恒达',
    salesSignature: { by: { name: '陈' }, on: 5 },
    content: ['一', {}],
    contact: null,
  };
  const broken = {
    'no form': <SchemaForm form={undefined as never} />,
    'a form without fields': <SchemaForm form={{ ...complaintNotice, model: {} } as never} script="zh-Hant" />,
  };
  test.each(Object.entries(broken))('%s', (_what, form) => {
    expect(renderToString(form)).toMatch(/表(单无法显|單無法顯)示/);
  });

  test.each([true, false])('a record that does not fit, to read: %s', (readOnly) => {
    const drawn = renderToString(
      <SchemaForm form={complaintNotice as never} record={record as never} readOnly={readOnly} onFault={() => {}} />,
    );
    expect(drawn).toContain('苏州恒达');
    expect(drawn).not.toContain('无法显示');
  });

  test('a widget of the host that only a browser can draw', async () => {
    const drawn = renderToString(
      <SchemaForm
        form={complaintNotice}
        record={{ customer: '苏州恒达', content: '包装破损' }}
        widgets={{ '/content': { Edit: WindowName } }}
        onSubmit={() => {}}
      />,
    );
    expect(drawn).toContain('此栏无法显示');
    expect(drawn).toContain('包装破损');
    expect(drawn).toContain('苏州恒达');
    const sent = {
      form: catalogueForm('complaint-notice'),
      props: { record: { customer: '苏州恒达' } },
      hydrate: true,
    };
    const page = await browser.open(sent, { drawn });
    await field(page, '联系人').fill('范丽华');
    expect(await page.getByText('此栏无法显示').count()).toBe(0);
    expect(browser.complaints().join()).toContain('server');
  });
});

test('a host words phrases its own way, and its terms and figures', () => {
  const phrases = createPhrases({ overrides: { 'zh-Hans': { 'screen.submit': '交给售服' } } });
  const office = {
    names: { 'zh-Hans': '江南泵业', 'zh-Hant': '江南泵業' },
    terms: { customer: { 'zh-Hans': '业主', 'zh-Hant': '業主' } },
  };
  const drawn = renderToString(
    <SchemaForm form={complaintNotice} phrases={phrases} office={office} onSubmit={() => {}} />,
  );
  for (const words of ['交给售服', '江南泵业', '业主名称']) expect(drawn).toContain(words);
});

describe('a host that draws itself anew', () => {
  const again = (page: Page, options: object) =>
    page.evaluate((sent) => window.door.show(sent as never), { form: everyKind, ...options });

  test('draws no field anew when it says the same again', async () => {
    const options = { form: everyKind, props: { record: { title: '阀门' }, office: { era: 'minguo' } as const } };
    const page = await browser.open(options);
    await page.evaluate(() => window.door.commits.splice(0));
    await again(page, options);
    const drawn = await page.evaluate(() => window.door.commits.flat());
    expect(drawn).toContain('SchemaForm');
    expect(drawn).not.toContain('EditItem');
  });

  test('keeps what was typed when it gives the same record again, and starts anew with another', async () => {
    const page = await browser.open({ form: everyKind, props: { record: { title: '阀门' } } });
    await field(page, '样品名称').fill('水泵');
    await again(page, { props: { record: { title: '阀门' } } });
    expect(await field(page, '样品名称').inputValue()).toBe('水泵');
    await again(page, { props: { record: { title: '弯头' } } });
    expect(await field(page, '样品名称').inputValue()).toBe('弯头');
  });

  test('changes the stage under the hand and nothing typed is lost', async () => {
    const page = await browser.open({ form: everyKind, props: { stage: 'fill' }, strict: true });
    await field(page, '样品名称').fill('水泵');
    await again(page, { props: { stage: 'approve' }, strict: true });
    expect(await page.locator('.jd-field', { hasText: '样品名称' }).textContent()).toContain('水泵');
  });
});

test('rows, a matrix, a grid of ratings and a long list are filled and filed with nothing but keys', async () => {
  const page = await browser.open({ form: everyKind, props: { stage: 'fill' } });
  const answers = {
    样品名称: '离心水泵',
    送检日期: '2026.3.5',
    材质: '黄铜',
    检验方式: ' ',
    城市: '苏州',
    '样品 1 名称': '叶轮',
    '样品 1 数量（件）': '2',
    '尺寸 甲': '3',
    '强度 乙': '4',
    质量稳定性: ' ',
  };
  await fillByKeys(page, answers, '送检');
  await page.keyboard.press('Enter');
  const [given] = await page.evaluate(() => window.door.given);
  expect(given?.filing.record).toEqual({
    title: '离心水泵',
    sentOn: '2026-03-05',
    material: 'brass',
    method: 'full',
    address: { city: '苏州' },
    samples: [{ name: '叶轮', count: 2 }],
    shares: { size: { first: 3 }, strength: { second: 4 } },
    scores: { quality: 5 },
  });
});

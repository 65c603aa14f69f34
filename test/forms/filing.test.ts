import { loadExamples, loadForm } from '@jiandu/forms';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogueForm, everyKind, type FormBrowser, field, startBrowser } from './browser.ts';

let browser: FormBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => expect(await browser.closePages()).toEqual([]));
afterAll(() => browser.close());

const given = (page: Page) => page.evaluate(() => window.door.given);
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
const fit = {
  title: '离心水泵',
  sentOn: '2026-03-05',
  method: 'full',
  samples: [{ name: '叶轮', count: 2 }],
};

test('a filing names form, version and stage and carries the record, the trail and the decision', async () => {
  const trail = [{ stage: 'fill', by: '陈国栋', at: '2026-03-05T09:00' }];
  const page = await browser.open({
    form: everyKind,
    props: { record: fit, stage: 'approve', filing: { number: 'SY-1', trail } },
    signer: { by: '刘敏', on: '2026-03-06' },
  });
  await page.getByRole('button', { name: '在此签字' }).click();
  await page.getByRole('button', { name: '同意' }).click();
  expect(await given(page)).toMatchObject([
    {
      intent: 'submit',
      filing: {
        form: 'every-kind',
        version: '2026-11',
        stage: 'approve',
        number: 'SY-1',
        trail: [
          ...trail,
          { stage: 'approve', decision: 'agree', by: '刘敏', at: expect.stringMatching(/^2026-03-06T/) },
        ],
        record: { ...fit, approver: { by: '刘敏', on: '2026-03-06' } },
      },
      enclosure: { decision: 'agree', leftOut: [], problems: [] },
    },
  ]);
});

describe('a stage', () => {
  test('may write what it owns and reads the rest', async () => {
    const page = await browser.open({ form: everyKind, props: { record: fit, stage: 'approve' } });
    // Name and day of its signature, and what it says to its decision.
    expect(await page.getByRole('textbox').count()).toBe(3);
    expect(await page.getByRole('textbox').first().getAttribute('aria-labelledby')).toContain('approver');
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.locator('.jd-field', { hasText: '送检日期' }).textContent()).toContain('2026年3月5日');
    expect(await page.locator('button').allInnerTexts()).toEqual(['手写签名', '同意', '退回', '转办']);
  });

  test('sees who will fill what is not its own', async () => {
    const page = await browser.open({ form: everyKind, props: { stage: 'fill' } });
    expect(await page.locator('.jd-field', { hasText: '主管签字' }).textContent()).toContain('由质量主管填写');
    expect(await page.locator('[aria-current=step]').textContent()).toContain('送检人');
  });
});

describe('a decision', () => {
  const earlier = [{ stage: 'fill', decision: 'submit', by: '陈国栋', at: '2026-03-05T09:00' }];
  const props = { record: fit, stage: 'approve', filing: { trail: earlier } };
  const signer = { by: '刘敏', on: '2026-03-06' };

  test('gives the form back to a stage, with a reason and whatever is missing; who has it back reads why', async () => {
    const page = await browser.open({ form: everyKind, props, signer });
    await page.getByRole('button', { name: '退回' }).click();
    expect(await page.getByLabel('退回至').inputValue()).toBe('fill');
    await page.getByRole('button', { name: '确认退回' }).click();
    expect(await page.locator('.jd-decision .jd-problem').textContent()).toBe('请填写“退回原因”');
    expect(await given(page)).toEqual([]);
    await page.getByRole('textbox', { name: '退回原因' }).fill('缺照片');
    await page.getByRole('button', { name: '确认退回' }).click();
    await page.getByText('已提交').waitFor();
    const [filed] = await given(page);
    const trail = (filed?.filing.trail ?? []) as typeof earlier;
    expect(trail).toMatchObject([
      ...earlier,
      { stage: 'approve', decision: 'return', to: 'fill', opinion: '缺照片', by: '刘敏' },
    ]);
    expect(filed?.enclosure).toMatchObject({ decision: 'return' });
    const back = await browser.open({ form: everyKind, props: { record: fit, stage: 'fill', filing: { trail } } });
    expect(await back.locator('.jd-trail').textContent()).toContain('缺照片');
  });

  test('shows what was decided on paper with the day that the paper says, or without one', async () => {
    const read = [
      { stage: 'fill', decision: 'submit', by: '陈国栋', at: '2026-03-05' },
      { stage: 'approve', decision: 'return' },
    ];
    const page = await browser.open({
      form: everyKind,
      props: { record: fit, stage: 'fill', filing: { trail: read } },
    });
    const entries = await page.locator('.jd-trail li').allTextContents();
    expect(entries.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/陈国栋.*2026年3月5日$/),
      expect.stringMatching(/退回$/),
    ]);
  });

  test('hands the form to a colleague, found by typing', async () => {
    const page = await browser.open({ form: everyKind, props, signer });
    await page.getByRole('button', { name: '转办' }).click();
    await page.getByRole('button', { name: '确认转办' }).click();
    expect(await page.locator('.jd-decision .jd-problem').textContent()).toBe('请填写“接办人”');
    await page.getByRole('combobox', { name: '接办人' }).fill('宁波');
    await page.getByRole('option', { name: /宁波/ }).click();
    await page.getByRole('button', { name: '确认转办' }).click();
    await page.getByText('已提交').waitFor();
    expect(await given(page)).toMatchObject([
      { filing: { trail: [...earlier, { decision: 'transfer', to: '宁波海天塑机集团' }] } },
    ]);
  });

  test('carries the opinion of a hand whose stage has no field for it', async () => {
    const page = await browser.open({ form: everyKind, props, signer });
    await page.getByRole('textbox', { name: '办理意见' }).fill('同意，注意交期');
    await page.getByRole('button', { name: '同意' }).click();
    expect(await given(page)).toMatchObject([
      { filing: { trail: [...earlier, { decision: 'agree', opinion: '同意，注意交期' }] } },
    ]);
  });
});

test('what is hidden from a stage or from customers is not in the page, stays in the record, and is not spoken of', async () => {
  const record = { ...fit, floorPrice: -1 };
  const page = await browser.open({ form: everyKind, props: { record, stage: 'approve' } });
  expect(await page.content()).not.toMatch(/底价|floorPrice/);
  await page.getByRole('button', { name: '同意' }).click();
  expect(await given(page)).toMatchObject([{ filing: { record: { floorPrice: -1 } }, enclosure: { problems: [] } }]);
  const customer = await browser.open({ form: everyKind, props: { record, audience: 'customer', readOnly: true } });
  expect(await customer.content()).not.toMatch(/底价|floorPrice/);
  const office = await browser.open({ form: everyKind, props: { record, readOnly: true } });
  expect(await office.content()).toMatch(/底价/);
});

test('the forms that a record leads to are begun from it, from one of its rows where there are several', async () => {
  const words = { 'zh-Hans': '投诉处理报告', 'zh-Hant': '投訴處理報告' };
  const form = await loadForm('complaint-notice');
  const [example] = (await loadExamples('complaint-notice')).filter(({ name }) => name === 'typical');
  const record = example?.record ?? {};
  const [to] = form.leadsTo(record);
  const nextForms = [
    { form: to ?? '', words },
    { form: 'elsewhere', words },
  ];
  const page = await browser.open({
    form: catalogueForm('complaint-notice'),
    props: { record: record as never, readOnly: true, nextForms },
  });
  expect(await page.locator('.jd-next button').allInnerTexts()).toEqual(['发起投诉处理报告']);
  await page.locator('.jd-next button').click();
  expect(await page.evaluate(() => window.door.begun)).toEqual([{ form: to, record: form.next(to ?? '', record) }]);
});

test('a form to read has values, no controls and no buttons', async () => {
  const page = await browser.open({ form: everyKind, props: { record: fit, readOnly: true } });
  expect(await page.locator('form :is(input, select, textarea, button)').count()).toBe(0);
  expect(await page.locator('.jd-rows tbody td').first().textContent()).toContain('叶轮');
});

describe('what is wrong', () => {
  test('is counted and listed on top, the focus goes there, and a link leads to each field', async () => {
    const page = await browser.open({ form: everyKind, props: { stage: 'fill' } });
    await page.getByRole('button', { name: '送检' }).click();
    expect(await given(page)).toEqual([]);
    expect(await focusedId(page)).toContain('summary');
    expect(await page.getByRole('alert').first().textContent()).toBe('有 4 处需要修改');
    expect(await page.locator('.jd-summary a').allInnerTexts()).toEqual([
      '请填写“样品名称”',
      '请填写“送检日期”',
      '请选择“检验方式”',
      expect.stringContaining('样品清单'),
    ]);
    await page.getByRole('link', { name: '请选择“检验方式”' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.keyboard.press('Space');
    expect(await page.getByRole('alert').first().textContent()).toBe('有 3 处需要修改');
  });

  test('is told after the hand leaves, but never that something is missing before someone tried to submit', async () => {
    const page = await browser.open({ form: everyKind });
    await field(page, '送检日期').fill('2026.3.5');
    await field(page, '收样时间').fill('2026.3.4 9:00');
    expect(await page.locator('.jd-problem').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.locator('.jd-problem').allInnerTexts()).toEqual([
      expect.stringContaining('收样时间不能早于送检日期'),
    ]);
  });

  test('does not stop a filing when it is only a warning, once the hand says why it may stand', async () => {
    const page = await browser.open({ form: everyKind, props: { record: { ...fit, quantity: 1200 } } });
    await page.getByRole('button', { name: '提交' }).click();
    expect(await given(page)).toEqual([]);
    expect(await focusedId(page)).toContain('summary');
    expect(await page.locator('.jd-summary').textContent()).toContain('有 1 处提醒');
    await page.getByRole('textbox', { name: '理由' }).fill('分两批送检');
    await page.getByRole('button', { name: '提交' }).click();
    const acknowledged = [{ path: '/quantity', code: 'rule', rule: 'many', reason: '分两批送检' }] as const;
    expect(await given(page)).toMatchObject([
      {
        enclosure: { problems: [{ code: 'rule', severity: 'warning' }] },
        filing: { trail: [{ stage: 'approve', acknowledged }] },
      },
    ]);
    const trail = [{ stage: 'fill', by: '陈国栋', at: '2026-03-05T09:00', acknowledged }];
    const props = { record: { ...fit, quantity: 1200 }, stage: 'approve', filing: { trail } };
    const later = await browser.open({ form: everyKind, props });
    await later.getByRole('button', { name: '同意' }).click();
    expect(await later.locator('.jd-summary').textContent()).toContain('已说明：分两批送检');
    expect(await given(later)).toHaveLength(1);
  });

  test('on the server is shown like what is found here', async () => {
    const reply = [{ path: '/title', code: 'pattern', params: {}, severity: 'error' }] as const;
    const page = await browser.open({ form: everyKind, props: { record: fit }, reply });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('link', { name: /样品名称/ }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('离心水泵');
    await page.keyboard.type('甲');
    await page.getByRole('button', { name: '提交' }).click();
    expect(await given(page)).toHaveLength(2);
    await page.getByText('已提交').waitFor();
  });
});

test('what does not apply is kept on screen, left out of the filing, and named', async () => {
  const page = await browser.open({
    form: everyKind,
    props: { record: { ...fit, method: 'other', methodOther: '委外' } },
  });
  await page.getByLabel('缺陷分析').check();
  await page.getByLabel('缺陷说明').fill('裂纹');
  await page.getByLabel('缺陷分析').uncheck();
  await page.getByLabel('抽检').check();
  expect(await page.getByLabel('缺陷说明').isDisabled()).toBe(true);
  expect(await page.getByLabel('缺陷说明').inputValue()).toBe('裂纹');
  await page.getByRole('button', { name: '提交' }).click();
  const [filed] = await given(page);
  expect(filed?.filing.record).toEqual({ ...fit, method: 'sample' });
  expect(filed?.enclosure).toMatchObject({ leftOut: ['/defectNote', '/methodOther'] });
  await page.getByText('缺陷说明、其他检验方式').waitFor();
});

test('a draft is saved in any state, with what could not be read, and opens again as it was', async () => {
  const page = await browser.open({ form: everyKind, save: true });
  await field(page, '样品名称').fill('阀门');
  await field(page, '送检日期').fill('三月');
  await page.getByRole('button', { name: '保存' }).click();
  const [saved] = await given(page);
  expect(saved).toMatchObject({
    intent: 'save',
    filing: { record: { title: '阀门' } },
    enclosure: { unread: { '/sentOn': '三月' } },
  });
  const unread = saved?.enclosure.unread as Record<string, string>;
  const again = await browser.open({ form: everyKind, props: { record: saved?.filing.record, unread } as never });
  expect(await field(again, '送检日期').inputValue()).toBe('三月');
});

test('a variant has not the fields that it leaves out, and says so of what they held', async () => {
  const page = await browser.open({ form: everyKind, props: { record: { ...fit, remarks: '急' }, variant: 'short' } });
  expect(await page.getByText('备注').count()).toBe(0);
  await page.getByRole('button', { name: '提交' }).click();
  expect(await given(page)).toMatchObject([
    { filing: { variant: 'short', record: fit }, enclosure: { leftOut: ['/remarks'] } },
  ]);
});

test('an Enter in a field files nothing', async () => {
  const page = await browser.open({ form: catalogueForm('complaint-notice') });
  await page.getByLabel('联系人').fill('范丽华');
  await page.getByLabel('联系人').press('Enter');
  expect(await page.locator('.jd-summary').isVisible()).toBe(false);
});

import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import type { Script } from '@jiandu/text';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { catalogueForm, everyKind, type FormBrowser, startBrowser } from './browser.ts';
import { findBarriers, findOverflows, findUntied } from './find-barriers.ts';
import type { SentOptions, SentProps } from './page.tsx';

let browser: FormBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.open({ form: everyKind });
});
afterEach(() => expect(browser.complaints()).toEqual([]));
afterAll(() => browser.close());

/** One page for all forms, each drawn afresh. */
async function show(id: string, props: SentProps, width = 1200): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const form = id === 'every-kind' ? everyKind : catalogueForm(id);
  await page.evaluate((options) => window.door.show(options), { form, props, fresh: true });
}

const full = process.env.FULL === '1';
const scripts = ['zh-Hans', 'zh-Hant'] as const;
const examples = (
  await Promise.all(catalogue.map(async ({ id }) => (await loadExamples(id)).map((example) => ({ id, ...example }))))
).flat();

/** What a form looks like in turn: every day each form is seen in one state and one script, and each state in both scripts on some form; else all of them. */
const states = ['empty', 'typical', 'problems', 'read', 'narrow', 'dark', 'forced'] as const;
const ids = [...catalogue.map((entry) => entry.id), 'every-kind'];
const sights = ids.flatMap((id, at) =>
  states.flatMap((state, place) =>
    scripts.flatMap((script, turn) => {
      const isSeen = full || ((at + place) % states.length === 0 && at % scripts.length === turn);
      return isSeen ? [{ id, state, script }] : [];
    }),
  ),
);

describe('nobody is kept out', () => {
  test.each(sights)('$id, $state, $script', async ({ id, state, script }) => {
    const named = examples.find(
      (example) => example.id === id && example.name === (state === 'problems' ? state : 'typical'),
    );
    const record = state === 'empty' ? undefined : named?.record;
    const props: SentProps = { script, readOnly: state === 'read', ...(record && { record: record as never }) };
    await page.emulateMedia({
      colorScheme: state === 'dark' ? 'dark' : 'light',
      forcedColors: state === 'forced' ? 'active' : 'none',
    });
    await show(id, props, state === 'narrow' ? 320 : 1200);
    if (state !== 'empty' && state !== 'typical' && state !== 'read') await page.locator('.jd-primary').click();
    expect(await findBarriers(page)).toEqual([]);
    expect(await findUntied(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await findOverflows(page)).toEqual([]);
    expect(await findCutDates(), 'a date is read whole').toEqual([]);
  });
});

function findCutDates(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input')]
      .filter(({ value, scrollWidth, clientWidth }) => /年.*日/.test(value) && scrollWidth > clientWidth + 1)
      .map(({ id, value }) => `${id} ${value}`),
  );
}

/** What a form says above and below its fields, and how it comes to say it. */
const notices = {
  async 'the decision to give back'(script: Script) {
    await decide(script);
    await page.locator('.jd-actions > .jd-button').nth(1).click();
    await page.locator('.jd-decision .jd-primary').click();
    await page.locator('.jd-decision .jd-problem').waitFor();
  },
  async 'the decision to hand on'(script: Script) {
    await decide(script);
    await page.locator('.jd-actions > .jd-button').nth(2).click();
    await page.locator('.jd-decision .jd-primary').click();
    await page.locator('.jd-decision .jd-problem').first().waitFor();
  },
  async 'a draft that came back'(script: Script) {
    const drafted: SentOptions = { form: everyKind, props: { script }, drafts: { key: 'chen' } };
    await page.evaluate((options) => window.door.show({ ...options, fresh: true }), drafted);
    await page.locator('.jd-field[data-kind=text] input').first().fill('阀门');
    await page.waitForFunction(() => localStorage.length === 1);
    // Another form, and the first one again, as after a reload.
    await page.evaluate((form) => window.door.show({ form }), catalogueForm('meal-voucher'));
    await page.evaluate((options) => window.door.show(options), drafted);
    await page.locator('.jd-notice .jd-link').first().waitFor();
  },
  async 'a record that does not fit'(script: Script) {
    await show('every-kind', { script, record: { samples: '三件', colour: '红' } as never });
    await page.locator('.jd-misfits').waitFor();
  },
};

/** A stage with decisions, and an earlier one to give back to. */
async function decide(script: Script): Promise<void> {
  const trail = [{ stage: 'fill', decision: 'submit', by: '陈国栋', at: '2026-03-05T09:00' }];
  await show('every-kind', { script, stage: 'approve', filing: { trail } });
}

describe('nobody is kept out of what a form says beside its fields', () => {
  const told = Object.entries(notices).flatMap(([name, tell]) => scripts.map((script) => ({ name, script, tell })));
  test.each(told)('$name, $script', async ({ script, tell }) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await tell(script);
    expect(await findBarriers(page)).toEqual([]);
    expect(await findUntied(page)).toEqual([]);
  });
});

/** Every day each form is filed with its faults and with one other example, in turn; else with all of them. */
const due = examples.filter(({ id, name }) => {
  const others = examples.filter((other) => other.id === id && other.name !== 'problems');
  return (
    full ||
    name === 'problems' ||
    others[catalogue.findIndex((entry) => entry.id === id) % others.length]?.name === name
  );
});

/** On screen nobody computes by hand, and what does not apply stays behind with a notice. */
const neverOnScreen = ['computed', 'not-applicable'];

describe('what a form is given it files, and what is wrong with it is shown', () => {
  test.each(due)('$id: $name', async ({ id, record, stage, variant, problems = [] }) => {
    const props = { record, ...(stage && { stage }), ...(variant && { variant }) } as SentProps;
    await show(id, props);
    await page.locator('.jd-primary').click();
    const expected = problems.filter((problem) => !neverOnScreen.includes(problem.code));
    const links = await page
      .locator('.jd-summary a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const shown = links.map((link) => decodeURIComponent(link ?? '').replace(/^[^/]*/, ''));
    expect(shown).toEqual(expect.arrayContaining(expected.map((problem) => problem.path)));
    const reasons = page.locator('.jd-summary .jd-said input');
    if ((await reasons.count()) > 0 && !expected.some((problem) => problem.severity !== 'warning')) {
      for (const reason of await reasons.all()) await reason.fill('已向主管说明');
      await page.locator('.jd-primary').click();
    }
    const [given] = await page.evaluate(() => window.door.given);
    if (expected.some((problem) => problem.severity !== 'warning')) expect(given).toBeUndefined();
    else if (problems.length === expected.length)
      expect(given?.filing.record).toEqual((await loadForm(id)).compute(record).record);
    else expect(given).toBeDefined();
  });
});

import type { SchemaFormProps } from '@jiandu/react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundle, catalogueForm, type FormBrowser, field, startBrowser } from './browser.ts';
import { fillByKeys } from './fill-by-keys.ts';

/** What stands in the place of React, by the version that a host has. */
const versions = {
  '18.3': { react: 'react-18', 'react-dom': 'react-dom-18' },
  '19': {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** The server's part of a page; its props are all that a server can know. */
const serverModule = `
  import { form } from '@jiandu/forms/complaint-notice';
  import { SchemaForm } from '@jiandu/react';
  import { createElement, version } from 'react';
  import { renderToString } from 'react-dom/server.browser';
  const host = { optionSources: { customers: {} }, onSubmit() {}, onChange() {} };
  export const draw = (props) => renderToString(createElement(SchemaForm, { ...host, ...props, form }));
  export { version };
`;

interface Server {
  readonly draw: (props: Partial<SchemaFormProps>) => string;
  readonly version: string;
}

describe.each(Object.entries(versions))('with React %s', (version, alias) => {
  let browser: FormBrowser;
  beforeAll(async () => {
    browser = await startBrowser({}, alias);
  });
  afterAll(() => browser.close());

  test('the browser takes over what the server has drawn, and the form is filled and filed with nothing but keys', async () => {
    const props = { script: 'zh-Hans', stage: 'fill', record: { customer: '苏州恒达' } } as const;
    const server = await startServer(alias);
    expect(server.version.startsWith(`${version}.`)).toBe(true);
    const warned = vi.spyOn(console, 'error');
    const drawn = server.draw(props);
    expect(warned.mock.calls).toEqual([]);

    const sent = { form: catalogueForm('complaint-notice'), props, sources: ['customers'], hydrate: true };
    const page = await browser.open(sent, { drawn });
    expect(await field(page, '顾客名称').inputValue()).toBe('苏州恒达');
    const answers = {
      联系人: '李强',
      投诉方式: ' ',
      产品名称: '角阀',
      投诉时间: '2026.3.5 14:00',
      投诉内容: '包装破损。',
      '业务人员 签字人': '陈国栋',
      '业务人员 签字日期': '20260305',
    };
    await fillByKeys(page, answers, '送交');
    await page.keyboard.press('Enter');
    const [given] = await page.evaluate(() => window.door.given);
    expect(given).toMatchObject({
      filing: {
        stage: 'fill',
        record: {
          customer: '苏州恒达',
          contact: '李强',
          channel: 'phone',
          receivedAt: '2026-03-05T14:00',
          replyBy: '2026-03-06T14:00',
          salesSignature: { by: '陈国栋', on: '2026-03-05' },
        },
      },
      enclosure: { decision: 'submit' },
    });
    expect(browser.complaints()).toEqual([]);
  });
});

async function startServer(alias: Readonly<Record<string, string>>): Promise<Server> {
  const script = await bundle({ stdin: { contents: serverModule, resolveDir: import.meta.dirname }, alias });
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
}

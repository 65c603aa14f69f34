import type { Field, FormModel } from '@jiandu/model';
import { expect, test } from 'vitest';
import { fitRecord } from '../store/fit-record.ts';
import { createBrowserDrafts } from './create-browser-drafts.ts';
import { writeDraft } from './write-draft.ts';

const words = { 'zh-Hans': '字', 'zh-Hant': '字' };
const common = { required: false, stage: 'fill', words } as const;
const text = (name: string, at = '', more: Partial<Field> = {}) =>
  ({ ...common, kind: 'text', format: 'line', name, template: `${at}/${name}`, ...more }) as Field;
const fields: readonly Field[] = [
  text('title'),
  text('phone', '', { sensitive: true }),
  {
    ...common,
    kind: 'rows',
    name: 'rows',
    template: '/rows',
    fields: [text('a', '/rows/-'), text('id', '/rows/-', { sensitive: true })],
  },
  { ...common, kind: 'group', name: 'home', template: '/home', sensitive: true, fields: [text('city', '/home')] },
  { ...common, kind: 'file', name: 'photos', template: '/photos', several: true },
  { ...common, kind: 'signature', name: 'signed', template: '/signed' },
];
const model = { form: 'small', version: '1', words, fields } as unknown as FormModel;
const kept = { name: '旧.png', type: 'image/png', bytes: 1, digest: 'old' };
const chosen = { name: '新.png', type: 'image/png', bytes: 1, digest: 'new' };

test('a draft has nothing sensitive and no file whose bytes only the page has, and names what it has not', () => {
  const record = {
    title: '甲',
    phone: '138',
    rows: [{ a: '一', id: 'x' }, {}],
    home: { city: '苏州' },
    photos: [kept, chosen],
    signed: { by: '陈', image: 'new' },
  };
  const unread = (path: string) => ({
    text: '？',
    unread: { path, code: 'type', params: {}, severity: 'error' } as const,
  });
  const typed = new Map([
    ['/title', unread('/title')],
    ['/home/city', unread('/home/city')],
  ]);
  const said = new Map([
    ['!opinion', '同意'],
    ['/phone#many', '私人'],
    ['/title#many', '分批'],
  ]);
  const draft = writeDraft(model, { record, typed, said }, (digest) => digest === 'new');
  expect(draft.record).toEqual({ title: '甲', rows: [{ a: '一' }, {}], photos: [kept], signed: { by: '陈' } });
  expect(draft.unread).toEqual({ '/title': '？' });
  expect(draft.said).toEqual({ '!opinion': '同意', '/title#many': '分批' });
  expect([...draft.without].sort()).toEqual(['/home', '/home/city', '/phone', '/photos', '/rows/0/id', '/signed']);
});

test('what stands in the storage and is no draft is none', () => {
  const shelf = new Map([
    ['jiandu-draft broken', '{"form":'],
    ['jiandu-draft other', '{"form":"small"}'],
  ]);
  const storage = { getItem: (key: string) => shelf.get(key) ?? null } as unknown as Storage;
  const drafts = createBrowserDrafts(() => storage);
  expect(['broken', 'other', 'none'].map((key) => drafts.load(key))).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['what fits stays the very same', { title: 1, rows: [{ a: 2 }] }, undefined, []],
  ['a list that is none', { rows: 'x' }, {}, ['/rows']],
  ['a row that is none leaves an empty one', { rows: ['x', { a: '一' }] }, { rows: [{}, { a: '一' }] }, ['/rows/0']],
  [
    'a name that no field has',
    { title: '甲', colour: '红', home: { street: 1 } },
    { title: '甲', home: {} },
    ['/colour', '/home/street'],
  ],
  ['a record that is none', ['x'], {}, ['']],
])('of a given record: %s', (_what, given, fitted, paths) => {
  const { record, misfits } = fitRecord(model, given);
  expect(record).toEqual(fitted ?? given);
  if (fitted === undefined) expect(record).toBe(given);
  expect(misfits.map(({ path }) => path)).toEqual(paths);
});

import type { Field, Form, FormModel, RecordData } from '@jiandu/model';
import { readDate } from '@jiandu/text';
import { beforeEach, expect, test } from 'vitest';
import { cellAt, createFormStore, type FormStore } from './form-store.ts';
import type { Reader } from './type-text.ts';

const common = { required: false, stage: 'fill' } as const;
const words = { 'zh-Hans': '字' };
const fields: readonly Field[] = [
  { ...common, kind: 'text', name: 'title', template: '/title', words, required: true, format: 'line' },
  { ...common, kind: 'date', name: 'day', template: '/day', words },
  { ...common, kind: 'text', name: 'only', template: '/only', words, format: 'line', applies: { words } },
  { ...common, kind: 'number', name: 'count', template: '/count', words, computed: true },
  {
    ...common,
    kind: 'rows',
    name: 'rows',
    template: '/rows',
    words,
    fields: [
      { ...common, kind: 'text', name: 'a', template: '/rows/-/a', words, format: 'line' },
      { ...common, kind: 'date', name: 'on', template: '/rows/-/on', words },
    ],
  },
];
const model: FormModel = {
  form: 'small',
  version: '1',
  words,
  source: [],
  fields,
  sections: [],
  stages: [{ id: 'fill', words, act: 'fill', decisions: [] }],
  rules: [],
  policy: {},
  next: [],
  variants: [],
  terms: {},
};

/** Counts its rows, asks for a title, and has a field that applies only under a title. */
const form: Form = {
  model,
  validate: (input, { intent } = {}) => {
    const missing = intent === 'submit' && (input as RecordData).title === undefined;
    return missing
      ? { ok: false, problems: [{ path: '/title', code: 'required', params: {}, severity: 'error' }] }
      : { ok: true, record: input as RecordData, warnings: [] };
  },
  compute: (draft) => ({
    record: { ...draft, count: Array.isArray(draft.rows) ? draft.rows.length : 0 },
    inapplicable: draft.title === undefined ? ['/only'] : [],
  }),
  next: () => ({}),
  leadsTo: () => [],
};

const text: Reader = { read: (typed) => typed.trim(), problem: { code: 'type', params: {} } };
const day: Reader = {
  read: (typed) => readDate(typed, { era: 'common' }),
  problem: { code: 'format', params: { format: 'date' } },
};

let store: FormStore;
const at = (pointer: string) => cellAt(store.state(), pointer);
const start = (record?: RecordData, unread = {}) => {
  const settings = {
    form,
    model,
    whole: model,
    policy: undefined,
    region: 'CN' as const,
    stage: undefined,
    variant: undefined,
    readOnly: false,
  };
  store = createFormStore(settings, record, unread);
};
beforeEach(() => start());

test('a text that cannot be read stays as it was typed and is told of when the hand leaves', () => {
  store.type('/day', '2026.2.30', day);
  expect(at('/day')).toMatchObject({ text: '2026.2.30', value: undefined, problems: [] });
  store.commit('/day');
  expect(at('/day').text).toBe('2026.2.30');
  expect(at('/day').problems).toMatchObject([{ code: 'format', severity: 'error' }]);
});

test('a problem that is shown goes as soon as the text is mended, and none comes before the hand leaves', () => {
  store.type('/day', '2026.2.3.', day);
  store.commit('/day');
  expect(at('/day').problems).toHaveLength(1);
  store.type('/day', '2026.2.3', day);
  expect(at('/day').problems).toEqual([]);
  store.type('/day', '2026.2.30', day);
  expect(at('/day').problems).toEqual([]);
});

test('a text that can be read is the value at once and gives way to it when the hand leaves', () => {
  store.type('/day', '２０２６.３.５', day);
  expect(at('/day')).toMatchObject({ text: '２０２６.３.５', value: '2026-03-05' });
  store.commit('/day');
  expect(at('/day')).toMatchObject({ text: undefined, value: '2026-03-05', problems: [] });
});

test('an act tells only the fields that it changed', () => {
  const told: string[] = [];
  for (const pointer of ['/title', '/day', '/only', '/count', '/rows/0/a']) {
    store.subscribe(pointer, () => told.push(pointer));
  }
  store.type('/day', '2026.3.5', day);
  expect(told).toEqual(['/day']);
  told.length = 0;
  store.type('/title', '甲', text);
  expect(told.sort()).toEqual(['/only', '/title']);
});

test('what was typed and what is known of a row moves with it', () => {
  start({ title: '甲', rows: [{ a: '一' }, { a: '二' }, { a: '三' }] });
  const keys = store.state().rowIds.get('/rows');
  store.type('/rows/0/on', '不是日期', day);
  store.commit('/rows/0/on');
  store.moveRow('/rows', 0, 1);
  expect(at('/rows').value).toMatchObject([{ a: '二' }, { a: '一' }, { a: '三' }]);
  expect(at('/rows/1/on').text).toBe('不是日期');
  expect(at('/rows/1/on').problems).toMatchObject([{ path: '/rows/1/on' }]);
  expect(store.state().rowIds.get('/rows')).toEqual([keys?.[1], keys?.[0], keys?.[2]]);
});

test('a row that was taken out comes back whole, in its place', () => {
  start({ title: '甲', rows: [{ a: '一' }, { a: '二' }] });
  store.type('/rows/0/on', '不是日期', day);
  const before = store.state();
  store.removeRow('/rows', 0);
  expect(at('/rows').value).toEqual([{ a: '二' }]);
  expect(at('/rows/0/on').text).toBeUndefined();
  store.restoreRow();
  expect(at('/rows').value).toEqual([{ a: '一' }, { a: '二' }]);
  expect(at('/rows/0/on').text).toBe('不是日期');
  expect(store.state().rowIds).toEqual(before.rowIds);
});

test('what does not apply is left out of the record and named, and stays in the form', () => {
  start({ title: '甲', only: '乙' });
  store.type('/title', '', text);
  expect(store.prepare()).toEqual({ record: { count: 1 }, leftOut: ['/only'] });
  expect(at('/only')).toMatchObject({ value: '乙', applies: false });
});

test('what is missing is told of only after someone tried to submit', () => {
  store.commit('/title');
  expect(at('/title').problems).toEqual([]);
  expect(store.attempt('submit').problems).toHaveLength(1);
  expect(at('/title').problems).toMatchObject([{ code: 'required' }]);
  store.type('/title', '甲', text);
  store.commit('/title');
  expect(at('/title').problems).toEqual([]);
});

test('what the server found stays until its field changes', () => {
  start({ title: '甲' });
  store.receive([{ path: '/title', code: 'pattern', params: {}, severity: 'error' }]);
  store.commit('/day');
  expect(at('/title').problems).toHaveLength(1);
  store.type('/title', '甲乙', text);
  store.commit('/title');
  expect(at('/title').problems).toEqual([]);
});

test('texts that an earlier save could not read are there again', () => {
  start({ title: '甲' }, { '/day': '三月初五' });
  expect(at('/day').text).toBe('三月初五');
  expect(store.attempt('submit').problems).toMatchObject([{ path: '/day', code: 'format' }]);
});

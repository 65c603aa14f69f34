import type { Field, FormModel, Kind, Office, Paper } from '@jiandu/model';
import { createOffice } from '@jiandu/model';

type Partly<F extends Field> = Omit<F, 'template' | 'words' | 'required' | 'stage'> & Partial<F>;

/** A field with what its kind needs and no more; words are its name unless given. */
export function sampleField<K extends Kind>(field: Partly<Extract<Field, { kind: K }>>): Extract<Field, { kind: K }> {
  const words = { 'zh-Hans': field.name, 'zh-Hant': field.name };
  const common = { template: `/${field.name}`, words, required: false, stage: 'fill' };
  return { ...common, ...field } as unknown as Extract<Field, { kind: K }>;
}

/** A name on one line. */
export const contact = sampleField({
  kind: 'text',
  name: 'contact',
  format: 'line',
  words: { 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' },
});
/** An address on one line. */
export const address = sampleField({
  kind: 'text',
  name: 'address',
  format: 'line',
  words: { 'zh-Hans': '地址', 'zh-Hant': '地址' },
});
/** Text of several lines. */
export const content = sampleField({
  kind: 'text',
  name: 'content',
  format: 'multi-line',
  words: { 'zh-Hans': '内容', 'zh-Hant': '內容' },
});

/** What a row of `items` is about. */
export const item = sampleField({ kind: 'text', name: 'item', template: '/items/-/item', format: 'line' });
/** What a row of `items` costs, summed below. */
export const amount = sampleField({
  kind: 'money',
  name: 'amount',
  template: '/items/-/amount',
  currency: 'CNY',
  total: true,
});

/** A form of some fields, with one stage unless given more. */
export function sampleModel(fields: readonly Field[], rest: Partial<FormModel> = {}): FormModel {
  return {
    form: 'sample',
    version: '1',
    words: { 'zh-Hans': '样表', 'zh-Hant': '樣表' },
    source: [],
    fields,
    sections: [],
    stages: [{ id: 'fill', words: { 'zh-Hans': '填写', 'zh-Hant': '填寫' }, act: 'fill', decisions: [] }],
    rules: [],
    policy: {},
    next: [],
    variants: [],
    terms: {},
    ...rest,
  };
}

/** One field across the page, in a row of its own. */
export function samplePaper(field: string, heightMm = 10): Paper {
  return {
    page: 'a4-table',
    columns: [30, 140],
    body: [{ block: 'grid', rows: [{ heightMm, cells: [{ field }] }] }],
  };
}

export const sampleOffice: Office = createOffice();

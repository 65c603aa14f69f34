import type { Field, Kind, RecordData } from '@jiandu/model';
import { amount, item, sampleField } from './sample-models.ts';

const yesOrNo = [
  { value: 'yes', words: { 'zh-Hans': '合格', 'zh-Hant': '合格' } },
  { value: 'other', words: { 'zh-Hans': '其他', 'zh-Hant': '其他' } },
];

/** One field of every kind with a value, and the fields that stand beside it. */
export const sampleKinds = {
  text: { fields: [sampleField({ kind: 'text', name: 'field', format: 'line' })], record: { field: '苏州 GB/T 5657' } },
  number: {
    fields: [sampleField({ kind: 'number', name: 'field', unit: { 'zh-Hans': '件', 'zh-Hant': '件' } })],
    record: { field: 40.5 },
  },
  money: {
    fields: [sampleField({ kind: 'money', name: 'field', currency: 'CNY', capitals: true })],
    record: { field: '11680.50' },
  },
  date: { fields: [sampleField({ kind: 'date', name: 'field' })], record: { field: '2026-03-05' } },
  time: { fields: [sampleField({ kind: 'time', name: 'field' })], record: { field: '09:20' } },
  moment: { fields: [sampleField({ kind: 'moment', name: 'field' })], record: { field: '2026-03-05T09:20' } },
  choice: {
    fields: [
      sampleField({ kind: 'choice', name: 'field', options: yesOrNo, other: 'text' }),
      sampleField({ kind: 'text', name: 'text', format: 'line' }),
    ],
    record: { field: 'other', text: '复检' },
  },
  choices: {
    fields: [sampleField({ kind: 'choices', name: 'field', options: yesOrNo })],
    record: { field: ['yes', 'other'] },
  },
  'yes-no': { fields: [sampleField({ kind: 'yes-no', name: 'field' })], record: { field: false } },
  group: {
    fields: [
      sampleField({
        kind: 'group',
        name: 'field',
        fields: [
          sampleField({ kind: 'text', name: 'who', template: '/field/who', format: 'line' }),
          sampleField({ kind: 'date', name: 'day', template: '/field/day' }),
        ],
      }),
    ],
    record: { field: { who: '范丽华', day: '2026-03-05' } },
  },
  rows: {
    fields: [sampleField({ kind: 'rows', name: 'items', fields: [item, amount] })],
    record: { items: [{ item: '轴承', amount: '1200.00' }, { item: '机封' }] },
  },
  matrix: {
    fields: [
      sampleField({
        kind: 'matrix',
        name: 'field',
        rows: [{ name: 'north', words: { 'zh-Hans': '北部', 'zh-Hant': '北部' } }],
        fields: [sampleField({ kind: 'number', name: 'share', template: '/field/*/share' })],
      }),
    ],
    record: { field: { north: { share: 12.5 } } },
  },
  rating: {
    fields: [
      sampleField({
        kind: 'rating',
        name: 'field',
        options: [
          { value: 5, words: { 'zh-Hans': '满意', 'zh-Hant': '滿意' } },
          { value: 0, words: { 'zh-Hans': '不适用', 'zh-Hant': '無此項' } },
        ],
      }),
    ],
    record: { field: 5 },
  },
  file: {
    fields: [sampleField({ kind: 'file', name: 'field', several: true })],
    record: { field: [{ name: '现场.jpg', type: 'image/jpeg', bytes: 1, digest: 'sha256-0' }] },
  },
  signature: {
    fields: [sampleField({ kind: 'signature', name: 'field' })],
    record: { field: { by: '陈国栋', on: '2026-03-05' } },
  },
  note: {
    fields: [
      sampleField({ kind: 'note', name: 'field', words: { 'zh-Hans': '请用钢笔填写', 'zh-Hant': '請用鋼筆填寫' } }),
    ],
    record: {},
  },
} satisfies Record<Kind, { readonly fields: readonly Field[]; readonly record: RecordData }>;

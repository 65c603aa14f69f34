import type { Words } from '@jiandu/text';
import type { Field, FormModel } from '../index.ts';

/** Words that are the same in both scripts. */
export function same(text: string): Words {
  return { 'zh-Hans': text, 'zh-Hant': text };
}

const base = { required: false, stage: 'fill' } as const;

const items = [
  { ...base, kind: 'text', format: 'line', name: 'name', template: '/items/-/name', words: same('名称') },
  {
    ...base,
    kind: 'money',
    currency: 'CNY',
    name: 'amount',
    template: '/items/-/amount',
    words: { 'zh-Hans': '金额', 'zh-Hant': '金額' },
  },
] as const satisfies readonly Field[];

const parties = (['buyer', 'seller'] as const).map(
  (name) =>
    ({
      ...base,
      kind: 'group',
      name,
      template: `/${name}`,
      words: same(name === 'buyer' ? '甲方' : '乙方'),
      fields: [{ ...base, kind: 'text', format: 'line', name: 'by', template: `/${name}/by`, words: same('代表') }],
    }) satisfies Field,
);

/** A small form with every container. */
export const sample: FormModel = {
  form: 'sample',
  version: '2026-11',
  words: { 'zh-Hans': '{customer}登记', 'zh-Hant': '{customer}登記' },
  source: [],
  fields: [
    {
      ...base,
      kind: 'text',
      format: 'line',
      name: 'customer',
      template: '/customer',
      words: { 'zh-Hans': '{customer}名称', 'zh-Hant': '{customer}名稱' },
      required: true,
      clause: { 'zh-Hans': '《办法》第2条', 'zh-Hant': '《辦法》第2條' },
    },
    {
      ...base,
      kind: 'text',
      format: 'phone',
      name: 'phone',
      template: '/phone',
      words: { 'zh-Hans': '电话', 'zh-Hant': '電話' },
      sensitive: true,
    },
    {
      ...base,
      kind: 'number',
      name: 'quantity',
      template: '/quantity',
      words: { 'zh-Hans': '数量', 'zh-Hant': '數量' },
      unit: same('件'),
    },
    {
      ...base,
      kind: 'choice',
      name: 'class',
      template: '/class',
      words: { 'zh-Hans': '类别', 'zh-Hant': '類別' },
      options: [
        { value: 'major', words: same('重要') },
        { value: 'minor', words: same('一般') },
      ],
      other: 'remark',
    },
    { ...base, kind: 'text', format: 'line', name: 'remark', template: '/remark', words: same('附註') },
    { ...base, kind: 'date', name: 'due', template: '/due', words: same('期限'), stage: 'review' },
    { ...base, kind: 'rows', name: 'items', template: '/items', words: same('明細'), fields: items },
    ...parties,
    {
      ...base,
      kind: 'matrix',
      name: 'shares',
      template: '/shares',
      words: same('占比'),
      rows: [
        { name: 'male', words: same('男') },
        { name: '2025', words: same('2025 年') },
      ],
      fields: [
        {
          ...base,
          kind: 'number',
          name: 'share',
          template: '/shares/*/share',
          words: same('比例'),
          labelFrom: '/remark',
        },
      ],
    },
    { ...base, kind: 'signature', name: 'signed', template: '/signed', words: same('簽名'), stage: 'review' },
  ],
  sections: [
    { id: 'one', words: same('一'), fields: ['customer', 'remark'] },
    { id: 'two', words: same('二'), fields: ['remark'] },
  ],
  stages: [
    { id: 'fill', words: same('填写'), act: 'fill', decisions: [] },
    { id: 'review', words: same('审核'), act: 'review', decisions: [], signature: '/signed' },
  ],
  rules: [
    {
      id: 'within-cap',
      severity: 'error',
      words: same(
        '{customer}的{quantity}件不得超過 {policy.cap} 件，期限 {due}，金額 {row.amount}，{class}，電話 {phone}',
      ),
      clause: { 'zh-Hans': '《办法》第5条', 'zh-Hant': '《辦法》第5條' },
      path: '/items/-/amount',
      also: ['/remark'],
    },
    { id: 'remark-given', severity: 'warning', words: same('請填附註'), path: '/remark' },
  ],
  policy: { cap: { value: '12000', words: same('上限') } },
  next: [{ form: 'follow-up', fields: { customerName: 'customer', '/party/by': '/buyer/by', note: 'remark' } }],
  variants: [{ id: 'short', words: same('简'), without: ['remark', 'signed', 'shares'] }],
  terms: { customer: { 'zh-Hans': '客户', 'zh-Hant': '客戶' } },
};

import type { Sample } from './problem-sample.ts';

const options = [
  { words: { 'zh-Hans': '电话', 'zh-Hant': '電話' } },
  { words: { 'zh-Hans': '来访', 'zh-Hant': '來訪' } },
  { words: { 'zh-Hans': '信函', 'zh-Hant': '信函' } },
];

const many = Array.from({ length: 9 }, (_, index) => ({ words: { 'zh-Hans': `${index}`, 'zh-Hant': `${index}` } }));
const same = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });
const limits = (limit: unknown, below: unknown, above: unknown) => ({
  'too-small': { limit, actual: below },
  'too-large': { limit, actual: above },
  'not-above': { limit, actual: limit },
  'not-below': { limit, actual: limit },
});

/** A sample of every kind, texts by their formats too. */
export const samples: readonly Sample[] = [
  {
    kind: 'text',
    label: { 'zh-Hans': '投诉内容', 'zh-Hant': '投訴內容' },
    problems: {
      type: { type: 'string' },
      characters: [{ index: 2, codePoint: 0xfffe, reason: 'noncharacter' }, {}],
      'too-short': [
        { limit: 1, actual: 0 },
        { limit: 10, actual: 3 },
      ],
      'too-long': { limit: 2000, actual: 2350 },
      pattern: { pattern: '^[A-Z]{2}\\d+$' },
      format: { format: 'x-unheard-of' },
      computed: { expected: '符合', actual: '不符' },
    },
  },
  ...(
    [
      ['phone', '联系电话', '聯絡電話'],
      ['email', '电子邮箱', '電子郵件'],
      ['uri', '公司网址', '公司網址'],
      ['postcode', '邮政编码', '郵遞區號'],
      ['year', '年度', '年度'],
      ['bank-account', '银行账号', '銀行帳號'],
      ['record-number', '投诉编号', '投訴編號'],
      ['uscc', '纳税人识别号', '統一社會信用代碼'],
      ['cn-id', '证件号码', '證件號碼'],
      ['tw-ubn', '统一编号', '統一編號'],
      ['tw-id', '证件号码', '身分證字號'],
      ['hk-id', '证件号码', '證件號碼'],
      ['hk-brn', '商业登记号码', '商業登記號碼'],
    ] as const
  ).map(([format, hans, hant]) => ({
    kind: `text, ${format}`,
    label: { 'zh-Hans': hans, 'zh-Hant': hant },
    problems: { format: { format } },
  })),
  ...(
    [
      ['CN', '统一社会信用代码', '統一社會信用代碼', '身份证号', '身分證號碼'],
      ['TW', '统一编号', '統一編號', '身份证字号', '身分證字號'],
      ['HK', '商业登记号码', '商業登記號碼', '身份证号码', '身份證號碼'],
    ] as const
  ).flatMap(([region, hans, hant, personHans, personHant]) => [
    {
      kind: `text, organisation-number, in ${region}`,
      label: { 'zh-Hans': hans, 'zh-Hant': hant },
      about: { region },
      problems: { format: { format: 'organisation-number' } },
    },
    {
      kind: `text, person-number, in ${region}`,
      label: { 'zh-Hans': personHans, 'zh-Hant': personHant },
      about: { region },
      problems: { format: { format: 'person-number' } },
    },
  ]),
  {
    kind: 'number',
    label: { 'zh-Hans': '评分系数', 'zh-Hant': '評分係數' },
    problems: {
      type: [{ type: 'number' }, { type: 'integer' }],
      ...limits(1.5, 0.5, 2.75),
      'not-a-multiple': { limit: 5, actual: 7 },
      'too-many-digits': [
        { limit: 2, actual: 1.005 },
        { limit: 0, actual: 2.5 },
      ],
      computed: { expected: 12, actual: 11 },
    },
  },
  {
    kind: 'number, of people',
    label: { 'zh-Hans': '陪餐人数', 'zh-Hant': '陪餐人數' },
    unit: same('人'),
    problems: { ...limits(3, 1, 5), 'not-a-multiple': { limit: 2, actual: 3 }, computed: { expected: 5, actual: 4 } },
  },
  {
    kind: 'number, in percent',
    label: { 'zh-Hans': '满意率', 'zh-Hant': '滿意率' },
    unit: same('%'),
    problems: { ...limits(90, 85.5, 100.5), 'not-a-multiple': { limit: 5, actual: 7 } },
  },
  {
    kind: 'number, in millimetres',
    label: { 'zh-Hans': '板厚', 'zh-Hant': '板厚' },
    unit: same('mm'),
    problems: { ...limits(5, 4, 6), 'not-a-multiple': { limit: 5, actual: 7 } },
  },
  {
    kind: 'number, in minutes',
    label: { 'zh-Hans': '等候时间', 'zh-Hant': '等候時間' },
    unit: { 'zh-Hans': '分钟', 'zh-Hant': '分鐘' },
    problems: limits(30, 20, 45),
  },
  {
    kind: 'number, in points',
    label: { 'zh-Hans': '考核得分', 'zh-Hant': '考核得分' },
    unit: same('分'),
    problems: limits(60, 55, 105),
  },
  {
    kind: 'money',
    label: { 'zh-Hans': '索赔金额', 'zh-Hant': '索賠金額' },
    about: { currency: 'CNY', region: 'CN' },
    problems: {
      format: { format: 'amount' },
      ...limits('200', '0', '1200.5'),
      'too-many-digits': { limit: 2, actual: '1.005' },
      currency: [{ expected: 'CNY', actual: 'TWD' }, { actual: 'USD' }],
      computed: { expected: '360.00', actual: '350.00' },
    },
  },
  {
    kind: 'money, in Taiwan',
    label: { 'zh-Hans': '报价', 'zh-Hant': '報價' },
    about: { currency: 'TWD', region: 'TW' },
    problems: { ...limits('1200', '1000', '12000.5'), currency: { actual: 'CNY' } },
  },
  {
    kind: 'money, a head and meal',
    label: { 'zh-Hans': '人均费用', 'zh-Hant': '人均費用' },
    unit: same('元/人·餐'),
    about: { currency: 'CNY', clause: 'S1 5(2)' },
    problems: limits('100', '80', '120'),
  },
  {
    kind: 'date',
    label: { 'zh-Hans': '送达日期', 'zh-Hant': '送達日期' },
    problems: {
      format: { format: 'date' },
      ...limits('2026-03-05', '2026-03-01', '2026-03-09'),
      computed: { expected: '2026-03-05', actual: '2026-03-06' },
    },
  },
  {
    kind: 'date, of 民國',
    label: { 'zh-Hans': '送达日期', 'zh-Hant': '送達日期' },
    about: { era: 'minguo' },
    problems: { format: { format: 'date' }, ...limits('2026-03-05', '2026-03-01', '2026-03-09') },
  },
  {
    kind: 'time',
    label: { 'zh-Hans': '来访时间', 'zh-Hant': '來訪時間' },
    problems: { format: { format: 'time' }, ...limits('18:00', '17:30', '19:20') },
  },
  {
    kind: 'moment',
    label: { 'zh-Hans': '受理时间', 'zh-Hant': '受理時間' },
    problems: {
      format: { format: 'moment' },
      ...limits('2026-03-05T09:20', '2026-03-05T08:00', '2026-03-06T08:00'),
    },
  },
  {
    kind: 'choice',
    label: { 'zh-Hans': '受理方式', 'zh-Hant': '受理方式' },
    about: { options },
    problems: { 'not-an-option': { actual: 'x' }, computed: { expected: '信函', actual: '其他' } },
  },
  {
    kind: 'choice, of many',
    label: { 'zh-Hans': '受理部门', 'zh-Hant': '受理部門' },
    about: { options: many },
    problems: { 'not-an-option': { actual: 'x' } },
  },
  {
    kind: 'choices',
    label: { 'zh-Hans': '投诉类别', 'zh-Hant': '投訴類別' },
    about: { options },
    problems: {
      type: { type: 'array' },
      'not-an-option': { actual: 'x' },
      'too-few-items': [
        { limit: 1, actual: 0 },
        { limit: 2, actual: 1 },
      ],
      'too-many-items': { limit: 2, actual: 3 },
      'duplicate-items': {},
    },
  },
  {
    kind: 'yes-no',
    label: { 'zh-Hans': '是否质保期内', 'zh-Hant': '是否於保固期內' },
    about: { asks: 'choose' },
    problems: { type: { type: 'boolean' }, computed: { expected: true, actual: false } },
  },
  { kind: 'group', label: { 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' }, problems: { type: { type: 'object' } } },
  {
    kind: 'rows',
    label: { 'zh-Hans': '费用明细', 'zh-Hant': '費用明細' },
    about: { asks: 'add' },
    problems: {
      type: { type: 'array' },
      'too-few-items': [
        { limit: 1, actual: 0 },
        { limit: 3, actual: 2 },
      ],
      'too-many-items': { limit: 20, actual: 23 },
      'duplicate-items': {},
    },
  },
  {
    kind: 'matrix',
    label: { 'zh-Hans': '满意度评价', 'zh-Hant': '滿意度評量' },
    problems: { type: { type: 'object' } },
  },
  {
    kind: 'rating',
    label: { 'zh-Hans': '服务态度', 'zh-Hant': '服務態度' },
    about: { asks: 'choose', options },
    problems: { 'not-an-option': { actual: 9 } },
  },
  {
    kind: 'file',
    label: { 'zh-Hans': '现场照片', 'zh-Hant': '現場照片' },
    about: { asks: 'attach' },
    problems: {
      'too-large': { limit: 20 * 1024 * 1024, actual: 25_480_000 },
      'too-few-items': { limit: 2, actual: 1 },
      'too-many-items': { limit: 5, actual: 6 },
      format: [
        { format: 'file', expected: ['image/png', 'image/jpeg'], actual: 'application/zip' },
        { format: 'file', expected: ['image/*'], actual: 'application/zip' },
      ],
    },
  },
  {
    kind: 'signature',
    label: { 'zh-Hans': '部门经理', 'zh-Hant': '部門主管' },
    about: { asks: 'sign' },
    problems: { format: { format: 'date' } },
  },
  {
    kind: 'the whole record',
    label: same(''),
    problems: { type: { type: 'object' }, 'too-large-input': { limit: 100_000, actual: 120_000 }, rule: {} },
  },
  {
    kind: 'a rule',
    label: { 'zh-Hans': '陪餐人数', 'zh-Hant': '陪餐人數' },
    about: { words: '{guests}→{limit}', clause: 'S1 5(6)' },
    problems: { rule: { guests: 5, limit: 3 } },
  },
];

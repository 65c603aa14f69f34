import type { ListedField } from './read-field-list.ts';

type Schema = Readonly<Record<string, unknown>>;

/** What a kind of a field list becomes, apart from its words. */
type Draft = (field: ListedField, option: (label: string, index: number) => Schema) => Schema;

const text =
  (format?: string, length = 60): Draft =>
  (field) => ({ type: 'string', ...(format !== undefined && { format }), maxLength: field.length ?? length });
const formatted =
  (format: string): Draft =>
  () => ({ type: 'string', format });
const choice: Draft = (field, option) => ({ type: 'string', oneOf: field.options.map(option) });

/** Every name that a kind may have in a field list. */
export const listedKinds: Readonly<Record<string, Draft>> = {
  ...all(text(), 'text', 'string', '文本', '文字', '文本框', '单行', '單行', '单行文本', '单行文本框', '單行文字'),
  ...all(
    text('multi-line', 500),
    'multi-line',
    'textarea',
    '多行',
    '多行文本',
    '多行文本框',
    '多行文字',
    '长文本',
    '長文字',
    '备注',
    '備註',
  ),
  ...all(text('phone', 30), 'phone', '电话', '電話', '手机', '手機'),
  ...all(text('email', 80), 'email', '邮箱', '電子郵件', '电子邮件'),
  ...all(text('uri', 200), 'uri', 'url', '网址', '網址'),
  ...all(text('record-number', 24), 'record-number', '编号', '編號'),
  ...all(text('postcode', 10), 'postcode', '邮编', '郵遞區號'),
  ...all(text('bank-account', 34), 'bank-account', '账号', '帳號', '银行账号'),
  ...all(formatted('year'), 'year', '年度', '年份'),
  ...all(formatted('uscc'), 'uscc', '统一社会信用代码'),
  ...all(formatted('cn-id'), 'cn-id', '身份证号', '公民身份号码'),
  ...all(formatted('tw-ubn'), 'tw-ubn', '統一編號', '统一编号'),
  ...all(formatted('tw-id'), 'tw-id', '身分證字號'),
  ...all(formatted('hk-id'), 'hk-id', '香港身份证号码', '香港身份證號碼', '香港身分證號碼'),
  ...all(formatted('hk-brn'), 'hk-brn', '香港商业登记号码', '香港商業登記號碼', '商業登記號碼'),
  ...all(formatted('organisation-number'), 'organisation-number', '登记号码', '登記號碼'),
  ...all(formatted('person-number'), 'person-number', '证件号码', '證件號碼'),
  ...all(({ unit: _unit }) => ({ type: 'number' }), 'number', 'decimal', '数字', '數字', '数值', '數值'),
  ...all(() => ({ type: 'integer', minimum: 0 }), 'integer', '整数', '整數', '人数', '人數', '数量', '數量'),
  ...all(() => ({ type: 'string', format: 'amount', minimumAmount: '0' }), 'money', 'amount', '金额', '金額'),
  ...all(formatted('date'), 'date', '日期'),
  ...all(formatted('clock-time'), 'time', '时间', '時間', '时刻', '時刻'),
  ...all(formatted('moment'), 'moment', 'datetime', '日期时间', '日期時間'),
  ...all(choice, 'choice', 'select', 'radio', '单选', '單選', '单选框', '选择', '選擇', '下拉', '下拉框', '下拉列表'),
  ...all(
    (field, option) => ({ type: 'array', uniqueItems: true, items: { oneOf: field.options.map(option) } }),
    ...['choices', 'checkbox', '多选', '多選', '复选', '複選', '复选框', '多选框'],
  ),
  ...all(() => ({ type: 'boolean' }), 'yes-no', 'boolean', '是否'),
  ...all(
    (field, option) => ({
      type: 'integer',
      kind: 'rating',
      oneOf: field.options.map((label, index) => ({ ...option(label, index), const: field.options.length - index })),
    }),
    ...['rating', '评分', '評分', '打分'],
  ),
  ...all(() => ({ type: 'array', maxItems: 10, items: { kind: 'file' } }), 'file', 'files', '附件', '文件', '檔案'),
  ...all(() => ({ type: 'object', kind: 'signature' }), 'signature', '签名', '簽名', '签字', '簽章', '签章'),
  ...all(() => ({ type: 'null', kind: 'note' }), 'note', '说明', '說明'),
};

function all(draft: Draft, ...names: readonly string[]): Record<string, Draft> {
  return Object.fromEntries(names.map((name) => [name, draft]));
}

/** Every kind of a field list once, by its first name. */
export const firstNames: readonly string[] = Object.entries(listedKinds)
  .filter(([, draft], index, all) => all.findIndex(([, other]) => other === draft) === index)
  .map(([name]) => name);

/** Kinds that need options. */
export function needsOptions(kind: string): boolean {
  return ['choice', 'choices', 'rating'].some((needing) => listedKinds[kind] === listedKinds[needing]);
}

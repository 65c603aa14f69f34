import type { Field, FormModel, Kind, RecordData, TextFormat } from '@jiandu/model';

/** How full a sample record is. */
export type Fullness = 'typical' | 'minimal' | 'longest';

type Sample = (field: Field, fullness: Fullness) => unknown;

/** Makes a record that a form's own shape allows; computed fields stay empty. */
export function sampleRecord(model: Pick<FormModel, 'fields'>, fullness: Fullness): RecordData {
  return sampleFields(model.fields, fullness);
}

function sampleFields(fields: readonly Field[], fullness: Fullness): RecordData {
  const asked = fields.filter((field) => !field.computed && (fullness !== 'minimal' || field.required));
  const values = asked.map((field) => [field.name, (samples[field.kind] as Sample)(field, fullness)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

const texts: Readonly<Partial<Record<TextFormat, string>>> = {
  'record-number': 'A-2026-0001',
  phone: '0512-6283 1177',
  email: 'name@example.com',
  uri: 'https://example.com/',
  postcode: '215000',
  year: '2026',
  'bank-account': '6222 0211 0200 1234 567',
  uscc: '91350100M000100Y43',
  'cn-id': '11010519491231002X',
  'tw-ubn': '04595257',
  'tw-id': 'A123456789',
  'hk-id': 'A123456(3)',
  'hk-brn': '12345678',
  'organisation-number': '91350100M000100Y43',
  'person-number': '11010519491231002X',
  comb: '2026',
};

const passage = '根据现场情况逐项核对，并记录时间、地点、经过与结果。';

function sampleTexts(field: Field, fullness: Fullness): readonly unknown[] {
  const least = 'minItems' in field ? (field.minItems ?? 1) : 1;
  const most = 'maxItems' in field ? (field.maxItems ?? 3) : 3;
  const count = Math.max(1, least, fullness === 'longest' ? Math.min(3, most) : 1);
  const text = String(sampleText(field, fullness));
  // Items of a list may have to differ.
  return Array.from({ length: count }, (_, index) => (index === 0 ? text : `${text.slice(0, -1)}${index}`));
}

const sampleText: Sample = (field, fullness) => {
  if (field.kind !== 'text') return undefined;
  const { several, ...one } = field;
  if (several) return sampleTexts(one, fullness);
  const fixed = texts[field.format];
  if (fixed !== undefined) return fixed.slice(0, field.maxLength);
  const length = fullness === 'longest' ? Math.min(field.maxLength ?? 100, 2000) : Math.min(field.maxLength ?? 12, 12);
  return [...passage.repeat(Math.ceil(length / passage.length))]
    .slice(0, Math.max(length, field.minLength ?? 1))
    .join('');
};

const sampleChoice: Sample = (field, fullness) => {
  if (!('options' in field)) return undefined;
  if ('source' in field && field.source !== undefined) return { value: '1', label: '示例' };
  return (fullness === 'longest' ? field.options.at(-1) : field.options[0])?.value;
};

const signature = { by: '陈国栋', on: '2026-03-05' };
const file = { name: '附件.pdf', type: 'application/pdf', bytes: 10_240, digest: `sha256-${'ab'.repeat(32)}` };

const samples = {
  text: sampleText,
  number: (field) => Math.min(Math.max(1, field.minimum ?? 1), field.maximum ?? 1_000_000),
  money: (field) => field.minimum ?? (field.maximum === undefined ? '1200.00' : field.maximum),
  date: () => '2026-03-05',
  time: () => '09:20',
  moment: () => '2026-03-05T09:20',
  choice: sampleChoice,
  choices: (field, fullness) => {
    const chosen = fullness === 'longest' ? field.options.length : Math.max(1, field.minItems ?? 1);
    return field.options.slice(0, Math.min(chosen, field.maxItems ?? chosen)).map((option) => option.value);
  },
  'yes-no': () => true,
  group: (field, fullness) => sampleFields(field.fields, fullness),
  rows: (field, fullness) =>
    Array.from({ length: Math.max(field.minItems ?? 1, fullness === 'longest' ? 3 : 1) }, () =>
      sampleFields(field.fields, fullness),
    ),
  matrix: (field, fullness) =>
    Object.fromEntries(field.rows.map(({ name }) => [name, sampleFields(field.fields, fullness)])),
  rating: sampleChoice,
  file: (field) => (field.several ? [file] : file),
  signature: (field) => (field.moment ? { ...signature, on: '2026-03-05T15:40' } : signature),
  note: () => undefined,
} satisfies { [K in Kind]: (field: Extract<Field, { kind: K }>, fullness: Fullness) => unknown };

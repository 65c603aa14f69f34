import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice, type RecordData } from '@jiandu/model';

export { form };
export const faces = await loadDefaultFaces();

/** One of its copies: the others set it once. */
export const layOptions = {
  faces,
  office: createOffice(),
  face: 'filled',
  scripts: ['zh-Hans'],
  copy: 'service',
} as const;

/** A label and a value each, as peers print them. */
export type Rows = readonly (readonly [label: string, value: string])[];

/** The top-level labels of the form with the values of a record. */
export function rowsOf(record: Readonly<Record<string, unknown>> = {}): Rows {
  return form.model.fields.map(({ name, words }) => [words['zh-Hans'] ?? name, JSON.stringify(record[name] ?? '')]);
}

const names = '王建国 李秀英 张伟 刘洋 陈静 杨帆 赵磊 黄丽 周杰 吴敏 徐涛 孙莉 胡军 朱琳 高峰 林涛 何平'.split(' ');

/** All days of a record are moved alike, so that they keep their order. */
function shiftDay(iso: string, days: number): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10) + iso.slice(10);
}

/** The typical record as other customers fill it in: no two say the same in any text, number or day. */
export function varyRecord(at: number): RecordData {
  const typical = examples[0]?.record ?? {};
  const name = names[at % names.length] ?? '';
  const own = Object.entries(typical).map(([key, value]): readonly [string, unknown] => {
    const kind = form.model.fields.find((field) => field.name === key)?.kind;
    if (kind === 'number') return [key, 1 + ((at * 7) % 90)];
    if (kind === 'date' || kind === 'moment') return [key, shiftDay(String(value), at % 300)];
    if (kind !== 'text' || typeof value !== 'string') return [key, value];
    const isHan = /\p{Script=Han}{2}/u.test(value);
    return [key, isHan ? `${name}${value.slice(name.length)}${at}` : value.replace(/\d{3}$/, String(100 + at))];
  });
  return Object.fromEntries(own) as RecordData;
}

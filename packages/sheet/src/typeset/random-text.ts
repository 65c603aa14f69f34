import type { Script } from '@jiandu/text';
import type { Inline } from './inline.ts';
import { keep } from './inline.ts';
import type { SetCase } from './line-oracle.ts';

/** Pieces that texts of offices are made of, so that marks, figures and words meet in every way. */
const pieces: Readonly<Record<Script, readonly string[]>> = {
  'zh-Hans': [
    ...'客户反映到货渗漏经检查轴承温升正常',
    ...'，。、；：！？（）《》〈〉【】“”‘’「」',
    '——',
    '……',
    '·',
    '～',
    '/',
    '／',
    '—',
    '%',
    '℃',
  ],
  'zh-Hant': [
    ...'客戶反映到貨滲漏經檢查軸承溫升正常',
    ...'，。、；：！？（）「」『』《》〈〉【】“”',
    '——',
    '……',
    '‧',
    '～',
    '/',
    '／',
    '—',
    '%',
    '℃',
  ],
};

/** What must stay whole, by its own. */
const wholes: readonly string[] = [
  'ISG65-160',
  'Pump',
  'GB/T 5657',
  'service@example.com',
  'KF-2026-0031',
  'No.7',
  '3件',
  '12个',
  '50 kg',
  '0.75kW',
  '41℃',
  '99.5%',
  '第12条',
  '3.5万元',
  '2小时',
  '40名',
  '¥1,234.50',
  '￥380元',
  'NT$12,000元',
  'CN¥1,200.00元',
  '12,345,678.90',
  '2026年3月5日',
  '3月5日',
  '民國115年3月5日',
  '9时30分',
  '09:20',
  '2026-03-05',
  '0512-6283 1177',
  '400-555-0100',
  '+86 512 6283 1177',
  '13900005555',
];

const loose: readonly string[] = [' ', '　', '\n', '𠮷', '䶮', '葛\u{e0100}'];

/** The n-th case of a script: the same every time. */
export function randomCase(seed: number, script: Script): SetCase {
  const next = createRandom(seed * 2 + (script === 'zh-Hans' ? 0 : 1));
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const size = 140 + 5 * next(30);
  const width = size * (2 + next(38)) + next(size);
  const inlines: Inline[] = [];
  const text = Array.from({ length: 1 + next(4) }, (): string => {
    const words = Array.from({ length: 1 + next(10) }, () => {
      const kind = next(12);
      return kind < 8 ? pick(pieces[script]) : kind < 11 ? pick(wholes) : pick(usual);
    }).join('');
    const own = { inline: 'text', text: words, script, path: '' } as const;
    if (next(6) === 0) {
      const label = { ...own, text: `${pick(pieces[script].slice(0, 17))}${pick(pieces[script].slice(0, 17))}` };
      inlines.push(keep({ inline: 'box', box: 'empty' }, label));
      return `□${label.text}`;
    }
    inlines.push(own);
    return words;
  }).join('');
  const justify = next(2) === 0;
  return {
    text,
    inlines,
    script,
    setting: {
      width,
      size,
      leading: 1,
      ...(justify && { justify }),
      ...(next(3) === 0 && width > 6 * size && { indentEms: 2 }),
    },
  };
}

/** Characters beyond the default faces are for their own test. */
const usual = loose.filter((text) => text !== '𠮷');

/** A small generator of whole numbers below a limit (mulberry32). */
function createRandom(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

import type { Region, Script, Words } from '../script.ts';

/** How a currency is written. */
interface Currency {
  readonly words: Required<Words>;
  /** The sign that tells it from every other dollar or yuan. */
  readonly symbol: string;
  /** The sign where no other currency can be meant. */
  readonly home?: { readonly region: Region; readonly symbol: string };
  /** Fraction digits printed even when they are zero. */
  readonly digits: 0 | 2;
}

const currencies: Readonly<Record<string, Currency>> = {
  CNY: {
    words: { 'zh-Hans': '人民币', 'zh-Hant': '人民幣' },
    symbol: 'CN¥',
    home: { region: 'CN', symbol: '¥' },
    digits: 2,
  },
  TWD: { words: { 'zh-Hans': '新台币', 'zh-Hant': '新臺幣' }, symbol: 'NT$', digits: 0 },
  HKD: { words: { 'zh-Hans': '港币', 'zh-Hant': '港幣' }, symbol: 'HK$', digits: 2 },
  MOP: { words: { 'zh-Hans': '澳门币', 'zh-Hant': '澳門幣' }, symbol: 'MOP$', digits: 2 },
  USD: { words: { 'zh-Hans': '美元', 'zh-Hant': '美元' }, symbol: 'US$', digits: 2 },
  EUR: { words: { 'zh-Hans': '欧元', 'zh-Hant': '歐元' }, symbol: '€', digits: 2 },
  GBP: { words: { 'zh-Hans': '英镑', 'zh-Hant': '英鎊' }, symbol: '£', digits: 2 },
  JPY: { words: { 'zh-Hans': '日元', 'zh-Hant': '日圓' }, symbol: 'JP¥', digits: 0 },
  KRW: { words: { 'zh-Hans': '韩元', 'zh-Hant': '韓元' }, symbol: '₩', digits: 0 },
  SGD: { words: { 'zh-Hans': '新加坡元', 'zh-Hant': '新加坡元' }, symbol: 'S$', digits: 2 },
  AUD: { words: { 'zh-Hans': '澳元', 'zh-Hant': '澳元' }, symbol: 'A$', digits: 2 },
  CAD: { words: { 'zh-Hans': '加元', 'zh-Hant': '加元' }, symbol: 'C$', digits: 2 },
};

/** The name of a currency by its ISO 4217 code: 人民币, 新臺幣; the code itself where we know no name. */
export function nameCurrency(currency: string, script: Script): string {
  return currencies[currency]?.words[script] ?? currency;
}

/** Other names that people write for a currency. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  TWD: ['新臺币', '新台幣', '台币', '台幣', '臺幣'],
  HKD: ['港元'],
  MOP: ['澳门元', '澳門元'],
  USD: ['美金'],
  JPY: ['日圆', '日幣', '日币'],
};

/** All names that may stand before an amount in capitals, longest first: of the currency, or of every one that we know. */
export function namesOf(currency?: string): readonly string[] {
  const codes = currency === undefined ? Object.keys(currencies) : [currency];
  const names = codes.flatMap((code) => [
    code,
    ...Object.values(currencies[code]?.words ?? {}),
    ...(otherNames[code] ?? []),
  ]);
  return names.sort((a, b) => b.length - a.length);
}

/** The sign before a figure: ¥ in the currency's own region, CN¥ elsewhere; `XAU ` where there is none. */
export function signCurrency(currency: string, region: Region): string {
  const known = currencies[currency];
  if (!known) return `${currency} `;
  return known.home?.region === region ? known.home.symbol : known.symbol;
}

/** All signs that may stand before a figure of the currency when it is typed, longest first. */
export function signsOf(currency: string): readonly string[] {
  const known = currencies[currency];
  const signs = [currency, known?.symbol, known?.home?.symbol].filter((sign) => sign !== undefined);
  return signs.sort((a, b) => b.length - a.length);
}

/** Fraction digits that a figure of the currency is always printed with. */
export function digitsOf(currency: string): 0 | 2 {
  return currencies[currency]?.digits ?? 2;
}

import type { Region } from '../script.ts';

/** Whose rules an amount in capitals follows. */
export const capitalsProfiles = ['central-bank', 'finance-ministry', 'taiwan', 'hong-kong'] as const;

/**
 * Whose rules an amount in capitals follows:
 * `central-bank` 支付结算办法 (中国人民银行, 银发〔1997〕393号), annex 1, for bills and settlement vouchers;
 * `finance-ministry` 会计基础工作规范 (财政部) art. 52, for accounting vouchers and the forms behind them;
 * `taiwan` and `hong-kong` as cheques and receipts there are written.
 */
export type CapitalsProfile = (typeof capitalsProfiles)[number];

/** What a profile decides; digits and names follow script and currency. */
export interface CapitalsRules {
  /** What closes a full amount: 整 or 正. */
  readonly closing: string;
  /** Whether an amount that ends in 角 is closed too. */
  readonly closesTenths: boolean;
  /** Whether a million million is 兆; it is 万亿 otherwise. */
  readonly countsTrillions: boolean;
  /** The Traditional three: 參 in Taiwan, 叁 elsewhere. */
  readonly three: string;
}

/** The rules of each profile. */
export const capitalsRules = {
  // Annex 1 item 2: 整 (or 正) is due after 元 and may be left out after 角, as its examples do.
  'central-bank': { closing: '整', closesTenths: false, countsTrillions: false, three: '叁' },
  // Art. 52: 整 (or 正) is due after 元 and after 角.
  'finance-ministry': { closing: '整', closesTenths: true, countsTrillions: false, three: '叁' },
  taiwan: { closing: '整', closesTenths: true, countsTrillions: true, three: '參' },
  'hong-kong': { closing: '正', closesTenths: true, countsTrillions: false, three: '叁' },
} as const satisfies Record<CapitalsProfile, CapitalsRules>;

/** The profile of an office that names none: its forms are no bills of a bank. */
export const regionalCapitals = {
  CN: 'finance-ministry',
  TW: 'taiwan',
  HK: 'hong-kong',
} as const satisfies Record<Region, CapitalsProfile>;

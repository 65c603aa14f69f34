import type { Region } from '@jiandu/text';
import type { Office } from './office.ts';

/** How an office of each region writes when it says nothing else. */
export const officeDefaults = {
  CN: {
    names: {},
    region: 'CN',
    scripts: ['zh-Hans'],
    era: 'common',
    currency: 'CNY',
    tick: 'check',
    voidMark: 'slash',
    signatureOrder: 'upward',
    page: 'a4-table',
    terms: {},
    forms: {},
    policy: {},
  },
  TW: {
    names: {},
    region: 'TW',
    scripts: ['zh-Hant'],
    era: 'minguo',
    currency: 'TWD',
    tick: 'fill',
    voidMark: 'slash',
    signatureOrder: 'downward',
    page: 'tw-official',
    terms: {},
    forms: {},
    policy: {},
  },
  HK: {
    names: {},
    region: 'HK',
    scripts: ['zh-Hant'],
    era: 'common',
    currency: 'HKD',
    tick: 'tick',
    voidMark: 'dash',
    signatureOrder: 'upward',
    page: 'a4-table',
    terms: {},
    forms: {},
    policy: {},
  },
} as const satisfies Record<Region, Office>;

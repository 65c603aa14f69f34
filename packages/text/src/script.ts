/** A Chinese script by its BCP 47 tag. Scripts are independent of region and currency. */
export type Script = 'zh-Hans' | 'zh-Hant';

/** Both scripts, Simplified first. */
export const scripts = ['zh-Hans', 'zh-Hant'] as const satisfies readonly Script[];

/** One phrase in every script that its author gave. */
export type Words = Readonly<Partial<Record<Script, string>>>;

/** Where an office works: decides signature order, era, page profile, seals and amount capitals. */
export type Region = 'CN' | 'TW' | 'HK';

/** All regions. */
export const regions = ['CN', 'TW', 'HK'] as const satisfies readonly Region[];

/** How years are counted: `common` prints 2026, `minguo` prints 民國115 (TW default). */
export type Era = 'common' | 'minguo';

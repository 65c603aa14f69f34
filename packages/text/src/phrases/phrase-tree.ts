import type { zhHans } from './zh-hans.ts';

type Hans = typeof zhHans;

/** The phrases of one script, by group and name; every script has the names of the Simplified ones, no more and no less. */
export type PhraseTree = { readonly [Group in keyof Hans]: { readonly [Name in keyof Hans[Group]]: string } };

/** The key of a phrase: `screen.submit`. */
export type PhraseKey = {
  [Group in keyof Hans & string]: `${Group}.${keyof Hans[Group] & string}`;
}[keyof Hans & string];

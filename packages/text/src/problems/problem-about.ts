import type { Era, Region, Words } from '../script.ts';

/** What a required field asks of whoever fills it. */
export type Asks = 'fill' | 'choose' | 'sign' | 'attach' | 'add';

/** What is known of the field that a problem marks, apart from the record. */
export interface ProblemAbout {
  /** The label in the script; empty for the whole record. */
  readonly label: string;
  /** In the script: 人, 件, 元/人·餐. */
  readonly unit?: string;
  /** The clause that asks for it, in the script: 《客户招待用餐管理制度》第5条第2点. */
  readonly clause?: string;
  /** The words of a rule; `{places}` that are left in it are filled from the problem's params. */
  readonly words?: string;
  /** What can be chosen; up to eight are listed. */
  readonly options?: readonly { readonly words: Words }[];
  /** Default: `choose` where there are options, else `fill`. */
  readonly asks?: Asks;
  /** ISO 4217, of an amount without a unit of its own. */
  readonly currency?: string;
  /** Default: `common`. */
  readonly era?: Era;
  /** Default: that of the script, CN or TW. */
  readonly region?: Region;
}

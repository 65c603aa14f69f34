import { type Face, wordFamilyOf } from '@jiandu/fonts';
import type { TextRun, Twips } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { escapeAttribute } from './xml.ts';

/** How text looks, in what Word has properties for. */
export interface Look {
  readonly family: string;
  readonly isBold: boolean;
  /** Word sets whole half points only. */
  readonly halfPoints: number;
  readonly lang: Script;
}

/** What a run has beside its look. */
export interface LookExtras {
  /** The id of a character style. */
  readonly style?: string | undefined;
  /** `#rrggbb` */
  readonly color?: string | undefined;
  /** Letter spacing. */
  readonly spacing?: Twips;
  /** To which percentage of their width characters narrow. */
  readonly scale?: number | undefined;
  readonly isUnderlined?: boolean;
  /** Characters that are Latin as well as Chinese are Chinese. */
  readonly isHinted?: boolean | undefined;
}

/** What Word calls the languages of the scripts. */
export const languages = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' } satisfies Record<Script, string>;

/** Families that are heavy in themselves and have no bold of their own. */
const heavyFamilies: ReadonlySet<string> = new Set(['SimHei', '黑体']);

/** The look of text in a face: of the next smaller size that Word has. */
export function lookOf(face: Face, { size, lang, asked }: Pick<TextRun, 'size' | 'lang' | 'asked'>): Look {
  const { weight } = face;
  const family = wordFamilyOf(face, asked);
  return { family, isBold: weight === 700 && !heavyFamilies.has(family), halfPoints: toHalfPoints(size), lang };
}

/** The next smaller size that Word can set. */
export function toHalfPoints(size: Twips): number {
  return Math.floor(size / 10);
}

/** The letter spacing that gives each character the width that it has on the sheet, so that a full line stays one. */
export function spacingOf(size: Twips, width: Twips): Twips {
  return width - toHalfPoints(size) * 10;
}

/** Writes the properties of a run, of which the document's own look needs not be said; nothing where there are none. */
export function writeLook(look: Look, own: Look | undefined, extras: LookExtras = {}): string {
  const { style, color, spacing = 0, scale = 100, isUnderlined, isHinted } = extras;
  const said =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (look.family === own?.family ? (isHinted ? hint : '') : fontsOf(look.family)) +
    (look.isBold === (own?.isBold ?? false) ? '' : bold[`${look.isBold}`]) +
    (color ? `<w:color w:val="${color.slice(1)}"/>` : '') +
    (spacing === 0 ? '' : `<w:spacing w:val="${spacing}"/>`) +
    (scale < 100 ? `<w:w w:val="${scale}"/>` : '') +
    (look.halfPoints === own?.halfPoints ? '' : sizesOf(look.halfPoints)) +
    (isUnderlined ? '<w:u w:val="single"/>' : '') +
    (look.lang === own?.lang ? '' : langOf(look.lang));
  return said && `<w:rPr>${said}</w:rPr>`;
}

/** The properties of a look, all of them said. */
export function lookProperties({ family, isBold, halfPoints, lang }: Look): string {
  return `${fontsOf(family)}${isBold ? bold.true : ''}<w:kern w:val="0"/>${sizesOf(halfPoints)}${langOf(lang)}`;
}

const hint = '<w:rFonts w:hint="eastAsia"/>';
const bold = { true: '<w:b/><w:bCs/>', false: '<w:b w:val="0"/><w:bCs w:val="0"/>' };

function fontsOf(named: string): string {
  const family = escapeAttribute(named);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${family}" w:hAnsi="${family}" w:eastAsia="${family}" w:cs="${family}"/>`;
}

function sizesOf(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function langOf(lang: Script): string {
  return `<w:lang w:val="${languages[lang]}" w:eastAsia="${languages[lang]}"/>`;
}

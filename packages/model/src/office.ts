import type { CapitalsProfile, Era, Region, Script, Words } from '@jiandu/text';
import type { PageName, PageSize, Typography } from './paper.ts';

/** The host's one file: whose paper it is and how that office writes. Script, region and currency are independent. */
export interface Office {
  readonly names: Words;
  readonly region: Region;
  /** The scripts that papers owe, first and second. */
  readonly scripts: readonly [Script, Script?];
  readonly era: Era;
  /** ISO 4217, of amounts whose form fixes no currency. */
  readonly currency: string;
  /** Whose rules amounts in capitals follow; default: those of the region. */
  readonly capitals?: CapitalsProfile;
  /** How a chosen box is marked: ☑, ■ or √. */
  readonly tick: 'check' | 'fill' | 'tick';
  /** How an unanswered cell of a finished stage is voided. */
  readonly voidMark: 'slash' | 'dash' | 'words';
  /** `upward` signs 编制–审核–批准, `downward` 核准–審查–承辦. */
  readonly signatureOrder: 'upward' | 'downward';
  readonly page?: PageName | PageSize;
  /** How papers are set; a paper may overrule it. */
  readonly typography?: Typography;
  /** Replaces the terms and roles of forms: `{customer: {"zh-Hans": "业主", …}}`. */
  readonly terms: Readonly<Record<string, Words>>;
  /** By form id. */
  readonly forms: Readonly<Record<string, OfficeForm>>;
  /** Figures by form id, then name; decimal strings. */
  readonly policy: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A PNG or JPEG beside the office file. */
  readonly logo?: string;
  /** The office's own fonts, asked before the default ones; a rare-character font is asked last. */
  readonly fonts?: readonly OfficeFont[];
  /** By the name that the office calls each printer: how pre-printed stock lies in it. */
  readonly printers?: Readonly<Record<string, OfficePrinter>>;
}

/** How a printer's paper lies to what is printed on it; `jiandu calibrate` prints the page that tells. */
export interface OfficePrinter {
  /** Millimetres to the right and down, at most 50. */
  readonly offsetMm?: readonly [x: number, y: number];
  /** Of lengths, from the top left: 0.9 to 1.1; default 1. */
  readonly scale?: number;
}

/** One static TrueType file and what it is for: its script and role, unless it is of rare characters, which has all. */
export interface OfficeFont {
  /** Beside the office file. */
  readonly path: string;
  readonly script?: Script;
  /** Song for text, Hei for titles, Fang (仿宋) for the running text of official papers. */
  readonly role?: 'song' | 'hei' | 'fang';
  /** The family that Word documents name, such as `FangSong`; default: the one that the file names. */
  readonly wordFamily?: string;
  /** Asked last, for characters that no other font has. */
  readonly rare?: boolean;
}

/** What an office says of one form. */
export interface OfficeForm {
  readonly number?: string;
  readonly version?: string;
  readonly retention?: Words;
  /** The `https:` address where the form is filled in online: printed with a QR code at the foot of blank papers. */
  readonly link?: string;
}

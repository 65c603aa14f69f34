import { capitalsProfiles, regions, scripts } from '@jiandu/text';
import { type Check, flag, listOf, mapOf, objectOf, oneOf, show, textOf, words } from './check-office.ts';
import type { Office, OfficeFont, OfficeForm, OfficePrinter } from './office.ts';
import { OfficeError } from './office-error.ts';
import { pageNames, type Typography } from './paper.ts';

const printed = textOf(/\S/, 'KF-03');
const decimal = textOf(/^-?\d{1,16}(\.\d{1,10})?$/, '200');

const formMembers = {
  number: printed,
  version: printed,
  retention: words,
  link: textOf(/^https:\/\/[^\s/]\S{0,400}$/, 'https://example.com/survey'),
} satisfies Record<keyof OfficeForm, Check>;

const fontMembers = {
  path: printed,
  script: oneOf(scripts),
  role: oneOf(['song', 'hei', 'fang']),
  wordFamily: printed,
  rare: flag,
} satisfies Record<keyof OfficeFont, Check>;

const printerMembers = {
  offsetMm: checkOffset,
  scale: checkScale,
} satisfies Record<keyof OfficePrinter, Check>;

const typographyMembers = {
  latinGap: oneOf(['none', 'quarter']),
  paragraphs: oneOf(['justify', 'left']),
  labels: oneOf(['centre', 'spread']),
} satisfies Record<keyof Typography, Check>;

const sizeMembers = {
  widthMm: millimetres,
  heightMm: millimetres,
  marginsMm: (value, path) => {
    if (!Array.isArray(value) || value.length !== 4) {
      throw new OfficeError('type', path, `is ${show(value)}; write four lengths: top, right, bottom, left`);
    }
    for (const [index, length] of value.entries()) millimetres(length, `${path}/${index}`);
  },
} satisfies Record<string, Check>;

/** What an office's file may say, and how each member is checked. */
export const officeMembers = {
  names: checkNames,
  region: oneOf(regions),
  scripts: checkScripts,
  era: oneOf(['common', 'minguo']),
  currency: textOf(/^[A-Z]{3}$/, 'CNY'),
  capitals: oneOf(capitalsProfiles),
  tick: oneOf(['check', 'fill', 'tick']),
  voidMark: oneOf(['slash', 'dash', 'words']),
  signatureOrder: oneOf(['upward', 'downward']),
  page: checkPage,
  typography: objectOf(typographyMembers),
  terms: mapOf(words),
  forms: mapOf(objectOf(formMembers)),
  policy: mapOf(mapOf(decimal)),
  logo: printed,
  fonts: listOf(checkFont),
  printers: mapOf(objectOf(printerMembers)),
} satisfies Record<keyof Office, Check>;

/** A font of rare characters is asked for any script and role. */
function checkFont(value: unknown, path: string, owed: readonly string[]): void {
  const isRare = typeof value === 'object' && value !== null && 'rare' in value && value.rare === true;
  objectOf(fontMembers, isRare ? ['path'] : ['path', 'script', 'role'])(value, path, owed);
}

/** An office may have no name yet; one that it has must be said in each script. */
function checkNames(value: unknown, path: string, owed: readonly string[]): void {
  const unnamed = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  words(value, path, unnamed ? [] : owed);
}

function checkScripts(value: unknown, path: string): void {
  if (!Array.isArray(value) || value.length < 1 || value.length > 2 || value[0] === value[1]) {
    throw new OfficeError('type', path, `is ${show(value)}; write one or two scripts, such as ["zh-Hans", "zh-Hant"]`);
  }
  for (const [index, script] of value.entries()) oneOf(scripts)(script, `${path}/${index}`, []);
}

function checkPage(value: unknown, path: string): void {
  if (typeof value === 'string') {
    oneOf(pageNames)(value, path, []);
    return;
  }
  objectOf(sizeMembers, Object.keys(sizeMembers))(value, path, []);
  const { widthMm, heightMm, marginsMm } = value as { widthMm: number; heightMm: number; marginsMm: number[] };
  const [top = 0, right = 0, bottom = 0, left = 0] = marginsMm;
  if (left + right >= widthMm || top + bottom >= heightMm) {
    throw new OfficeError('format', `${path}/marginsMm`, 'leave no room on the page; make them smaller');
  }
}

function millimetres(value: unknown, path: string): void {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 2000) return;
  throw new OfficeError('type', path, `is ${show(value)}; write a length in millimetres, such as 25`);
}

function checkOffset(value: unknown, path: string): void {
  const isLength = (length: unknown) => typeof length === 'number' && Math.abs(length) <= 50;
  if (Array.isArray(value) && value.length === 2 && value.every(isLength)) return;
  throw new OfficeError('type', path, `is ${show(value)}; write millimetres to the right and down, such as [1.5, -2]`);
}

function checkScale(value: unknown, path: string): void {
  if (typeof value === 'number' && value >= 0.9 && value <= 1.1) return;
  throw new OfficeError('type', path, `is ${show(value)}; write a factor from 0.9 to 1.1, such as 1.003`);
}

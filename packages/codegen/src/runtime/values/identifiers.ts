import type { Region } from '@jiandu/text';
import { isDate } from './calendar.ts';

const usccCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 统一社会信用代码, GB 32100-2015: 18 characters, the last one a check character modulo 31. */
export function isUscc(value: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(value)) return false;
  const sum = usccWeights.reduce(
    (total, weight, index) => total + weight * usccCharacters.indexOf(value[index] ?? ''),
    0,
  );
  return usccCharacters[(31 - (sum % 31)) % 31] === value[17];
}

/** Provinces of GB/T 2260; 81, 82 and 83 are 港澳台居民居住证 (国办发〔2018〕81号), whose address code goes no further. */
const provinces = '1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123](?=0000)';
// 外国人永久居留身份证 since December 2023: 9, two digits of the place, three of the country.
const cnIdShape = new RegExp(`^(?:(?:${provinces})\\d{4}|9\\d{5})(18|19|20)\\d{9}[\\dX]$`);
const cnIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * 公民身份号码, GB 11643-1999: 17 digits with a date of birth, and a check character modulo 11. Residents from Hong Kong, Macao
 * and Taiwan (居住证) and foreigners with a card of 2023 (永居证) have numbers of the same build.
 */
export function isCnId(value: string): boolean {
  if (!cnIdShape.test(value)) return false;
  if (!isDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)) return false;
  const sum = cnIdWeights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

const ubnWeights = [1, 2, 1, 2, 1, 2, 4, 1];

/**
 * 統一編號, Taiwan: 8 digits; the digits of the weighted products sum to a multiple of 5 (財政部, since April 2023; 10
 * before), or to one less where the seventh digit is 7. None is issued as eight zeros, which writes "has none".
 */
export function isTwUbn(value: string): boolean {
  if (!/^(?!0{8})\d{8}$/.test(value)) return false;
  const sum = ubnWeights.reduce((total, weight, index) => {
    const product = weight * Number(value[index]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
}

const twIdLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * 國民身分證統一編號, Taiwan: a letter and 9 digits, the weighted sum a multiple of 10. 1 and 2 begin a national's number, 8 and
 * 9 that of a resident (外來人口統一證號 since 2021); a second letter A to D that of an older card, in use until the end of 2030.
 */
export function isTwId(value: string): boolean {
  if (!/^[A-Z][1289A-D]\d{8}$/.test(value)) return false;
  const letter = twIdLetters.indexOf(value[0] ?? '') + 10;
  const second = /\d/.test(value[1] ?? '') ? value[1] : twIdLetters.indexOf(value[1] ?? '') % 10;
  const digits = [Math.floor(letter / 10), letter % 10, second, ...value.slice(2)].map(Number);
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0) % 10 === 0;
}

/**
 * 香港身份證號碼: one or two letters, six digits and a check character 0 to 9 or A modulo 11, with or without its brackets:
 * A123456(3). A single letter has a blank before it, which counts 36.
 */
export function isHkId(value: string): boolean {
  const match = /^([A-Z]{1,2})(\d{6})(?:\(([\dA])\)|([\dA]))$/.exec(value);
  if (!match) return false;
  const [, letters = '', digits = '', check = match[4] ?? ''] = match;
  const places = [...letters.padStart(2, ' '), ...digits, check];
  return places.reduce((total, place, index) => total + (9 - index) * hkIdValue(place), 0) % 11 === 0;
}

/** 0 to 9, A as 10 to Z as 35, blank as 36. */
function hkIdValue(place: string): number {
  return place === ' ' ? 36 : Number.parseInt(place, 36);
}

/** 香港商業登記號碼, since December 2023 also the number of a company: 8 digits. No check digit of it is published. */
export function isHkBrn(value: string): boolean {
  return /^(?!0{8})\d{8}$/.test(value);
}

/**
 * What an organisation is registered under, also one of another region than the office's. Eight digits are 統一編號 to an
 * office in Taiwan, with their check digit; elsewhere they may be Hong Kong's, which have none. With the branch of its
 * certificate (12345678-000) a number is Hong Kong's everywhere.
 */
export function isOrganisationNumber(value: string, region?: Region): boolean {
  if (/^\d{8}$/.test(value) && region === 'TW') return isTwUbn(value);
  return isUscc(value) || isHkBrn(value.replace(/-\d{3}$/, ''));
}

/** What a person's card says: each region's number is told from the others by its build, and has its check digit. */
export function isPersonNumber(value: string): boolean {
  return isCnId(value) || isTwId(value) || isHkId(value);
}

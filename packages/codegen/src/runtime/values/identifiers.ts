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

const cnIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码, GB 11643-1999: 17 digits with a date of birth, and a check character modulo 11. */
export function isCnId(value: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(value)) return false;
  if (!isDate(`${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`)) return false;
  const sum = cnIdWeights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

const ubnWeights = [1, 2, 1, 2, 1, 2, 4, 1];

/** 統一編號, Taiwan: 8 digits; the digits of the weighted products sum to a multiple of 5 (the rule since April 2023). */
export function isTwUbn(value: string): boolean {
  if (!/^\d{8}$/.test(value)) return false;
  const sum = ubnWeights.reduce((total, weight, index) => {
    const product = weight * Number(value[index]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 5 === 0 || (value[6] === '7' && (sum + 1) % 5 === 0);
}

const twIdLetters = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** 國民身分證統一編號, Taiwan: a letter and 9 digits, the weighted sum a multiple of 10; 8 and 9 begin a resident's number. */
export function isTwId(value: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/.test(value)) return false;
  const letter = twIdLetters.indexOf(value[0] ?? '') + 10;
  const digits = [Math.floor(letter / 10), letter % 10, ...value.slice(1)].map(Number);
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0) % 10 === 0;
}

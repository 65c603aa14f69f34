const digit = '[0-9０-９]';
const bracketed = `[(（][+＋]?${digit}{1,5}[)）]`;
/** Groups of digits, some in brackets, with blanks, dashes and points between: +86 (512) 6283 1177. */
const number = `[+＋]?(?:${bracketed}|${digit})(?:[\\s.·\\-－‐–—]*(?:${bracketed}|${digit}))*`;
/** 转 801, 轉分機 12, 内线 12, #308, ext. 12, x12. */
const marks = '[转轉]?\\s*(?:分[机機]|[内內][线線])|[转轉]|[#＃*]|ext\\.?|x';
const extension = `\\s*(?:${marks})[\\s:：.]*${digit}{1,6}`;

const phonePart = new RegExp(`^(${number})(${extension})?$`, 'i');
const extensionPart = new RegExp(`^(?:${extension}|${digit}{1,6})$`, 'i');

/**
 * Telephone numbers as offices write them, one or several: `0512-6283 1177`, `+86 (512) 62831177 转 802`,
 * `(02) 2345-6789 分機 12/15`, `04-2358 1177#308`, `138…、139…`. Each has 3 to 15 digits (ITU-T E.164), an extension up to 6.
 */
export function isPhone(value: string): boolean {
  const parts = value.split(/[,，、;；/]/).map((part) => part.trim());
  return parts.every((part, index) => {
    const [, digits = ''] = phonePart.exec(part) ?? [];
    const count = digits.match(/[0-9０-９]/g)?.length ?? 0;
    // What follows a number may be another of its extensions.
    return (count >= 3 && count <= 15) || (index > 0 && extensionPart.test(part));
  });
}

/** An e-mail address, with letters of every script. */
export function isEmail(value: string): boolean {
  if (value.length > 254 || value.includes('..')) return false;
  return /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"./]+(\.[^\s@<>()[\]\\,;:"./]+)+$/.test(value);
}

/** A web address; no scheme but http and https. */
export function isUri(value: string): boolean {
  if (!/^https?:\/\/[^\s/?#]+[^\s]*$/i.test(value)) return false;
  try {
    return new URL(value).hostname !== '';
  } catch {
    return false;
  }
}

/** A postcode: six digits, Taiwan's three, five or six, or a foreign one. */
export function isPostcode(value: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z -]{1,8}[0-9A-Za-z]$/.test(value) && /\d/.test(value);
}

/** An account number: 5 to 34 digits or capital letters, in groups if need be. */
export function isBankAccount(value: string): boolean {
  return /^[0-9A-Z](?:[ -]?[0-9A-Z]){4,33}$/.test(value);
}

/** A year of four digits. */
export function isYear(value: string): boolean {
  return /^[1-9]\d{3}$/.test(value);
}

/** A number of a record, such as `TS-2026-0117` or 客诉〔2026〕12号: one line without spaces at its ends. */
export function isRecordNumber(value: string): boolean {
  return !/[\n\t]/.test(value) && value === value.trim();
}

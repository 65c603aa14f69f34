/** A telephone number as offices write it: `0512-6283 1177`, `+86 (512) 62831177 转 802`, `138…、139…`; at least 3 digits. */
export function isPhone(value: string): boolean {
  const digits = value.match(/[\d０-９]/g)?.length ?? 0;
  return digits >= 3 && /^[\d０-９+＋()（）\-－—–\s,，、;；/.·#＃*xX转轉分机機extEXT:：]+$/.test(value);
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

/** A number of a record, such as `TS-2026-0117` or 客诉〔2026〕12号: one line without spaces at its ends. */
export function isRecordNumber(value: string): boolean {
  return !/[\n\t]/.test(value) && value === value.trim();
}

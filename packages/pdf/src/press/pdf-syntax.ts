/** A reference to an object by its number. */
export function refer(id: number): string {
  return `${id} 0 R`;
}

/** References, parted by blanks. */
export function referAll(ids: readonly number[]): string {
  return ids.map(refer).join(' ');
}

/** A text string for people: ASCII as it is, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? `(${text.replace(/[\\()]/g, '\\$&')})` : `<FEFF${utf16Hex(text)}>`;
}

/** A date in UTC (7.9.4). */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
}

/** UTF-16BE as hexadecimal digits. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at += 1) hex += hexOf(text.charCodeAt(at), 4);
  return hex;
}

/** Digits in capitals, with zeros before them. */
export function hexOf(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** A number as short as it can be, to a thousandth: enough for a twentieth of a point, and never an exponent. */
export function numeral(value: number): string {
  return Number.isInteger(value) ? `${value}` : `${Math.round(value * 1000) / 1000}`;
}

const encoder = new TextEncoder();

/** Everything but streams is ASCII. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

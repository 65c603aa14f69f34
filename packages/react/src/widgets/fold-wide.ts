/** Gives typed text with full-width letters, digits and signs as ASCII and blanks as single spaces. */
export function foldWide(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}

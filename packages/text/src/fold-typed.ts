/** Dashes and minus signs that Chinese keyboards and Word put where a hyphen is meant. */
const hyphens = /[‐‑‒–—―−﹣]/g;

/**
 * Typed text with full-width letters, digits and signs folded to ASCII, every dash to a hyphen, ideographic full stops to
 * points, and blanks to single spaces.
 */
export function foldTyped(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/。/g, '.')
    .replace(hyphens, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

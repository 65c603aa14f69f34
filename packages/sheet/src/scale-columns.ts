import type { Twips } from './sheet.ts';

/** Column borders in whole units: widths are scaled to the whole, and rounding never adds up. */
export function scaleColumns(widths: readonly number[], whole: Twips, align: readonly Twips[] = []): readonly Twips[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  let used = 0;
  const borders = widths.map((width) => {
    used += width;
    return snap(Math.round((whole * used) / sum), align);
  });
  return [0, ...borders];
}

/** A third of a millimetre: nearer borders are meant to be one. */
const near: Twips = 20;

function snap(border: Twips, align: readonly Twips[]): Twips {
  return align.find((other) => Math.abs(other - border) <= near) ?? border;
}

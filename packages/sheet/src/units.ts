import type { Twips } from './sheet.ts';

/** Millimetres as whole twips (1/1440 inch). */
export function fromMm(mm: number): Twips {
  return Math.round((mm * 1440) / 25.4);
}

import type { Twips } from '@jiandu/sheet';

/** Gives a length on paper in millimetres, to a tenth. */
export function mmOf(length: Twips): number {
  return Math.round((length / 1440) * 254) / 10;
}

import { BatchError } from '../batch-error.ts';
import { crowds } from '../refused-parts.ts';

/** Refuses what no spreadsheet program writes so many of. */
export function refuseMany(what: keyof typeof crowds, most: number, place: string): BatchError {
  return new BatchError('too-large/many', place, { what: crowds[what], most: String(most) });
}

import type { DecidingStage, FilingPart } from './attachment.ts';
import { ReadError } from './read-error.ts';

/** Parses what a paper carries, whole or in pieces; `name` is the part of the file that it stands in. Throws `ReadError` where it is none. */
export function parsePart(name: string, ...texts: readonly string[]): FilingPart {
  const refuse = (cause?: unknown) => new ReadError('damaged', name, 'holds no filing that can be read', cause);
  let part: FilingPart;
  try {
    part = Object.assign({}, ...texts.map((text) => JSON.parse(text)));
  } catch (cause) {
    throw refuse(cause);
  }
  if (!isSound(part)) throw refuse();
  return part;
}

function isSound(part: Partial<FilingPart> | null): part is FilingPart {
  if (typeof part !== 'object' || part === null) return false;
  const { filing, fields, spots, era } = part;
  const named = ['form', 'version', 'stage'] as const;
  if (!filing || typeof filing.record !== 'object' || filing.record === null || Array.isArray(filing.record))
    return false;
  if (!named.every((key) => typeof filing[key] === 'string') || (era !== 'common' && era !== 'minguo')) return false;
  if (!isTrail(filing.trail) || !Array.isArray(fields) || !Array.isArray(spots)) return false;
  const soundFields = fields.every(
    (field) => typeof field?.kind === 'string' && isPointer(field.template) && isDecidingStage(field.stage),
  );
  return soundFields && spots.every((spot) => isPointer(spot?.pointer) && fields[spot.field] !== undefined);
}

function isPointer(value: unknown): boolean {
  return /^(\/[^/]+)+$/.test(String(value));
}

function isDecidingStage(stage: Partial<DecidingStage> | undefined): boolean {
  if (stage === undefined) return true;
  const { id, order, signature } = stage ?? {};
  return typeof id === 'string' && typeof order === 'number' && (signature === undefined || isPointer(signature));
}

function isTrail(trail: unknown): boolean {
  return trail === undefined || (Array.isArray(trail) && trail.every((entry) => typeof entry?.stage === 'string'));
}

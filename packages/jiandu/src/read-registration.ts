import type { Office } from '@jiandu/model';
import type { Registration } from '@jiandu/sheet';
import { UsageError } from './usage-error.ts';

/** How a command says where paper lies in a printer. */
export interface RegistrationCommand {
  /** One of the office's printers. */
  readonly printer?: string;
  /** Millimetres to the right and down, as `1.5,-2`. */
  readonly offset?: string;
  readonly scale?: string;
}

/** The setting of a printer by its name in the office's file; what the command says itself overrules it. */
export function readRegistration({ printer, offset, scale }: RegistrationCommand, office: Office): Registration {
  return {
    ...(printer !== undefined && findPrinter(printer, office)),
    ...(offset !== undefined && { offsetMm: readOffset(offset) }),
    ...(scale !== undefined && { scale: readScale(scale) }),
  };
}

function findPrinter(name: string, { printers = {} }: Office): Registration {
  const found = Object.hasOwn(printers, name) ? printers[name] : undefined;
  if (found) return found;
  const known = Object.keys(printers).join(', ');
  const cure = known === '' ? 'add it to `printers` of the file of --office' : `use ${known}`;
  throw new UsageError('unknown-printer', `no printer "${name}": ${cure}.`);
}

function readOffset(text: string): readonly [number, number] {
  const [right, down, ...rest] = text.split(',').map((length) => (length.trim() === '' ? Number.NaN : Number(length)));
  const isLength = (length: number | undefined): length is number => length !== undefined && Math.abs(length) <= 50;
  if (isLength(right) && isLength(down) && rest.length === 0) return [right, down];
  throw new UsageError('unknown-offset', `no offset "${text}": millimetres to the right and down, as in 1.5,-2.`);
}

function readScale(text: string): number {
  const scale = text.trim() === '' ? Number.NaN : Number(text);
  if (scale >= 0.9 && scale <= 1.1) return scale;
  throw new UsageError('unknown-scale', `no scale "${text}": a factor from 0.9 to 1.1, as in 1.003.`);
}

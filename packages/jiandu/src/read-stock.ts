import { readFile } from 'node:fs/promises';
import type { Office } from '@jiandu/model';
import type { Registration } from '@jiandu/sheet';
import { type RegistrationCommand, readRegistration } from './read-registration.ts';
import { UsageError } from './usage-error.ts';

/** How a command says what an overlay is printed on. */
export interface StockCommand extends RegistrationCommand {
  /** Scans of the stock, one a page, with commas between. */
  readonly stock?: string;
}

/** Reads how stock lies in the printer, and its scans. */
export async function readStock(
  command: StockCommand,
  office: Office,
): Promise<{ readonly registration: Registration; readonly stock?: readonly Uint8Array[] }> {
  const registration = readRegistration(command, office);
  if (command.stock === undefined) return { registration };
  return { registration, stock: await Promise.all(command.stock.split(',').map((path) => readScan(path.trim()))) };
}

/** Nothing but an overlay has stock. */
export function refuseStock({ printer, offset, scale, stock }: StockCommand): Record<never, never> {
  const given = Object.entries({ printer, offset, scale, stock }).find(([, value]) => value !== undefined);
  if (!given) return {};
  throw new UsageError('unknown-face', `--${given[0]} is for an overlay: add --face overlay.`);
}

async function readScan(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError('unreadable', `cannot read the scan ${path}: ${(error as Error).message}`);
  }
}

import { readFile } from 'node:fs/promises';
import type { Office } from '@jiandu/model';
import type { Registration } from '@jiandu/sheet';
import { pickWords } from '@jiandu/text';
import { type RegistrationCommand, readRegistration } from './read-registration.ts';
import { tellIn } from './tell-in.ts';
import type { Terminal } from './terminal.ts';
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

const sentences = {
  unnamed: {
    'zh-Hans':
      '⚠ 没有单位名称：按不印单位抬头的预印纸定位；预印纸上若有抬头，请用印它时的 --office，否则各栏会偏高一行',
    'zh-Hant':
      '⚠ 沒有單位名稱：按不印單位抬頭的預印紙定位；預印紙上若有抬頭，請用印它時的 --office，否則各欄會偏高一行',
  },
} as const;

/** Says that values are placed for stock without an office's name over its title: with one, all stands a line lower. */
export function warnUnnamed({ names, scripts: [script] }: Office, terminal: Terminal): void {
  if (pickWords(names, script) === '') terminal.error(tellIn(sentences, script)('unnamed'));
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

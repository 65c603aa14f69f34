import { basename, dirname } from 'node:path';
import { scaffoldForm } from '@jiandu/codegen';
import { looksLike } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readBytes } from '../read-json.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `jiandu new`. */
export interface NewCommand {
  /** The new form folder: its last part is the form's id. */
  readonly folder: string;
  readonly from?: string;
  readonly title?: string;
}

/** Begins a form folder, also from a list of fields. */
export async function createForm({ folder, from, title }: NewCommand, terminal: Terminal): Promise<ExitCode> {
  const report = await scaffoldForm({
    id: basename(folder),
    folder: dirname(folder),
    ...(from === undefined ? {} : { from: await readBytes(from) }),
    ...(title === undefined ? {} : { words: { [looksLike(title) ?? 'zh-Hans']: title } }),
  });
  for (const file of report.files) terminal.line(file);
  for (const warning of report.warnings) terminal.line(`⚠ ${warning}`);
  terminal.line(`Next: jiandu check ${folder}, then jiandu print ${folder}.`);
  terminal.json(report);
  return exitCodes.ok;
}

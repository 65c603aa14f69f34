import { checkForms } from '@jiandu/codegen';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `jiandu check`. */
export interface CheckCommand {
  readonly folder: string;
  readonly strict: boolean;
}

/** Checks form folders and their examples; exits with 1 when one has a fault. */
export async function check({ folder, strict }: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const report = await checkForms(folder, { strict });
  for (const { id, errors, warnings } of report.forms) {
    terminal.line(`${errors.length === 0 ? '✓' : '✗'} ${id}`);
    for (const { message } of errors) terminal.line(`    ✗ ${message}`);
    for (const { message } of warnings) terminal.line(`    ⚠ ${message}`);
  }
  for (const note of report.notes) terminal.line(`⚠ ${note}`);
  terminal.json(report);
  return report.ok ? exitCodes.ok : exitCodes.problems;
}

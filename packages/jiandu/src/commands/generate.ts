import { generateForms } from '@jiandu/codegen';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu generate`. */
export interface GenerateCommand {
  readonly schemas: string;
  readonly out?: string;
}

/** Writes types, validators, models and components of every form of a folder. */
export async function generate({ schemas, out }: GenerateCommand, terminal: Terminal): Promise<ExitCode> {
  if (out === undefined)
    throw new UsageError('no-out', 'generate needs a folder to write to: jiandu generate <schemas> --out <folder>.');
  const report = await generateForms(schemas, out, {
    onProgress: ({ done, total, form }) => terminal.progress({ done, total, what: form }),
  });
  for (const { message } of report.warnings) terminal.line(`⚠ ${message}`);
  terminal.line(`${report.forms.length} forms are in ${out}.`);
  terminal.json(report);
  return exitCodes.ok;
}

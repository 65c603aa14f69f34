import { writeTemplate } from '@jiandu/batch';
import { resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readOffice } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** Options of `jiandu sheet`. */
export interface SheetCommand {
  readonly form: string;
  /** The workbook to write. */
  readonly out?: string;
  readonly script: string;
  readonly office?: string;
  readonly region?: string;
}

/** Writes a workbook to fill in and print, with the form's first example in its first row. */
export async function sheet(command: SheetCommand, terminal: Terminal): Promise<ExitCode> {
  const script = resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  const { form, examples } = await openForm(command.form);
  const { out = `${form.model.form}.xlsx` } = command;
  if (!/\.xlsx$/i.test(out)) throw new UsageError('no-workbook', `${out} is no .xlsx file: name one with --out.`);
  const office = await readOffice(command.office, command.region);
  const example = examples.find(({ problems }) => problems === undefined)?.record;
  const pieces: Uint8Array[] = [];
  for await (const piece of writeTemplate(form, { office, script, ...(example && { example }) })) pieces.push(piece);
  await writeWhole(out, Buffer.concat(pieces));
  terminal.line(out);
  terminal.line(`Next: fill it in, then jiandu print ${command.form} ${out}.`);
  terminal.json({ file: out });
  return exitCodes.ok;
}

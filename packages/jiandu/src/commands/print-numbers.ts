import { join } from 'node:path';
import { loadFaces, printNumbered } from '@jiandu/batch';
import { given } from '@jiandu/model';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import type { PrintJob } from './print.ts';

/** A box of forms holds a few thousand. */
const mostForms = 10_000;

/** Prints as many blank forms as are wanted into one PDF, numbered on from what the pattern says. */
export async function printNumbers(
  { command, opened, office, script, formats, files }: PrintJob,
  terminal: Terminal,
): Promise<ExitCode> {
  const { form } = opened;
  if (formats.some((format) => format !== 'pdf')) {
    throw new UsageError('unknown-format', 'numbered forms are one PDF: leave out --format.');
  }
  const hasNumber = form.model.fields.some((field) => field.kind === 'text' && field.format === 'record-number');
  if (!hasNumber) throw new UsageError('no-number', `${form.model.form} has no record number: leave out --number.`);
  const { out, variant, copy, customerCopy, qr } = command;
  const faces = await loadFaces(office, folderOf(command.office));
  const chunks: Uint8Array[] = [];
  const options = {
    script,
    office,
    faces,
    files,
    ...given({ code: qr, variant, copy, customerCopy }),
  };
  for await (const chunk of printNumbered(form, countFrom(command), options)) chunks.push(chunk);
  const path = join(out, form.model.form, `numbered.${script}.pdf`);
  await writeWhole(path, Buffer.concat(chunks));
  terminal.line(path);
  terminal.json({ papers: [{ name: 'numbered', files: [path] }] });
  return exitCodes.ok;
}

/** TS-0001, TS-0002 … of `TS-{0001}`: the figure in braces is the first, and says how many digits the others have at least. */
function countFrom({ count = '1', number = '' }: PrintJob['command']): readonly string[] {
  const most = /^[1-9]\d{0,4}$/.test(count) ? Number(count) : 0;
  if (most < 1 || most > mostForms) {
    throw new UsageError('unknown-count', `no count "${count}": use a number from 1 to ${mostForms}.`);
  }
  const [, before, first, after] = /^([^{}]*)\{(\d{1,12})\}([^{}]*)$/.exec(number) ?? [];
  if (first === undefined) {
    throw new UsageError('unknown-number', `no number in "${number}": put the first in braces, as in "TS-{0001}".`);
  }
  return Array.from({ length: most }, (_, at) => {
    return `${before}${String(Number(first) + at).padStart(first.length, '0')}${after}`;
  });
}

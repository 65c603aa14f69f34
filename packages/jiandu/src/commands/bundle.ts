import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { explainFileError, writeWhole } from '@jiandu/codegen';
import { catalogue } from '@jiandu/forms';
import { bundleSite } from '../bundle.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu bundle`. */
export interface BundleCommand {
  /** Ids of the catalogue with commas between, or a schemas folder; all of the catalogue by default. */
  readonly forms?: string;
  readonly out: string;
}

/** Writes a static folder with the form element and forms for pages that have no bundler. */
export async function bundle({ forms, out }: BundleCommand, terminal: Terminal): Promise<ExitCode> {
  const files = await bundleSite(chooseForms(forms));
  try {
    await writeWhole(Object.fromEntries(Object.entries(files).map(([name, content]) => [join(out, name), content])));
  } catch (cause) {
    const message = `cannot write to ${out}: ${explainFileError(cause)}. Choose another folder with --out, or make room.`;
    throw new UsageError('unwritable', message, cause);
  }
  const names = Object.keys(files).sort();
  const sizes = Object.fromEntries(names.map((name) => [name, brotliCompressSync(files[name] ?? '').byteLength]));
  for (const name of names) terminal.line(`${String(sizes[name]).padStart(8)}  ${name}`);
  terminal.line(`${names.length} files are in ${out} (bytes as Brotli sends them).`);
  terminal.json({ out, files: sizes });
  return exitCodes.ok;
}

function chooseForms(forms: string | undefined): readonly string[] | string {
  const all = catalogue.map(({ id }) => id);
  if (forms === undefined) return all;
  if (statSync(forms, { throwIfNoEntry: false })?.isDirectory()) return forms;
  const ids = forms.split(',').map((id) => id.trim());
  const unknown = ids.filter((id) => !all.includes(id));
  if (unknown.length === 0) return ids;
  throw new UsageError(
    'unknown-form',
    `no form "${unknown.join('", "')}". Give ids of the catalogue (see jiandu list) with commas between, or a schemas folder.`,
  );
}

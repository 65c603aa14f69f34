import { brotliCompressSync } from 'node:zlib';
import { loadFaces } from '@jiandu/batch';
import { bundleSite } from '../bundle.ts';
import { bundleFonts } from '../bundle-fonts.ts';
import { type ChosenForms, chooseForms } from '../choose-forms.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf, readOffice } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';

/** Options of `jiandu bundle`. */
export interface BundleCommand {
  /** Ids of the catalogue with commas between, or a schemas folder; all of the catalogue by default. */
  readonly forms?: string;
  readonly out: string;
  /** Whether pages can show and print papers too: adds `<jiandu-paper>`, its worker and fonts. */
  readonly paper?: boolean;
  /** Its own fonts are written too. */
  readonly office?: string;
}

/** Writes a static folder with the form element and forms for pages that have no bundler. */
export async function bundle(
  { forms, out, paper = false, office }: BundleCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const chosen = chooseForms(forms);
  const files = await bundleSite(chosen, { paper });
  const fonts = paper ? await bundlePaperFonts(chosen, office) : {};
  await writeFolder({ ...files, ...fonts }, out);
  const names = Object.keys(files).sort();
  const sizes = Object.fromEntries(names.map((name) => [name, brotliCompressSync(files[name] ?? '').byteLength]));
  for (const name of names) terminal.line(`${String(sizes[name]).padStart(8)}  ${name}`);
  terminal.line(`${names.length} files are in ${out} (bytes as Brotli sends them).`);
  const pieces = Object.values(fonts);
  const bytes = pieces.reduce((sum, file) => sum + file.length, 0);
  if (paper)
    terminal.line(
      `${pieces.length} files of fonts are in ${out}/fonts (${Math.round(bytes / 1e6)} MB), fetched as needed.`,
    );
  terminal.json({ out, files: sizes, ...(paper && { fonts: { files: pieces.length, bytes } }) });
  return exitCodes.ok;
}

async function bundlePaperFonts(
  forms: ChosenForms,
  office: string | undefined,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const files = await bundleFonts(forms, await loadFaces(await readOffice(office, undefined), folderOf(office)));
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`fonts/${name}`, content]));
}

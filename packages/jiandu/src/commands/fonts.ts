import { loadFaces } from '@jiandu/batch';
import { bundleFonts } from '../bundle-fonts.ts';
import { chooseForms } from '../choose-forms.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { folderOf, readOffice } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';

/** Options of `jiandu fonts`. */
export interface FontsCommand {
  /** The forms whose words come first: ids of the catalogue with commas between, or a schemas folder. */
  readonly forms?: string;
  /** Its own fonts are written too. */
  readonly office?: string;
  readonly out: string;
}

/** Writes the folder from which a browser fetches what it prints with, piece by piece. */
export async function fonts({ forms, office, out }: FontsCommand, terminal: Terminal): Promise<ExitCode> {
  const faces = await loadFaces(await readOffice(office, undefined), folderOf(office));
  const files = await bundleFonts(chooseForms(forms), faces);
  await writeFolder(files, out);
  const bytes = Object.values(files).reduce((sum, file) => sum + file.length, 0);
  const { length } = Object.keys(files);
  terminal.line(`${length} files of ${faces.all.length} faces are in ${out} (${Math.round(bytes / 1e6)} MB).`);
  terminal.json({ out, files: length, bytes, faces: faces.all.map(({ id }) => id) });
  return exitCodes.ok;
}

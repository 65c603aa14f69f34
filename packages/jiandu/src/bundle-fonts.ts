import { findForms, readForm } from '@jiandu/codegen';
import type { Faces } from '@jiandu/fonts';
import { writeFaceFolder } from '@jiandu/fonts/node';
import { loadForm } from '@jiandu/forms';
import type { FormModel } from '@jiandu/model';
import { resources, type Script, scripts } from '@jiandu/text';
import type { ChosenForms } from './choose-forms.ts';

/**
 * Gives the files of a folder of fonts, from which a browser fetches what a paper of some forms needs: what the forms and
 * their papers say comes in the first pieces. The same forms and faces give the same files.
 */
export async function bundleFonts(forms: ChosenForms, faces: Faces): Promise<Readonly<Record<string, Uint8Array>>> {
  const said = [...(await readModels(forms)), sayPapers()];
  const words = { 'zh-Hans': said.flatMap(wordsIn('zh-Hans')), 'zh-Hant': said.flatMap(wordsIn('zh-Hant')) };
  return writeFaceFolder(faces, { words });
}

async function readModels(forms: ChosenForms): Promise<readonly FormModel[]> {
  if (typeof forms !== 'string') return Promise.all(forms.map(async (id) => (await loadForm(id)).model));
  const folders = await findForms(forms);
  return Promise.all(folders.map(async (folder) => (await readForm(folder)).model));
}

/** What stands on every paper, in the shape of words. */
function sayPapers() {
  return scripts.map((script) => ({ [script]: Object.values(resources[script].jiandu.paper).join('') }));
}

/** Gives all words of a script, wherever they stand. */
function wordsIn(script: Script): (value: unknown) => readonly string[] {
  return function find(value: unknown): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, part]) =>
      key === script && typeof part === 'string' ? [part] : find(part),
    );
  };
}

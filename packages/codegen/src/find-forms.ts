import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FormError } from './form-error.ts';

/**
 * Finds every form folder in a folder, itself included, in the order of their paths.
 * Throws `FormError` (`file`) when there is no such folder or no form in it.
 */
export async function findForms(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw fail(folder, 'is no folder', 'check the path');
  const forms = await findWithin(folder);
  if (forms.length === 0) throw fail(folder, 'holds no form', 'a form is a folder with form.schema.json');
  return forms;
}

async function findWithin(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && entry.name === 'form.schema.json')) return [folder];
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name));
  const names = folders.map((entry) => entry.name).sort();
  const lists = await Promise.all(names.map((name) => findWithin(join(folder, name))));
  return lists.flat();
}

function fail(folder: string, says: string, cure: string): FormError {
  return new FormError({ code: 'file', form: 'schemas', path: folder, says, cure });
}

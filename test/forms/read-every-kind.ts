import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleForm, readForm } from '@jiandu/codegen';

const root = join(import.meta.dirname, '../..');
const read = async (path: string) => JSON.parse(await readFile(join(root, path), 'utf8'));

/** Gives a form with every kind of field, as one module for a page with a strict policy. */
export async function bundleEveryKind(): Promise<string> {
  const shared = ['shared/file.schema.json', 'shared/signature.schema.json'];
  const files = await Promise.all(shared.map(async (place) => [place, await read(`schemas/${place}`)] as const));
  const schema = await read('test/forms/every-kind/form.schema.json');
  return bundleForm(await readForm({ schema, files: Object.fromEntries(files) }));
}

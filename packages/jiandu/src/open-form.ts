import { existsSync, statSync } from 'node:fs';
import { bundleForm, compileForm, type FormWarning, readForm } from '@jiandu/codegen';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import type { Example, Form } from '@jiandu/model';
import { UsageError } from './usage-error.ts';

/** A form with its examples, wherever it came from. */
export interface OpenedForm {
  readonly form: Form;
  readonly examples: readonly Example[];
  /** What was found in reading that does not stop it from working. */
  readonly warnings: readonly FormWarning[];
  /** Gives the address of a module that exports the form, for threads. */
  readonly module: () => Promise<string>;
}

/**
 * Opens a form by catalogue id, form folder or schema file.
 * Throws `UsageError` (`unknown-form`) with the nearest ids when there is none.
 */
export async function openForm(name: string): Promise<OpenedForm> {
  if (catalogue.some((entry) => entry.id === name)) {
    const module = async () => import.meta.resolve(`@jiandu/forms/${name}`);
    return { form: await loadForm(name), examples: await loadExamples(name), warnings: [], module };
  }
  if (existsSync(name) && (statSync(name).isDirectory() || name.endsWith('.json'))) {
    const source = await readForm(name);
    const module = async () =>
      `data:text/javascript;base64,${Buffer.from(await bundleForm(source)).toString('base64')}`;
    return { form: await compileForm(source), examples: source.examples, warnings: source.warnings, module };
  }
  throw new UsageError(
    'unknown-form',
    `no form "${name}"${nearest(name)} A form is a catalogue id (see jiandu list), a form folder or a schema file.`,
  );
}

function nearest(name: string): string {
  const words = new Set(name.split('-'));
  const alike = catalogue
    .filter(({ id }) => id.split('-').some((word) => words.has(word)))
    .map(({ id }) => ({ id, shared: sharedBeginning(id, name) }))
    .sort((a, b) => b.shared - a.shared);
  const ids = alike.slice(0, 3).map(({ id }) => id);
  return ids.length > 0 ? `: did you mean ${ids.join(', ')}?` : '.';
}

function sharedBeginning(one: string, other: string): number {
  const length = [...one].findIndex((letter, index) => letter !== other[index]);
  return length === -1 ? one.length : length;
}

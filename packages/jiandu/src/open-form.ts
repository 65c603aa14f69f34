import { existsSync, statSync } from 'node:fs';
import { compileForm, readForm } from '@jiandu/codegen';
import { catalogue, loadExamples, loadForm } from '@jiandu/forms';
import type { Form, RecordData } from '@jiandu/model';
import type { Problem, Words } from '@jiandu/text';
import { UsageError } from './usage-error.ts';

/** A named record that a form ships: for tests, stories and a first print. */
export interface OpenedExample {
  readonly name: string;
  readonly words: Words;
  readonly stage?: string;
  readonly variant?: string;
  readonly record: RecordData;
  readonly problems?: readonly Partial<Problem>[];
}

/** A form with its examples, wherever it came from. */
export interface OpenedForm {
  readonly form: Form;
  readonly examples: readonly OpenedExample[];
}

/**
 * Opens a form by catalogue id, form folder or schema file.
 * Throws `UsageError` (`unknown-form`) with the nearest ids when there is none.
 */
export async function openForm(name: string): Promise<OpenedForm> {
  if (catalogue.some((entry) => entry.id === name)) {
    return { form: await loadForm(name), examples: (await loadExamples(name)) as readonly OpenedExample[] };
  }
  if (existsSync(name) && (statSync(name).isDirectory() || name.endsWith('.json'))) {
    const source = await readForm(name);
    return { form: await compileForm(source), examples: source.examples as readonly OpenedExample[] };
  }
  throw new UsageError(
    'unknown-form',
    `no form "${name}": ${nearest(name)}A form is a catalogue id (see jiandu list), a form folder or a schema file.`,
  );
}

function nearest(name: string): string {
  const words = new Set(name.split('-'));
  const alike = catalogue.map((entry) => entry.id).filter((id) => id.split('-').some((word) => words.has(word)));
  return alike.length > 0 ? `did you mean ${alike.slice(0, 3).join(', ')}? ` : '';
}

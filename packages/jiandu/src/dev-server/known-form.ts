import { bundleForm, checkForms, type FormSource, readForm } from '@jiandu/codegen';
import type { Example } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { describeFaults, describeWarnings } from './describe-findings.ts';
import type { Finding, SurveyedForm } from './survey.ts';

/** What the server remembers of a form between two readings of its folder. */
export interface KnownForm extends SurveyedForm {
  readonly path: string;
  /** The last sound reading. */
  readonly source?: FormSource;
}

/** Where a form stands. */
export interface FormPlace {
  readonly key: string;
  readonly path: string;
  /** The schemas folder that its references may name files of. */
  readonly root: string;
}

/** Gives a form that was not read yet, by the name of its folder. */
export function unreadForm({ key, path }: FormPlace): KnownForm {
  return { key, path, id: key.split('/').at(-1) ?? key, version: 0, state: 'unread', findings: [] };
}

/** Reads a form again. One that is broken keeps its last sound reading; one that reads the same keeps its version. */
export async function readAgain(known: KnownForm, { path, root }: FormPlace): Promise<KnownForm> {
  try {
    const source = await readForm(path, { root });
    const isSame = known.source !== undefined && isDeepEqual(known.source, source);
    if (isSame && known.state === 'sound') return known;
    return {
      ...known,
      id: source.id,
      words: source.model.words as Words,
      state: 'sound',
      findings: describeWarnings('warning', source.warnings),
      ...(isSame ? {} : { source, version: known.version + 1 }),
    };
  } catch (error) {
    return { ...known, state: 'broken', findings: describeFaults(error) };
  }
}

function isDeepEqual(one: FormSource, other: FormSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Gives what a check finds in a sound form: faults of its examples, words and next forms, and warnings. */
export async function findAll({ path, root }: FormPlace): Promise<readonly Finding[]> {
  try {
    const { forms } = await checkForms(path, { root });
    return forms.flatMap(({ errors, warnings }) => [
      ...describeWarnings('fault', errors),
      ...describeWarnings('warning', warnings),
    ]);
  } catch (error) {
    return describeFaults(error);
  }
}

/** What the module of a form exports beside the form. */
export interface FormModule {
  readonly form: import('@jiandu/model').Form;
  readonly examples: readonly Example[];
}

/** Gives a form and its examples as one ES module, fit for a page with a strict policy. */
export async function bundleKnown(source: FormSource): Promise<string> {
  return `${await bundleForm(source)}\nexport const examples = ${JSON.stringify(source.examples)};\n`;
}

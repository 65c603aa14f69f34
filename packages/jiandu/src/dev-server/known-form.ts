import { type CheckOptions, checkForms, type FormSource, readForm } from '@jiandu/codegen';
import { describeFaults, describeWarnings } from './describe-findings.ts';
import type { Finding, SurveyedForm } from './survey.ts';

/** Where a form stands. */
export interface FormPlace {
  readonly key: string;
  readonly path: string;
  /** The schemas folder that its references may name files of. */
  readonly root: string;
}

/** What the server remembers of a form between two readings of its folder. */
export interface KnownForm extends SurveyedForm, FormPlace {
  /** The last sound reading. */
  readonly source?: FormSource;
}

/** Gives a form that was not read yet, by the name of its folder. */
export function unreadForm(place: FormPlace): KnownForm {
  return { ...place, id: place.key.split('/').at(-1) ?? place.key, version: 0, state: 'unread', findings: [] };
}

let lastVersion = Date.now();

/** Versions go on where a folder comes back and where the server starts again: a page keeps modules by their address. */
function newVersion(): number {
  lastVersion += 1;
  return lastVersion;
}

/** Reads a form again. One that is broken keeps its last sound reading; one that reads the same keeps its version. */
export async function readAgain(known: KnownForm): Promise<KnownForm> {
  try {
    const source = await readForm(known.path, { root: known.root });
    const isSame = known.source !== undefined && JSON.stringify(known.source) === JSON.stringify(source);
    if (isSame && known.state === 'sound') return known;
    return {
      ...known,
      id: source.id,
      words: source.model.words,
      state: 'sound',
      findings: describeWarnings('warning', source.warnings),
      ...(isSame ? {} : { source, version: newVersion() }),
    };
  } catch (error) {
    return { ...known, state: 'broken', findings: describeFaults(error) };
  }
}

/** Gives what a check finds in a sound form: faults of its examples, words and next forms, which are among those known, and warnings. */
export async function findAll({ path, root }: FormPlace, known: Iterable<KnownForm>): Promise<readonly Finding[]> {
  try {
    const { forms } = await checkForms(path, { root, beside: findBeside(known) });
    return forms.flatMap(({ errors, warnings }) => [
      ...describeWarnings('fault', errors),
      ...describeWarnings('warning', warnings),
    ]);
  } catch (error) {
    return describeFaults(error);
  }
}

function findBeside(known: Iterable<KnownForm>): NonNullable<CheckOptions['beside']> {
  const forms = new Map([...known].map((form) => [form.id, form]));
  return (id) => {
    const form = forms.get(id);
    return form && (form.source?.model.fields ?? 'unread');
  };
}

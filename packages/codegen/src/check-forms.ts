import { existsSync, statSync } from 'node:fs';
import type { Example, ExpectedProblem, Form } from '@jiandu/model';
import { findOtherScript, type Problem, scripts } from '@jiandu/text';
import { compileForm } from './compile-form.ts';
import { findForms } from './find-forms.ts';
import { FormError, type FormErrorCode, type FormWarning } from './form-error.ts';
import { findWords } from './read/check-words.ts';
import { findRoot } from './read/read-files.ts';
import { type FormSource, readForm } from './read-form.ts';

/** How to check. */
export interface CheckOptions {
  /** Also ask for what a published catalogue owes: both scripts everywhere, all examples, every field on paper. */
  readonly strict?: boolean;
}

/** What was found in one form. */
export interface CheckedForm {
  readonly id: string;
  readonly path: string;
  readonly errors: readonly FormWarning[];
  readonly warnings: readonly FormWarning[];
}

/** What was found in all forms. */
export interface CheckReport {
  readonly forms: readonly CheckedForm[];
  /** Whether no form has an error. */
  readonly ok: boolean;
}

/** The examples that a published form has at least. */
const owedExamples = ['typical', 'minimal', 'longest', 'problems'];

/**
 * Checks every form of a folder, one form folder or one schema file: that it reads, and that each example gives exactly the
 * problems that it names. Faults are reported, not thrown; only a folder without forms throws `FormError`.
 */
export async function checkForms(path: string, options: CheckOptions = {}): Promise<CheckReport> {
  const isFile = existsSync(path) && statSync(path).isFile();
  const folders = isFile ? [path] : await findForms(path);
  const forms: CheckedForm[] = [];
  for (const folder of folders)
    forms.push(await checkForm(folder, findRoot(folder) ?? (isFile ? undefined : path), options.strict ?? false));
  return { forms, ok: forms.every(({ errors }) => errors.length === 0) };
}

async function checkForm(path: string, root: string | undefined, strict: boolean): Promise<CheckedForm> {
  try {
    const source = await readForm(path, root === undefined ? {} : { root });
    const form = await compileForm(source);
    const found = source.examples.flatMap((example) => checkExample(example, form));
    const owed = strict ? findOwed(source) : [];
    const [errors, warnings] = strict ? [[...found, ...source.warnings, ...owed], []] : [found, source.warnings];
    return { id: source.id, path, errors, warnings };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { id: error.form, path, errors: error.all.map(plain), warnings: [] };
  }
}

function plain({ code, form, path, message }: FormError): FormWarning {
  return { code, form, path, message };
}

function finding(form: string, code: FormErrorCode, path: string, says: string): FormWarning {
  return { code, form, path, message: `${form}: ${path} ${says}` };
}

/** Compares what a record gives with what its example says. */
function checkExample(example: Example, form: Form): readonly FormWarning[] {
  const { record, stage, variant, problems = [] } = example;
  const validation = form.validate(record, {
    ...(stage !== undefined && { stage }),
    ...(variant !== undefined && { variant }),
  });
  const given = (validation.ok ? validation.warnings : validation.problems).map(say);
  const wanted = problems.map(say);
  const at = `examples.json "${example.name}"`;
  const id = form.model.form;
  return [
    ...wanted
      .filter((name) => !given.includes(name))
      .map((name) => finding(id, 'example', at, `does not give ${name}`)),
    ...given
      .filter((name) => !wanted.includes(name))
      .map((name) => finding(id, 'example', at, `gives ${name}, which it does not name`)),
  ];
}

function say({ path, code, rule, severity = 'error' }: Problem | ExpectedProblem): string {
  return `${severity} ${code}${rule === undefined ? '' : ` ${rule}`} at ${path || 'the record'}`;
}

function findOwed({ id, examples, schema, paper }: FormSource): readonly FormWarning[] {
  const names = examples.map(({ name }) => name);
  const missing = owedExamples.filter((name) => !names.includes(name));
  const strange = [...findWords(schema, ''), ...findWords(paper, 'paper.json')].flatMap(({ path, words }) =>
    scripts.flatMap((script) => {
      const characters = findOtherScript(words[script] ?? '', script);
      return characters.length === 0 ? [] : [finding(id, 'words', path, `has ${characters.join('')} in ${script}`)];
    }),
  );
  return [
    ...strange,
    ...missing.map((name) => finding(id, 'example', 'examples.json', `has no example "${name}"; add it`)),
  ];
}

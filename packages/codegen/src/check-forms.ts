import { existsSync, statSync } from 'node:fs';
import type { Example, ExpectedProblem, Form, FormModel } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { compileForm } from './compile-form.ts';
import { findForms } from './find-forms.ts';
import { FormError, type FormErrorCode, type FormWarning } from './form-error.ts';
import { checkLanguage } from './language/check-language.ts';
import { draftHant } from './language/explain-pair.ts';
import type { Language } from './language/language.ts';
import { openLanguage } from './language/open-language.ts';
import { checkNext, type FindFields } from './read/check-next.ts';
import { createFindings } from './read/findings.ts';
import { findRoot } from './read/read-files.ts';
import { type FormSource, readForm } from './read-form.ts';

/** How to check. */
export interface CheckOptions {
  /** Also ask for what a published catalogue owes: both scripts everywhere and read, all examples, every field on paper. */
  readonly strict?: boolean;
  /** The schemas folder of forms that have none above them with `shared` or the vocabulary; default: the folder itself. */
  readonly root?: string;
  /** Gives the fields of forms beside those of the folder, to which theirs may lead: `unread` where one has faults of its own. */
  readonly beside?: FindFields;
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
  /** What could not be judged here, and why. */
  readonly notes: readonly string[];
}

/** The examples that a published form has at least. */
const owedExamples = ['typical', 'minimal', 'longest', 'problems'];

/**
 * Checks every form of a folder, one form folder or one schema file: that it reads, that each example gives exactly the
 * problems that it names, and that its words are sound in both scripts. Faults are reported, not thrown; only a folder
 * without forms, or with a broken glossary, throws `FormError`.
 */
export async function checkForms(path: string, options: CheckOptions = {}): Promise<CheckReport> {
  const isFile = existsSync(path) && statSync(path).isFile();
  const folders = isFile ? [path] : await findForms(path);
  const open = createOpener();
  const read: ReadCheck[] = [];
  for (const folder of folders) {
    const root = findRoot(folder) ?? options.root ?? (isFile ? undefined : path);
    read.push(await checkForm(folder, root, await open(root), options.strict ?? false));
  }
  const forms = checkLeads(read, options.beside);
  const notes = (await open(undefined)).converter === undefined ? [withoutConverter] : [];
  return { forms, ok: forms.every(({ errors }) => errors.length === 0), notes };
}

const withoutConverter =
  'opencc-js is not installed: whether words keep their meaning from one script into the other was not judged';

/** Opens the language of each schemas folder once. */
function createOpener(): (root: string | undefined) => Promise<Language> {
  const opened = new Map<string | undefined, Promise<Language>>();
  return (root) => {
    const language = opened.get(root) ?? openLanguage(root);
    opened.set(root, language);
    return language;
  };
}

/** What was found in a form, with its model where it could be read. */
type ReadCheck = CheckedForm & { readonly model?: FormModel };

/** Adds what `next` cannot carry; it takes all forms. A form that cannot be read has faults of its own, and is not judged again. */
function checkLeads(read: readonly ReadCheck[], beside?: FindFields): readonly CheckedForm[] {
  return read.map(({ model, ...checked }) => {
    if (model === undefined) return checked;
    const findings = createFindings(checked.id);
    const findFields = (form: string) => {
      const found = read.find(({ id }) => id === form);
      return found ? (found.model?.fields ?? 'unread') : beside?.(form);
    };
    checkNext(model, findFields, findings);
    return {
      ...checked,
      errors: [...checked.errors, ...findings.errors.map(plain)],
      warnings: [...checked.warnings, ...findings.warnings],
    };
  });
}

async function checkForm(
  path: string,
  root: string | undefined,
  language: Language,
  strict: boolean,
): Promise<ReadCheck> {
  try {
    const { converter } = language;
    const source = await readForm(path, {
      ...(root !== undefined && { root }),
      ...(converter !== undefined && { draft: (hans: string) => draftHant(hans, converter) }),
    });
    const form = await compileForm(source);
    const found = source.examples.flatMap((example) => checkExample(example, form));
    const worded = [...source.warnings, ...checkLanguage(source, language, strict)];
    const owed = strict ? findOwed(source) : [];
    const [errors, warnings] = strict ? [[...found, ...worded, ...owed], []] : [found, worded];
    return { id: source.id, path, errors, warnings, model: source.model };
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

function findOwed({ id, examples }: FormSource): readonly FormWarning[] {
  const names = examples.map(({ name }) => name);
  const missing = owedExamples.filter((name) => !names.includes(name));
  return missing.map((name) => finding(id, 'example', 'examples.json', `has no example "${name}"; add it`));
}

import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Example } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { compileForm } from './compile-form.ts';
import { FormError } from './form-error.ts';
import { explainFileError } from './generate/explain-file-error.ts';
import { writeWhole } from './generate/write-whole.ts';
import { findRoot } from './read/read-files.ts';
import { readForm } from './read-form.ts';
import { draftSchema, starterFields } from './scaffold/draft-schema.ts';
import { createWordDrafter } from './scaffold/draft-words.ts';
import { readFieldList } from './scaffold/read-field-list.ts';
import { sampleRecord } from './scaffold/sample-record.ts';

/** What to begin. */
export interface ScaffoldOptions {
  /** The form's id in kebab-case. */
  readonly id: string;
  /** The family of forms: an English folder name. Default: `folder`, where that stands within a schemas folder. */
  readonly family?: string;
  /** The schemas folder, or that of a family. */
  readonly folder: string;
  /** The title; default: the id. One script is enough. */
  readonly words?: Words;
  /** A field list as CSV: label, kind, required, length, options, unit, hint, stage, name. */
  readonly from?: string | Uint8Array;
}

/** What was begun. */
export interface ScaffoldReport {
  /** The new form folder. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

const folderName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Begins a form folder with `form.schema.json` and `examples.json` that pass the check, from a field list or with a few
 * starter fields. Throws `FormError` when the folder exists, when the list cannot be read, or when nothing can be written;
 * then nothing is written.
 */
export async function scaffoldForm(options: ScaffoldOptions): Promise<ScaffoldReport> {
  const { id, family, folder, from } = options;
  for (const name of [id, ...(family === undefined ? [] : [family])]) {
    if (folderName.test(name)) continue;
    throw new FormError({
      code: 'name',
      form: id,
      path: name,
      says: 'is no folder name',
      cure: 'write it in kebab-case: visit-card',
    });
  }
  const target = join(folder, ...(family === undefined ? [] : [family]), id);
  if (existsSync(target)) {
    throw new FormError({ code: 'file', form: id, path: target, says: 'exists already', cure: 'choose another id' });
  }
  const drafter = await createWordDrafter();
  const title = options.words ?? { 'zh-Hans': id, 'zh-Hant': id };
  const given = Object.values(title)[0] ?? id;
  const schema = draftSchema({
    id,
    ...nameFamily(options),
    title: Object.keys(title).length === 1 ? drafter.draft(given) : title,
    vocabulary: findVocabulary(target),
    fields: from === undefined ? starterFields : readFieldList(from, id),
    draft: drafter.draft,
  });
  const examples = await draftExamples(id, schema);
  await writeNewFolder(target, { 'form.schema.json': schema, 'examples.json': examples }, id);
  return {
    folder: target,
    files: ['form.schema.json', 'examples.json'].map((name) => join(target, name)),
    warnings: drafter.converts
      ? [`${id}: the words of the other script are drafts; review them`]
      : [`${id}: words stand in one script only, since opencc-js is not installed; add the other`],
  };
}

/** A folder within the schemas folder, which has `shared` or the vocabulary, is a family. */
function nameFamily({ family, folder }: ScaffoldOptions): { readonly family?: string } {
  if (family !== undefined) return { family };
  const root = findRoot(dirname(resolve(folder)));
  const name = basename(resolve(folder));
  return root !== undefined && folderName.test(name) ? { family: name } : {};
}

/** The vocabulary of the schemas folder, relative to the form; the standard's address where there is none. */
function findVocabulary(target: string): string {
  for (let at = resolve(dirname(target)); ; at = dirname(at)) {
    const file = join(at, 'vocabulary.schema.json');
    if (existsSync(file)) return relative(resolve(target), file).split(sep).join('/');
    if (dirname(at) === at) return 'https://json-schema.org/draft/2020-12/schema';
  }
}

const exampleWords = {
  typical: { 'zh-Hans': '一般情形', 'zh-Hant': '一般情形' },
  minimal: { 'zh-Hans': '只填必填项', 'zh-Hant': '僅填必填項' },
  longest: { 'zh-Hans': '最长的合理文字', 'zh-Hant': '最長的合理文字' },
  problems: { 'zh-Hans': '有问题的填写', 'zh-Hant': '有問題的填寫' },
} as const;

async function draftExamples(id: string, schema: object): Promise<readonly Example[]> {
  const source = await readForm({ id, schema });
  const form = await compileForm(source);
  const good = (['typical', 'minimal', 'longest'] as const).map((name): Example => {
    return { name, words: exampleWords[name], record: sampleRecord(source.model, name) };
  });
  const bad = form.validate({});
  if (bad.ok) return good;
  const problems = bad.problems.map(({ path, code }) => ({ path, code }));
  return [...good, { name: 'problems', words: exampleWords.problems, record: {}, problems }];
}

async function writeNewFolder(target: string, files: Readonly<Record<string, unknown>>, form: string): Promise<void> {
  const texts = Object.entries(files).map(([name, content]) => {
    return [join(target, name), `${JSON.stringify(content, null, 2)}\n`] as const;
  });
  try {
    await writeWhole(Object.fromEntries(texts));
  } catch (error) {
    throw new FormError({
      code: 'file',
      form,
      path: target,
      says: `cannot be written: ${explainFileError(error)}`,
      cure: 'choose another folder, or make room',
    });
  }
}

import { bundleRuntimes } from './compile/bundle-module.ts';
import { findForms } from './find-forms.ts';
import { FormError, type FormWarning } from './form-error.ts';
import { writeCatalogue } from './generate/write-catalogue.ts';
import { type WrittenFolder, writeFolder } from './generate/write-folder.ts';
import { withBanner, writeModules } from './generate/write-modules.ts';
import { findRoot } from './read/read-files.ts';
import { type FormSource, readForm } from './read-form.ts';

/** How to generate. */
export interface GenerateOptions {
  /** Write a React component for each form; default true. */
  readonly react?: boolean;
  /** Import `@jiandu/model` rather than carry what is needed of it, for a package that depends on it; default false. */
  readonly shared?: boolean;
  readonly onProgress?: (progress: GenerateProgress) => void;
}

/** How far generating is. */
export interface GenerateProgress {
  readonly done: number;
  readonly total: number;
  /** The form that was just finished. */
  readonly form: string;
}

/** What was generated; file names are relative to the folder. */
export interface GenerateReport extends WrittenFolder {
  readonly forms: readonly string[];
  readonly warnings: readonly FormWarning[];
}

/**
 * Generates types, validators, models, examples and components of all forms of a schemas folder, and a catalogue that loads
 * them. Nothing is written unless every form can be. Throws `FormError` with all faults of all forms.
 */
export async function generateForms(
  schemasFolder: string,
  outFolder: string,
  options: GenerateOptions = {},
): Promise<GenerateReport> {
  const { react = true, shared = false, onProgress } = options;
  const folders = await findForms(schemasFolder);
  const sources = await readAll(folders, schemasFolder);

  const files: Record<string, string> = {
    ...writeCatalogue(sources, { react }),
    'runtime.gen.js': withBanner(await bundleRuntimes(shared)),
  };
  for (const [index, source] of sources.entries()) {
    const modules = await writeModules(source, { react });
    for (const [name, content] of Object.entries(modules)) files[`${source.id}/${name}`] = content;
    onProgress?.({ done: index + 1, total: sources.length, form: source.id });
  }
  const report = await writeFolder(outFolder, files);
  return { forms: sources.map(({ id }) => id), warnings: sources.flatMap(({ warnings }) => warnings), ...report };
}

async function readAll(folders: readonly string[], root: string): Promise<readonly FormSource[]> {
  const sources: FormSource[] = [];
  const errors: FormError[] = [];
  for (const folder of folders) {
    try {
      const source = await readForm(folder, { root: findRoot(folder) ?? root });
      if (sources.some(({ id }) => id === source.id)) {
        const says = 'has the id of another form';
        throw new FormError({ code: 'name', form: source.id, path: folder, says, cure: 'give it another id as form' });
      }
      sources.push(source);
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      errors.push(...error.all);
    }
  }
  const [first, ...others] = errors;
  if (first !== undefined) throw first.with(others);
  return sources;
}

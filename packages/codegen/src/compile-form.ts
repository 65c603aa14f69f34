import type { Form } from '@jiandu/model';
import { bundleModule, type FormCode, runModule } from './compile/bundle-module.ts';
import { describeExtras } from './compile/describe-extras.ts';
import { describeShape } from './compile/describe-shape.ts';
import type { FormSourceFiles } from './read/read-files.ts';
import { type FormSource, type ReadOptions, readForm } from './read-form.ts';

/** A form that was read, or where to read it from. */
export type FormInput = FormSource | FormSourceFiles | string;

/**
 * Compiles a form at run time: for the command line, servers and authoring pages, never for a browser with a strict
 * policy (give that the module of `bundleForm`). Throws `FormError`.
 */
export async function compileForm(input: FormInput, options: ReadOptions = {}): Promise<Form> {
  const source = await asSource(input, options);
  const module = await runModule(compileCode(source), formEntry(source), `jiandu:${source.id}`);
  return (module as { form: Form }).form;
}

/**
 * Gives a form as one self-contained ES module that exports `form`, `model`, `validate`, `compute` and `next`: no imports,
 * no `eval`, fit for a page with a strict Content-Security-Policy. Throws `FormError`.
 */
export async function bundleForm(input: FormInput, options: ReadOptions = {}): Promise<string> {
  const source = await asSource(input, options);
  return bundleModule(compileCode(source), formEntry(source));
}

function formEntry({ model }: FormSource): string {
  return [
    `import { createForm, shape, rules, extras, leads } from 'jiandu:form';`,
    `export const form = createForm(${JSON.stringify(model)}, { shape, rules, extras, leads });`,
    'export const { model, validate, compute, next } = form;',
  ].join('\n');
}

/** Gives the module of a form's functions alone: `bindForm(model)` makes the form. It imports what all forms share. */
export async function bundleFunctions(source: FormSource, runtime: string): Promise<string> {
  const entry = [
    `import { createForm, shape, rules, extras, leads } from 'jiandu:form';`,
    'export const bindForm = (model) => createForm(model, { shape, rules, extras, leads });',
  ];
  return bundleModule(compileCode(source), entry.join('\n'), { runtime });
}

function compileCode({ schema, rules, leads }: FormSource): FormCode {
  return { shape: describeShape(schema), rules, extras: describeExtras(schema), ...(leads !== undefined && { leads }) };
}

async function asSource(input: FormInput, options: ReadOptions): Promise<FormSource> {
  return typeof input === 'object' && 'model' in input ? input : readForm(input, options);
}

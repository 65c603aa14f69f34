import { bundleForm, type FormSource } from '@jiandu/codegen';
import type { KnownForm } from './known-form.ts';

/** The modules of forms that were asked for. */
export interface Modules {
  /** Gives the module of a form's last sound reading, bundled once; `undefined` where there was none. */
  readonly of: (form: KnownForm) => Promise<string> | undefined;
}

/** Keeps one module a form, that of its newest version. */
export function createModules(): Modules {
  const made = new Map<string, { readonly version: number; readonly text: Promise<string> }>();
  return {
    of({ key, version, source }) {
      if (source === undefined) return undefined;
      const known = made.get(key);
      if (known?.version === version) return known.text;
      const text = bundle(source);
      made.set(key, { version, text });
      return text;
    },
  };
}

/** Gives a form and its examples as one ES module, fit for a page with a strict policy. */
async function bundle(source: FormSource): Promise<string> {
  return `${await bundleForm(source)}\nexport const examples = ${JSON.stringify(source.examples)};\n`;
}

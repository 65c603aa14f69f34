import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateForms } from '@jiandu/codegen';
import { build } from 'esbuild';
import { bundlerSettings } from './bundler-settings.ts';

export { bundleFonts } from './bundle-fonts.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The element, which finds its forms beside itself. */
const elementEntry = `
import { defineElement } from '@jiandu/element';
export const JianduForm = defineElement({
  load: (id) => import(new URL('./forms/' + encodeURIComponent(id) + '.js', import.meta.url).href).then((module) => module.form),
});
export { defineElement };
`;

/** The paper of a form element; its thread and its fonts lie beside it. */
const paperEntry = `
import { createPrinter, startWorker } from '@jiandu/paper/printer';
import { definePaperElement } from '@jiandu/paper/element';
export const printer = createPrinter({
  fonts: new URL('./fonts/', import.meta.url),
  worker: () => startWorker(new URL('./jiandu-paper-worker.js', import.meta.url)),
});
export const JianduPaper = definePaperElement({ printer });
`;

/** What a static folder has besides its forms. */
export interface BundleOptions {
  /** Whether it can show and print papers, with `<jiandu-paper>`; its fonts are those of `bundleFonts`. */
  readonly paper?: boolean;
}

/**
 * Gives the files of a static folder that any page can use without a bundler or a network: `jiandu-element.js`, a module for
 * each form, and what they share. Forms are ids of the catalogue, or all forms of a schemas folder. Throws `FormError`.
 */
export async function bundleSite(
  forms: readonly string[] | string,
  options: BundleOptions = {},
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { paper = false } = options;
  if (typeof forms !== 'string') {
    return bundle(Object.fromEntries(forms.map((id) => [id, `@jiandu/forms/${id}${paper ? '' : '/web'}`])), options);
  }
  const folder = await mkdtemp(join(tmpdir(), 'jiandu-bundle-'));
  try {
    const { forms: ids } = await generateForms(forms, folder, { react: false });
    const module = paper ? 'index.gen.js' : 'web.gen.js';
    return await bundle(Object.fromEntries(ids.map((id) => [id, join(folder, id, module)])), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(
  forms: Readonly<Record<string, string>>,
  { paper = false }: BundleOptions,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const entries: Readonly<Record<string, string>> = {
    'jiandu-element': elementEntry,
    ...(paper && { 'jiandu-paper': paperEntry, 'jiandu-paper-worker': "import '@jiandu/paper/worker';" }),
    ...Object.fromEntries(
      Object.entries(forms).map(([id, from]) => [`forms/${id}`, `export { form } from ${JSON.stringify(from)};`]),
    ),
  };
  const out = '/site';
  const { outputFiles } = await build({
    ...bundlerSettings,
    legalComments: 'linked',
    entryPoints: Object.keys(entries).map((name) => ({ in: `entry:${name}`, out: name })),
    outdir: out,
    splitting: true,
    chunkNames: 'shared/[hash]',
    plugins: [
      {
        name: 'entries',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
          onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
            contents: entries[path] ?? '',
            loader: 'js',
            resolveDir: here,
          }));
        },
      },
    ],
  });
  return Object.fromEntries((outputFiles ?? []).map(({ path, contents }) => [relative(out, path), contents]));
}

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleModule } from '@jiandu/rules';
import { build, type Plugin } from 'esbuild';
import type { Extra } from '../runtime/check-values.ts';

/** The code of a form before it is bundled. */
export interface FormCode {
  /** A validator of the record's shape, as an ES module. */
  readonly shape: string;
  readonly rules: RuleModule;
  readonly extras: Readonly<Record<string, Extra>>;
}

const here = dirname(fileURLToPath(import.meta.url));
const fromSource = import.meta.url.endsWith('.ts');

/**
 * Bundles a form's code with all that it needs at run time into one ES module, so that nothing is required, fetched or
 * evaluated later. `entry` may import `createForm`, `judge`, `rules` and `extras` from `jiandu:form`.
 */
export async function bundleModule(code: FormCode, entry: string): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    'jiandu:form': [
      `export { createForm } from '@jiandu/codegen/runtime';`,
      `export { default as judge } from 'jiandu:shape';`,
      `export * as rules from 'jiandu:rules';`,
      `export const extras = ${JSON.stringify(code.extras)};`,
    ].join('\n'),
    'jiandu:shape': code.shape,
    'jiandu:rules': `${code.rules.imports}${code.rules.code}`,
  };
  const plugin: Plugin = {
    name: 'jiandu',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^jiandu:/ }, ({ path }) => ({ path, namespace: 'jiandu' }));
      onLoad({ filter: /.*/, namespace: 'jiandu' }, ({ path }) => ({
        contents: parts[path] ?? '',
        loader: 'js',
        resolveDir: here,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: here, loader: 'js' },
    plugins: [plugin],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    treeShaking: true,
    conditions: fromSource ? ['@jiandu/source'] : [],
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  return outputFiles[0]?.text ?? '';
}

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type { RuleModule } from '@jiandu/rules';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Extra } from '../runtime/check-values.ts';
import type { Shape } from '../runtime/judge-shape.ts';

/** The code of a form before it is bundled. */
export interface FormCode {
  /** What plain JSON Schema asks of a record. */
  readonly shape: Shape;
  readonly rules: RuleModule;
  /** The conditions of `next`, where it has any. */
  readonly leads?: RuleModule;
  readonly extras: Readonly<Record<string, Extra>>;
}

const here = dirname(fileURLToPath(import.meta.url));
const fromSource = import.meta.url.endsWith('.ts');

/** The name to which a script assigns what the module exports. */
const scriptName = 'jianduModule';

/**
 * Bundles a form's code with all that it needs at run time into one ES module, so that nothing is required, fetched or
 * evaluated later. `entry` may import `createForm`, `shape`, `rules`, `extras` and `leads` from `jiandu:form`.
 * With `runtime`, what all forms run on is imported from the module of that name instead (see `bundleRuntimes`).
 */
export async function bundleModule(
  code: FormCode,
  entry: string,
  { runtime, ...options }: BuildOptions & { readonly runtime?: string } = {},
): Promise<string> {
  const parts: Readonly<Record<string, string>> = {
    'jiandu:form': [
      `export { createForm } from '@jiandu/codegen/runtime';`,
      `export const shape = ${JSON.stringify(code.shape)};`,
      // Named one by one: a namespace as a value is a table of getters, and the code that makes it.
      `import { check, compute } from 'jiandu:rules';`,
      'export const rules = { check, compute };',
      `export const extras = ${JSON.stringify(code.extras)};`,
      ...(code.leads === undefined
        ? ['export const leads = undefined;']
        : [`import { check as lead } from 'jiandu:leads';`, 'export const leads = { check: lead };']),
    ].join('\n'),
    'jiandu:rules': `${code.rules.imports}${code.rules.code}`,
    ...(code.leads !== undefined && { 'jiandu:leads': `${code.leads.imports}${code.leads.code}` }),
  };
  return runBundler({
    stdin: { contents: entry, resolveDir: here, loader: 'js' },
    plugins: [plugin(async (path) => parts[path] ?? (await bundleRuntime(path)), runtime)],
    minify: true,
    ...options,
  });
}

/** Runs a form's code in this process and gives what its entry exports; for Node, where `filename` tells it in stack traces. */
export async function runModule(code: FormCode, entry: string, filename: string): Promise<unknown> {
  const script = await bundleModule(code, entry, { format: 'iife', globalName: scriptName });
  return new Script(`(() => { ${script}; return ${scriptName}; })()`, { filename }).runInThisContext();
}

/** Gives the module that forms bundled with `runtime` import: it runs alone, or shares `@jiandu/model` with what else a page loads. */
export function bundleRuntimes(shared: boolean): Promise<string> {
  const contents = runtimeNames.map((name) => `export * from '${name}';`).join('\n');
  const external = shared ? ['@jiandu/model', '@jiandu/text'] : [];
  return runBundler({ stdin: { contents, resolveDir: here }, minify: true, external });
}

/** What generated code runs on. */
const runtimeNames = ['@jiandu/codegen/runtime', '@jiandu/rules/runtime'];

const runtimes = new Map<string, Promise<string>>();

/** Bundles what generated code runs on, once: forms are then bundled from one text instead of its many files. */
function bundleRuntime(specifier: string): Promise<string> {
  const known =
    runtimes.get(specifier) ?? runBundler({ stdin: { contents: `export * from '${specifier}';`, resolveDir: here } });
  runtimes.set(specifier, known);
  return known;
}

/** Resolves the parts of a form to their texts, and the run time to its text or to the module that has it. */
function plugin(textOf: (path: string) => Promise<string>, runtime: string | undefined): Plugin {
  return {
    name: 'jiandu',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^jiandu:|^@jiandu\/(codegen|rules)\/runtime$/ }, ({ path }) =>
        runtime !== undefined && runtimeNames.includes(path)
          ? { path: runtime, external: true }
          : { path, namespace: 'jiandu' },
      );
      onLoad({ filter: /.*/, namespace: 'jiandu' }, async ({ path }) => ({
        contents: await textOf(path),
        loader: 'js',
        resolveDir: here,
      }));
    },
  };
}

async function runBundler(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    treeShaking: true,
    conditions: fromSource ? ['@jiandu/source'] : [],
    logLevel: 'silent',
    tsconfigRaw: '{}',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

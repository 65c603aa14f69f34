import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { catalogue } from '@jiandu/forms';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const ids = catalogue.map(({ id }) => id);

/** Brotli bytes of what a page loads beside React, by file: each form, and what they share. */
let weights: ReadonlyMap<string, number>;
/** What each file loads with it. */
let imports: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  const sources = [
    ['screen', `export { SchemaForm } from '@jiandu/react';`],
    ...ids.map((id) => [id, `export { form } from '@jiandu/forms/${id}/web';`] as const),
  ] as const;
  const entries = new Map<string, string>(sources);
  const { outputFiles, metafile } = await build({
    entryPoints: [...entries.keys()].map((name) => ({ in: `entry:${name}`, out: name })),
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    charset: 'utf8',
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'chrome109',
    external: ['react', 'react-dom'],
    conditions: ['@jiandu/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entries',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
          onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
            contents: entries.get(path) ?? '',
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  weights = new Map(outputFiles.map(({ path, contents }) => [nameOf(path), brotliCompressSync(contents).length]));
  imports = new Map(
    Object.entries(metafile.outputs).map(([path, { imports: found }]) => [
      nameOf(path),
      found.filter(({ kind, external }) => kind === 'import-statement' && !external).map((found) => nameOf(found.path)),
    ]),
  );
});

/** What comes when a hand first needs it: to sign by hand, to search a list, to paste a block, to keep a draft. */
const later = ['signature-pad', 'option-list', 'plan-paste', 'create-draft-keeper'];

test('a form with validator, messages and both scripts is 60 KB at most, without React', () => {
  const loaded = loadedWith(['screen.js', 'complaint-notice.js']);
  expect(weightOf(loaded)).toBeLessThanOrEqual(60_000);
  const waits = (part: string) => [...weights.keys()].some((name) => name.startsWith(part) && !loaded.has(name));
  expect(later.filter((part) => !waits(part))).toEqual([]);
});

test.each(ids)('%s is 6 KB at most beside what all forms share', (id) => {
  const shared = loadedWith(['screen.js', ...ids.filter((other) => other !== id).map((other) => `${other}.js`)]);
  const own = [...loadedWith([`${id}.js`])].filter((name) => !shared.has(name));
  expect(own).toContain(`${id}.js`);
  expect(weightOf(own)).toBeLessThanOrEqual(6000);
});

function loadedWith(names: readonly string[], loaded = new Set<string>()): ReadonlySet<string> {
  for (const name of names.filter((own) => !loaded.has(own))) {
    loaded.add(name);
    loadedWith(imports.get(name) ?? [], loaded);
  }
  return loaded;
}

function weightOf(names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}

function nameOf(path: string): string {
  return join('/', path).slice(1);
}

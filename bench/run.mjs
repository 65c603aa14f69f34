// Bundles one of the programs here and runs it as users run the packages: without what a development server adds to each function.
// With `--built` only the program itself is bundled, and it runs the packages as they were built: their threads are files of theirs.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const isBuilt = process.argv[2] === '--built';
const [program, ...args] = process.argv.slice(isBuilt ? 3 : 2);
const outfile = join(import.meta.dirname, `${program}.gen.mjs`);
const source = '@jiandu/source';
/** Ours is bundled from its source, unless it is built; all else is loaded as it is installed. */
const ours = {
  name: 'ours',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || (!isBuilt && path.startsWith('@jiandu/')) ? undefined : { path, external: true },
    ),
};

try {
  await build({
    entryPoints: [join(import.meta.dirname, `${program}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: isBuilt ? [] : [source],
    plugins: [ours],
  });
  process.exitCode =
    spawnSync(process.execPath, [...(isBuilt ? [] : [`--conditions=${source}`]), outfile, ...args], {
      stdio: 'inherit',
    }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}

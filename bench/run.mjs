// Bundles one of the programs here and runs it as users run the packages: without what a development server adds to each function.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const [program, ...args] = process.argv.slice(2);
const outfile = join(import.meta.dirname, `${program}.gen.mjs`);
/** Ours is bundled from its source; all else is loaded as it is installed. */
const ours = {
  name: 'ours',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@jiandu/') ? undefined : { path, external: true },
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
    conditions: ['@jiandu/source'],
    plugins: [ours],
  });
  process.exitCode =
    spawnSync(process.execPath, ['--conditions=@jiandu/source', outfile, ...args], {
      stdio: 'inherit',
    }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}

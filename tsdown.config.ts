import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'tsdown';

/** One configuration for every package: its doors are the sources that its `exports` name. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly '@jiandu/source'?: string }>>;
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const doors = Object.values(exports).flatMap((door) =>
  typeof door === 'string' ? [] : [door['@jiandu/source'] ?? ''],
);
const sources = doors.filter((door) => /^\.\/src\/[a-z-]+\.tsx?$/.test(door));

export default defineConfig({
  cwd: process.cwd(),
  entry: Object.fromEntries(sources.map((source) => [basename(source).replace(/\.tsx?$/, ''), source])),
  format: 'esm',
  platform: 'node',
  target: ['node20.19', 'chrome109'],
  dts: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  fixedExtension: false,
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preProcessFile } from 'typescript';
import { expect, test } from 'vitest';

/** The layers of ARCHITECTURE.md: a package imports only packages of lower layers. */
const layers = [
  ['text', 'fonts'],
  ['model', 'rules'],
  ['codegen', 'react', 'sheet'],
  ['forms', 'element', 'preview', 'pdf', 'docx'],
  ['paper'],
  ['batch'],
  ['jiandu'],
];

const root = join(import.meta.dirname, '../../packages');
const layerOf = (name: string) => layers.findIndex((layer) => layer.includes(name));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/(node_modules|dist)\//.test(file))
    .map((file) => join(folder, file));
}

/** Our packages that a file imports; text inside template strings is no import. */
function importsOf(file: string): readonly string[] {
  const { importedFiles } = preProcessFile(readFileSync(file, 'utf8'));
  const packages = importedFiles.map(({ fileName }) => /^(@jiandu\/[a-z]+|jiandu)(?:\/|$)/.exec(fileName)?.[1]);
  return packages.filter((name) => name !== undefined);
}

test.each(readdirSync(root))('%s imports only packages of lower layers, and only what it declares', (name) => {
  const manifest = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'));
  const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
  expect(layerOf(name), `${name} has a layer`).toBeGreaterThanOrEqual(0);
  for (const file of sourceFiles(join(root, name, 'src'))) {
    for (const specifier of importsOf(file)) {
      const imported = specifier.replace('@jiandu/', '');
      expect(layerOf(imported), `${file} imports ${specifier}`).toBeLessThan(layerOf(name));
      expect(declared, `${file} imports ${specifier}`).toHaveProperty([specifier]);
    }
  }
});

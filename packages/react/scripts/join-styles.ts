import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const list = join(import.meta.dirname, '../src/jiandu.css');
const imports = /^@import "(.+)";$/gm;

/** Writes the style sheet as one file: whoever links it loads it at once, whatever builds their pages. */
const sheet = await readFile(list, 'utf8');
const names = [...sheet.matchAll(imports)].flatMap(([, name]) => name ?? []);
const parts = await Promise.all(names.map((name) => readFile(join(dirname(list), name), 'utf8')));
await writeFile(
  join(import.meta.dirname, '../dist/jiandu.css'),
  [sheet.replace(imports, '').trimEnd(), ...parts].join('\n'),
);

// Writes the style sheet of the paper as a module, for the shadow root of its element.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

const folder = join(import.meta.dirname, '../gen');
const source = await readFile(join(import.meta.dirname, '../src/paper.css'), 'utf8');
const { code } = await transform(source, { loader: 'css', minify: true, charset: 'utf8', target: 'chrome109' });

await mkdir(folder, { recursive: true });
await writeFile(
  join(folder, 'styles.gen.ts'),
  `// Generated from src/paper.css by \`npm run generate\`.\nexport const styles = ${JSON.stringify(code.trimEnd())};\n`,
);

// Writes the style sheet of the web form as a module: a shadow root adopts it, so that no page must link or allow it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '../gen');
const { outputFiles } = await build({
  stdin: { contents: `@import "@jiandu/react/jiandu.css";`, loader: 'css', resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  target: 'chrome109',
  conditions: ['@jiandu/source'],
});
const css = outputFiles[0]?.text.trimEnd() ?? '';

await mkdir(folder, { recursive: true });
await writeFile(
  join(folder, 'styles.gen.ts'),
  `// Generated from packages/react/src/styles by \`npm run generate\`.\nexport const styles = ${JSON.stringify(css)};\n`,
);

import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** A page that lays papers out and prints them; the fonts come from wherever the host keeps them. */
const page = `
  export { layOut } from '@jiandu/sheet';
  export { printPdf } from '@jiandu/pdf/press';
  export { createDefaultFaces } from '@jiandu/fonts';
`;

test('what lays out and prints in a browser is 150 KB at most, and has no React', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@jiandu/source'],
    logLevel: 'error',
  });
  expect(Object.keys(metafile.inputs).filter((path) => /react|fontkit/.test(path))).toEqual([]);
  expect(gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length).toBeLessThan(150_000);
});

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { bundlerSettings } from '../bundler-settings.ts';

/** What the browser is given beside the forms. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles the page. */
export async function bundlePage(): Promise<PageFiles> {
  const { resolve } = createRequire(import.meta.url);
  const [script, style] = await Promise.all([
    run({
      stdin: { contents: `import 'jiandu/dev-page';`, resolveDir: here },
      // One React, whichever a project has beside.
      alias: { react: dirname(resolve('react/package.json')), 'react-dom': dirname(resolve('react-dom/package.json')) },
    }),
    run({
      stdin: {
        contents: `@import "@jiandu/react/jiandu.css"; @import "jiandu/dev-page.css";`,
        resolveDir: here,
        loader: 'css',
      },
    }),
  ]);
  return { script, style };
}

async function run(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...bundlerSettings, ...options });
  return outputFiles?.[0]?.text ?? '';
}

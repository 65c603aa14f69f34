import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { compareMedians, type Measured } from './measure.ts';

const sizes = [50, 200, 1000];
const contenders = {
  jiandu: 'Jiandu SchemaForm',
  rjsf: 'react-jsonschema-form 6',
  'json-forms': 'JSON Forms 3',
  'hook-form': 'react-hook-form 7, bare inputs',
};
const rounds = 7;

/** What a page reports of its first render and of a keystroke, in milliseconds: the script alone, and until the frame is painted. */
type Report = Readonly<Record<Figure, number>>;
type Figure = keyof typeof figures;

const figures = {
  renderScript: 'first render, script',
  render: 'first render, painted',
  keyScript: 'keystroke, script',
  key: 'keystroke, painted',
} as const;

/** First render and keystroke in headless Chromium, forms of text fields only, all contenders in turns. */
export async function measureWebForms(): Promise<readonly (readonly [string, readonly Measured[]])[]> {
  const [script, css] = await Promise.all([bundlePage(), readCss()]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Without a limit, a frame comes as soon as it is drawn; with it, all figures would be those of the screen.
    args: ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-background-networking'],
  });
  try {
    const topics: [string, readonly Measured[]][] = [];
    for (const size of sizes) {
      const reports = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as Report[]]));
      for (let round = 0; round < rounds; round += 1) {
        for (const name of Object.keys(contenders)) {
          const page = await browser.newPage();
          await page.setContent(
            `<!doctype html>${name === 'jiandu' ? `<style>${css}</style>` : ''}<div id="root"></div>`,
          );
          await page.addScriptTag({ content: script });
          reports[name]?.push(await page.evaluate(`measure(${JSON.stringify(name)}, ${size})`));
          await page.close();
        }
      }
      for (const figure of Object.keys(figures) as Figure[])
        topics.push([`${figures[figure]}, ${size} fields`, rank(reports, figure)]);
    }
    return topics;
  } finally {
    await browser.close();
  }
}

function rank(reports: Readonly<Record<string, readonly Report[]>>, figure: Figure): readonly Measured[] {
  return compareMedians(
    Object.entries(contenders).map(([name, title]) => [title, (reports[name] ?? []).map((report) => report[figure])]),
  );
}

/** Our style sheet, which our readme says to load; the peers have none of their own. */
function readCss(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('@jiandu/react/jiandu.css'), 'utf8');
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('web-forms-page.tsx', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    conditions: ['@jiandu/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
  });
  return outputFiles[0]?.text ?? '';
}

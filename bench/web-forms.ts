import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { compare, type Measured } from './measure.ts';

const sizes = [50, 1000];
const contenders = {
  jiandu: 'Jiandu SchemaForm',
  rjsf: 'react-jsonschema-form 6',
  'hook-form': 'react-hook-form 7, bare inputs',
};
type Contender = keyof typeof contenders;
const rounds = 5;

/** What a page reports: milliseconds from render to the painted frame, and from a keystroke to the painted frame. */
interface Report {
  readonly firstRender: number;
  readonly keystroke: number;
}

/** First render and keystroke in headless Chromium, forms of text fields only, all contenders in turns. */
export async function measureWebForms(): Promise<readonly (readonly [string, readonly Measured[]])[]> {
  const script = await bundlePage();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const topics: [string, readonly Measured[]][] = [];
    for (const size of sizes) {
      const reports = Object.fromEntries(Object.keys(contenders).map((name) => [name, [] as Report[]]));
      for (let round = 0; round < rounds; round += 1) {
        for (const name of Object.keys(contenders)) {
          const page = await browser.newPage();
          await page.setContent('<!doctype html><div id="root"></div>');
          await page.addScriptTag({ content: script });
          reports[name]?.push(await page.evaluate(`measure(${JSON.stringify(name)}, ${size})`));
          await page.close();
        }
      }
      topics.push([`first render, ${size} fields`, rank(reports, 'firstRender')]);
      topics.push([`keystroke, ${size} fields`, rank(reports, 'keystroke')]);
    }
    return topics;
  } finally {
    await browser.close();
  }
}

function rank(reports: Readonly<Record<string, readonly Report[]>>, figure: keyof Report): readonly Measured[] {
  const middle = (name: string) => {
    const sorted = (reports[name] ?? []).map((report) => report[figure]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return Object.entries(contenders).map(([name, title]) => compare(title, middle(name as Contender), middle('jiandu')));
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

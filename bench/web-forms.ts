import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { compareMedians, type Measured, median } from './measure.ts';
import { traceMarks } from './trace-marks.ts';

const sizes = [50, 200, 1000];
const contenders = {
  jiandu: 'Jiandu SchemaForm',
  rjsf: 'react-jsonschema-form 6',
  'json-forms': 'JSON Forms 3',
  'hook-form': 'react-hook-form 7, bare inputs',
};
const rounds = 7;

/** What a page's main thread takes for its first render and for a keystroke, in milliseconds of the processor. */
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
  const [script, css] = await Promise.all([
    bundle(new URL('web-forms-page.tsx', import.meta.url).pathname),
    bundle('@jiandu/react/jiandu.css'),
  ]);
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
          reports[name]?.push(await measurePage(browser, { name, size, script, css }));
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

interface Task {
  readonly name: string;
  readonly size: number;
  readonly script: string;
  readonly css: string;
}

async function measurePage(browser: Browser, { name, size, script, css }: Task): Promise<Report> {
  const page = await browser.newPage();
  const style = name === 'jiandu' ? `<style>${css}</style>` : '';
  await page.setContent(`<!doctype html>${style}<div id="root"></div>`);
  await page.addScriptTag({ content: script });
  let keys = 0;
  const marks = await traceMarks(page, async () => {
    keys = await page.evaluate<number>(`run(${JSON.stringify(name)}, ${size})`);
  });
  await page.close();
  const taken = (what: string, until: string) =>
    (marks.get(`${what} ${until}`) ?? 0) - (marks.get(`${what} start`) ?? 0);
  const ofKeys = (until: string) => median(Array.from({ length: keys }, (_, key) => taken(`key ${key}`, until)));
  return {
    renderScript: taken('render', 'script'),
    render: taken('render', 'painted'),
    keyScript: ofKeys('script'),
    key: ofKeys('painted'),
  };
}

function rank(reports: Readonly<Record<string, readonly Report[]>>, figure: Figure): readonly Measured[] {
  return compareMedians(
    Object.entries(contenders).map(([name, title]) => [title, (reports[name] ?? []).map((report) => report[figure])]),
  );
}

/** Bundles the page, or our style sheet, which our readme says to load; the peers have none of their own. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    conditions: ['@jiandu/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

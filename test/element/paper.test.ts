import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { createFaces } from '@jiandu/fonts';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/visit-card';
import { createOffice, type RecordData } from '@jiandu/model';
import { layOutPaper, writePaper } from '@jiandu/paper';
import type { FileFormat } from '@jiandu/paper/printer';
import { drawPages, type SvgElement } from '@jiandu/preview';
import type { Sheet } from '@jiandu/sheet';
import { bundleFonts, bundleSite } from 'jiandu/bundle';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPage, openSite, startBrowser, strictPolicy, writePage } from './open-site.ts';

/** The strictest policy that prints: one policy of Trusted Types, for the address of the worker. */
const policy = strictPolicy.replace("trusted-types 'none'", 'trusted-types jiandu-paper');
let browser: Browser;
let site: Readonly<Record<string, Uint8Array>>;
let portal: Portal;
let record: RecordData;
beforeAll(async () => {
  const defaults = await loadDefaultFaces();
  const hans = createFaces(defaults.all.filter(({ script }) => script === 'zh-Hans'));
  const [started, bundled, fonts] = await Promise.all([
    startBrowser(),
    bundleSite(['visit-card'], { paper: true }),
    bundleFonts(['visit-card'], hans),
  ]);
  browser = started;
  site = { ...bundled, ...Object.fromEntries(Object.entries(fonts).map(([name, file]) => [`fonts/${name}`, file])) };
  portal = await open();
  record = await fill(portal.page);
});
afterAll(() => browser.close());

/** A page with a form and its paper, and all that was fetched for it. */
interface Portal extends OpenPage {
  readonly served: string[];
}

async function open(): Promise<Portal> {
  const served: string[] = [];
  const own: Readonly<Record<string, Uint8Array | string>> = {
    ...site,
    'index.html': writePage(
      '<jiandu-form id="visit" form-id="visit-card" stage="fill"></jiandu-form><jiandu-paper for="visit" name="拜访"></jiandu-paper>',
    ).replace('</head>', '<script type="module" src="/jiandu-paper.js"></script></head>'),
    // What many pages say of their own prints, and a page of old of all its letters.
    'page.css': '@media print{body *{visibility:hidden}}*{letter-spacing:9px;text-indent:2em}',
    'page.js':
      "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));",
  };
  const watch = (all: typeof own, name: string) => {
    served.push(name);
    return all[name];
  };
  const opened = await openSite(browser, new Proxy(own, { get: watch as never }), policy);
  await opened.page.locator('jiandu-paper svg').waitFor();
  return { ...opened, served };
}

/** A character that is rare, and marks that the press must place. */
const typed = { purpose: '季度回访与质量改善交流', customer: '䶮川精密铸造厂（苏州）' };

async function fill(page: Page): Promise<RecordData> {
  const purpose = page.getByRole('textbox', { name: '拜访目的' });
  // A long text first, which makes other rows and lines.
  await purpose.fill('年终拜访与来年合作安排'.repeat(12));
  await page.locator('jiandu-paper text', { hasText: '年终拜访' }).first().waitFor();
  await purpose.fill(typed.purpose);
  await page.getByRole('textbox', { name: '客户名称' }).fill(typed.customer);
  await page.keyboard.press('Tab');
  await page.locator('jiandu-paper text', { hasText: typed.customer }).waitFor();
  return page.evaluate(() => (document.querySelector('jiandu-form') as unknown as { value: RecordData }).value);
}

async function layInNode(record: RecordData) {
  const faces = await loadDefaultFaces();
  const options = { faces, office: createOffice(), script: 'zh-Hans', face: 'filled', stage: 'fill' } as const;
  return { faces, laid: layOutPaper(form, record, options) };
}

async function printInNode(record: RecordData, format: FileFormat): Promise<Buffer> {
  const { faces, laid } = await layInNode(record);
  const [file] = await writePaper(laid, format, faces);
  return Buffer.from(file?.content as Uint8Array);
}

async function download(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

const fontsAmong = (served: readonly string[]) => served.filter((name) => name.startsWith('fonts/'));

test('the preview is what the sheet says, however often it was changed', async () => {
  const { page } = portal;
  const { laid } = await layInNode(record);
  const [drawn] = drawPages(laid.sheet);
  const shown = await page.locator('jiandu-paper svg').evaluate(function read(element: Element): unknown[] {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
    const parts = [...element.childNodes].map((node) => (node instanceof Element ? read(node) : node.textContent));
    return [element.tagName, Object.fromEntries(attributes), ...parts];
  });
  const { width: _, height: __, xmlns: ___, ...own } = drawn?.attributes ?? {};
  expect(shown).toEqual(drawn && listDrawn({ ...drawn, attributes: own }));
});

/** As the browser tells of it. */
function listDrawn({ name, attributes, children }: SvgElement): readonly unknown[] {
  const said = { ...attributes, ...('style' in attributes && { style: 'white-space: pre;' }) };
  return [name, said, ...children.map((child) => (typeof child === 'string' ? child : listDrawn(child)))];
}

test('the print dialog has the pages alone, on paper of their size and at 100 %', async () => {
  const { page, complaints } = portal;
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印' }).click();
  await page.locator('[data-jiandu-print]').waitFor({ state: 'attached' });
  const printed = await page.pdf({ preferCSSPageSize: true });
  const { laid } = await layInNode(record);
  const { pages, words } = readPrinted(printed);
  expect(pages).toEqual(laid.sheet.pages.map(({ width, height }) => [width / 20, height / 20].map(Math.round)));
  // Whatever font the system has, text begins where the sheet says, to a fifth of a millimetre.
  const customer = findRun(laid.sheet, typed.customer);
  const [found] = words.filter(({ text }) => text.startsWith(typed.customer.slice(0, 3)));
  expect(Math.abs((found?.x ?? 0) - customer.x / 20)).toBeLessThan(0.6);
  const all = words.map(({ text }) => text).join('');
  expect(all).not.toContain('下载');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.locator('[data-jiandu-print]').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('a PDF is stopped on its way, and nothing more is fetched for it', async () => {
  const { page, served, complaints } = portal;
  const asked: string[] = [];
  // Nothing answers: what is asked for stays on its way.
  await page.route('**/fonts/**/*.bin', (route) => void asked.push(route.request().url()));
  await page.getByRole('button', { name: '下载 PDF' }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const failed = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: '取消' }).click();
  await expect.poll(() => page.getByRole('status').last().textContent()).toBe('已取消');
  expect((await failed).failure()?.errorText).toContain('ERR_ABORTED');
  const count = asked.length;
  await page.unroute('**/fonts/**/*.bin');
  // The lists of pieces of two faces, of which none was begun.
  expect(count).toBe(2);
  expect(fontsAmong(served)).toEqual(['fonts/faces.json']);
  expect(complaints).toEqual([]);
});

test('a page under a strict policy shows what is typed, and gives the files that Node gives', async () => {
  const { page, complaints, served } = portal;
  const docx = await download(page, '下载 Word');
  expect(docx.name).toBe('拜访.docx');
  expect(docx.bytes.equals(await printInNode(record, 'docx'))).toBe(true);
  // To show a paper and to write a Word document takes measures and no outlines.
  expect(fontsAmong(served)).toEqual(['fonts/faces.json']);

  const pdf = await download(page, '下载 PDF');
  expect(pdf.name).toBe('拜访.pdf');
  expect(pdf.bytes.equals(await printInNode(record, 'pdf'))).toBe(true);
  const fonts = fontsAmong(served);
  expect(fonts).toHaveLength(new Set(fonts).size);
  const cost = fonts.reduce((sum, name) => sum + (site[name]?.length ?? 0), 0);
  expect(cost).toBeGreaterThan(50_000);
  expect(cost).toBeLessThan(600_000);

  await download(page, '下载 PDF');
  expect(fontsAmong(served)).toEqual(fonts);
  expect(complaints).toEqual([]);
});

test('a logo is painted and printed, though no policy lets a picture in', async () => {
  const { page, complaints } = portal;
  await page.evaluate(async () => {
    window.print = () => undefined;
    const board = Object.assign(document.createElement('canvas'), { width: 60, height: 30 });
    const brush = board.getContext('2d') as CanvasRenderingContext2D;
    brush.fillStyle = '#c00';
    brush.fillRect(0, 0, 60, 30);
    const blob = await new Promise((resolve) => board.toBlob(resolve));
    const names = { 'zh-Hans': '江南泵业', 'zh-Hant': '江南泵業' };
    const loadFile = async (name: string) => (name === 'logo.png' ? blob : undefined);
    Object.assign(document.querySelector('jiandu-form') as object, { loadFile, office: { names, logo: 'logo.png' } });
    (document.querySelector('jiandu-paper') as unknown as { refresh: () => void }).refresh();
  });
  const logo = page.locator('jiandu-paper .jd-sheet canvas');
  await expect.poll(() => logo.evaluate((board: HTMLCanvasElement) => board.width)).toBe(60);
  await page.getByRole('button', { name: '打印' }).click();
  await page.locator('[data-jiandu-print] canvas').waitFor({ state: 'attached' });
  const printed = await page.pdf({ preferCSSPageSize: true });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(execFileSync('pdfimages', ['-list', '-'], { input: printed, encoding: 'utf8' })).toMatch(/image +60 +30/);
  expect(complaints).toEqual([]);
});

test('a signature drawn by hand is painted on the paper too', async () => {
  const { page, complaints } = portal;
  const painted = page.locator('jiandu-paper .jd-sheet canvas');
  const before = await painted.count();
  await page.getByRole('button', { name: '手写签名' }).first().click();
  const board = page.getByRole('img', { name: '请在框内签名' });
  await board.hover({ position: { x: 40, y: 60 } });
  await page.mouse.down();
  await board.hover({ position: { x: 200, y: 90 } });
  await page.mouse.up();
  await page.getByRole('button', { name: '完成' }).click();
  await expect.poll(() => painted.count()).toBe(before + 1);
  const hasInk = (board: HTMLCanvasElement) =>
    board
      .getContext('2d')
      ?.getImageData(0, 0, board.width, board.height)
      .data.some((shade) => shade > 200);
  await expect.poll(() => painted.last().evaluate(hasInk)).toBe(true);
  expect(complaints).toEqual([]);
});

test('by its attributes a paper is of the values alone, shown on its stock and moved where it is printed', async () => {
  const { page, complaints } = portal;
  await page.evaluate(() => {
    window.print = () => undefined;
    Object.assign(document.querySelector('jiandu-form') as object, {
      office: { printers: { counter: { offsetMm: [10, 5] } } },
    });
    const paper = document.querySelector('jiandu-paper');
    paper?.setAttribute('registration', 'counter');
    paper?.setAttribute('face', 'overlay');
  });
  const sheets = page.locator('jiandu-paper .jd-stock > .jd-sheet');
  await expect.poll(() => sheets.count()).toBe(2);
  const values = sheets.last().locator('text', { hasText: typed.customer });
  await values.waitFor();
  expect(await sheets.first().getByText('拜访目的').count()).toBeGreaterThan(0);
  expect(await sheets.last().getByText('拜访目的').count()).toBe(0);
  expect(await page.getByRole('button', { name: /下载/ }).allInnerTexts()).toEqual(['下载 PDF']);
  const shownAt = Number(await values.getAttribute('y'));
  await page.getByRole('button', { name: '打印' }).click();
  const printed = page.locator('[data-jiandu-print] text', { hasText: typed.customer });
  await printed.waitFor({ state: 'attached' });
  expect(Number(await printed.getAttribute('y')) - shownAt).toBe(Math.round((5 / 25.4) * 1440));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.evaluate(() => document.querySelector('jiandu-paper')?.setAttribute('stock', '/front.png /back.png'));
  await expect.poll(() => page.locator('jiandu-paper img.jd-scan').getAttribute('src')).toBe('/front.png');
  expect(complaints.filter((complaint) => !complaint.includes('front.png'))).toEqual([]);
});

function findRun(sheet: Sheet, text: string) {
  const runs = sheet.pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  const found = runs.find((run) => 'text' in run && run.text.startsWith(text.slice(0, 3)));
  if (!found) throw new Error(`the sheet does not say ${text}`);
  return found;
}

/** The sizes of pages in whole points, and words with the places where they begin. */
function readPrinted(pdf: Buffer) {
  const text = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  const sizes = [...text.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)];
  const words = [...text.matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)/g)];
  return {
    pages: sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
    words: words.map(([, x, said]) => ({ x: Number(x), text: said ?? '' })),
  };
}

test('what a page loads is light: the worker lays out and prints in 150 KB, Word apart', () => {
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(site[name] ?? '').length, 0);
  const worker = reach(['jiandu-paper-worker.js']);
  const press = [...worker].filter((name) => !saysOf(name).includes('word/document.xml'));
  expect(press.length).toBeLessThan(worker.size);
  expect(weigh(press)).toBeLessThan(150_000);
  const page = [...reach(['jiandu-paper.js'], atOnce)].filter((name) => !reach(['jiandu-element.js']).has(name));
  expect(weigh(page)).toBeLessThan(12_000);
});

const saysOf = (name: string) => new TextDecoder().decode(site[name]);

const atOnce = /\bfrom\s*"(\.[^"]+)"/g;
const atAll = /(?:\bfrom|\bimport\(?)\s*"(\.[^"]+)"/g;

/** All modules that some import, at once or later. */
function reach(names: readonly string[], how = atAll, seen = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const imports = [...saysOf(name).matchAll(how)];
    reach(
      imports.map(([, path]) => new URL(path ?? '', `http://site/${name}`).pathname.slice(1)),
      how,
      seen,
    );
  }
  return seen;
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { loadForm } from '@jiandu/forms';
import { createOffice, digestRecord, type RecordData } from '@jiandu/model';
import { layOutPaper, type PaperOptions, writePaper } from '@jiandu/paper';
import { drawPages } from '@jiandu/preview';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces } from './lay-catalogue.ts';

/** An ES module in a script's clothes: its types and what is loaded disagree. */
const { default: readCode } = createRequire(import.meta.url)('jsqr') as typeof import('jsqr');

const link = 'https://example.com/survey?from=paper';
const office = createOffice({
  names: { 'zh-Hans': '某某公司' },
  forms: { 'satisfaction-survey': { link } },
});

async function lay(id: string, record: RecordData | undefined, options: Partial<PaperOptions> = {}) {
  const face = record ? 'filled' : 'blank';
  return layOutPaper(await loadForm(id), record, { script: 'zh-Hans', office, face, faces, code: true, ...options });
}
type Laid = Awaited<ReturnType<typeof lay>>;

const record = { number: 'TS-2026-0117', customer: '华东连锁超市' };
const digest = (filed: RecordData) => digestRecord(filed).slice(0, 32);

/** Reads the code in a square part of a grey page. */
function decode(width: number, height: number, isDark: (x: number, y: number) => boolean): string | undefined {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    if (isDark(at % width, Math.floor(at / width))) pixels.set([0, 0, 0], at * 4);
  }
  return readCode(pixels, width, height)?.data;
}

/** Everything over and at the right of the middle of a page, or under it. */
async function decodePdf(laid: Laid, half: 'upper' | 'lower' = 'upper'): Promise<string | undefined> {
  const [file] = await writePaper(laid, 'pdf', faces);
  return onFile(file?.content as Uint8Array, 'paper.pdf', (path) => {
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-singlefile', path, join(dirname(path), 'page')]);
    const bytes = readFileSync(join(dirname(path), 'page.pgm'));
    const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
    const [w, h] = [Number(width), Number(height)];
    const [left, top] = [Math.floor(w * 0.75), half === 'upper' ? 0 : Math.floor(h * 0.75)];
    return decode(w - left, Math.floor(h / 4), (x, y) => (bytes[head.length + (top + y) * w + left + x] ?? 255) < 128);
  });
}

function decodeDrawing({ sheet }: Laid): string | undefined {
  const paths = drawPages(sheet)[0]?.children.flatMap((child) =>
    typeof child === 'object' && child.attributes['stroke-width'] === '0' ? [child.attributes.d ?? ''] : [],
  );
  const rects = (paths ?? []).map((path) => (path.match(/[\d.]+/g) ?? []).map(Number));
  const [lefts, tops] = [rects.map(([x]) => x ?? 0), rects.map(([, y]) => y ?? 0)];
  const [left, top] = [Math.min(...lefts) - 100, Math.min(...tops) - 100];
  const side = (Math.max(...rects.map(([, , x]) => x ?? 0)) - left + 100) / 8;
  const isDark = (x: number, y: number) =>
    rects.some(([x1 = 0, y1 = 0, x2 = 0, , , y2 = 0]) => {
      const [at, down] = [left + x * 8 + 4, top + y * 8 + 4];
      return at >= x1 && at < x2 && down >= y1 && down < y2;
    });
  return decode(Math.ceil(side), Math.ceil(side), isDark);
}

async function decodeDocx(laid: Laid): Promise<string | undefined> {
  const [file] = await writePaper(laid, 'docx', faces);
  const parts = unzipSync(file?.content as Uint8Array);
  const [, png = new Uint8Array()] = Object.entries(parts).find(([name]) => name.endsWith('.png')) ?? [];
  const bytes = Buffer.from(png);
  const side = bytes.readUInt32BE(16);
  const data = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)));
  const stride = Math.ceil(side / 8) + 1;
  const margin = 40;
  const isDark = (x: number, y: number) => {
    const [at, down] = [x - margin, y - margin];
    if (at < 0 || down < 0 || at >= side || down >= side) return false;
    return ((rows[down * stride + 1 + (at >> 3)] ?? 0xff) & (0x80 >> (at & 7))) === 0;
  };
  return decode(side + 2 * margin, side + 2 * margin, isDark);
}

test('a paper says its form, version, number and digest in a code that PDF, drawing and Word document have alike', async () => {
  const laid = await lay('complaint-notice', record);
  const { version } = laid.sheet;
  const says = `jiandu:complaint-notice?version=${version}&number=TS-2026-0117&digest=${digest(laid.filing?.record ?? {})}`;
  expect(await decodePdf(laid)).toBe(says);
  expect(decodeDrawing(laid)).toBe(says);
  expect(await decodeDocx(laid)).toBe(says);
  expect(laid.sheet.nodes).toContainEqual(expect.objectContaining({ alt: '二维码：表单、版本、编号和摘要' }));
});

test('the code tells no more than the filing inside of its paper, and stands on slips too', async () => {
  const { version } = (await loadForm('visit-card')).model;
  const own = { number: 'BF-1', customer: '李记五金店' };
  const open = await lay('visit-card', own);
  const closed = await lay('visit-card', own, { data: 'none' });
  const says = `jiandu:visit-card?version=${version}&number=BF-1&digest=${digest(open.filing?.record ?? {})}`;
  expect(await decodePdf(open)).toBe(says);
  expect(decodeDrawing(closed)).toBe(says);
});

test("a blank survey has the host's link at its foot; the anonymous one has neither link nor code", async () => {
  expect(await decodePdf(await lay('satisfaction-survey', undefined), 'lower')).toBe(link);
  for (const filled of [undefined, { productClass: '水泵' }]) {
    const { sheet } = await lay('satisfaction-survey', filled, { variant: 'anonymous' });
    expect(sheet.pages.flatMap(({ marks }) => marks.filter(({ mark }) => mark === 'code'))).toEqual([]);
  }
});

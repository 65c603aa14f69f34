import { execFileSync } from 'node:child_process';
import { readForm } from '@jiandu/codegen';
import { createOffice, type FormModel, type PageName, pageNames } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces } from './lay-catalogue.ts';

/** What the standards say, in millimetres: the sheet, and its margins at the left, right and foot. */
const standards = {
  'a4-table': { width: 210, height: 297, left: 25, right: 15, foot: 15 },
  /** GB/T 9704-2012, 5.2: 订口 28 mm, type area 156 × 225 mm under 37 mm. */
  'a4-official': { width: 210, height: 297, left: 28, right: 210 - 28 - 156, foot: 297 - 37 - 225 },
  /** 文書處理手冊 */
  'tw-official': { width: 210, height: 297, left: 25, right: 25, foot: 25 },
  a5: { width: 148, height: 210, left: 18, right: 10, foot: 12 },
  /** ISO 216 */
  b5: { width: 176, height: 250, left: 20, right: 12, foot: 14 },
  '16k': { width: 184, height: 260, left: 22, right: 12, foot: 14 },
  card: { width: 210, height: 148, left: 10, right: 10, foot: 10 },
  /** 9.5 × 11 inches with strips of half an inch, and its half and third */
  continuous: { width: 241, height: 279.4, left: 18, right: 18, foot: 10 },
  'continuous-half': { width: 241, height: 139.7, left: 18, right: 18, foot: 8 },
  'continuous-third': { width: 241, height: 93.1, left: 18, right: 18, foot: 6 },
} satisfies Record<PageName, object>;

/** Half a millimetre. */
const tolerance = 0.5;
const pointsInMm = 72 / 25.4;

/** 5号 */
const textPt = 10.5;
const sealMm = 42;

const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });

/** A ruled line, and a square for a seal under it. */
async function modelOn(page: PageName): Promise<FormModel> {
  const schema = { title: '样表', type: 'object', properties: { content: { title: '内容', type: 'string' } } };
  const { model } = await readForm({ id: 'sample', schema });
  return {
    ...model,
    paper: {
      page,
      textPt,
      columns: [30, 100],
      body: [
        { block: 'grid', rows: [{ heightMm: 10, cells: [{ field: 'content' }] }] },
        { block: 'seals', parties: [{ words: words('甲方'), lines: [], squares: [{ sideMm: sealMm }] }] },
      ],
    },
  };
}

/** What a reader draws: the sheet, lines with their ends, and text with its sizes and baselines; millimetres, from the top left. */
function measure(bytes: Uint8Array) {
  const draw = (format: string) =>
    onFile(bytes, 'paper.pdf', (path) =>
      execFileSync('mutool', ['draw', '-q', '-F', format, '-o', '-', path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  const toMm = (points: number) => points / pointsInMm;
  const trace = draw('trace');
  const box = /mediabox="0 0 ([\d.]+) ([\d.]+)"/.exec(trace)?.slice(1).map(Number) ?? [];
  const strokes = trace
    .split('<stroke_path')
    .slice(1)
    .map((stroke) => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
        /transform="([^"]*)"/.exec(stroke)?.[1]?.split(' ').map(Number) ?? [];
      const corners = [...stroke.matchAll(/<(?:moveto|lineto) x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, x, y]) => ({
        x: toMm(a * Number(x) + c * Number(y) + e),
        y: toMm(b * Number(x) + d * Number(y) + f),
      }));
      return { dashed: /dash/.test(stroke), corners };
    });
  const text = draw('stext');
  const sizes = [...text.matchAll(/<font [^>]*size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const baselines = [...text.matchAll(/<char [^>]*\by="([\d.]+)"/g)].map(([, y]) => toMm(Number(y)));
  return { sheet: box.map(toMm), strokes, sizes, baselines };
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function expectNear(found: number | undefined, wanted: number, what: string): void {
  expect(Math.abs((found ?? Number.NaN) - wanted), `${what}: ${found} for ${wanted}`).toBeLessThanOrEqual(tolerance);
}

test.each(pageNames)('%s is printed as its standard says, to half a millimetre', async (page) => {
  const { width, height, left, right, foot } = standards[page];
  const office = createOffice({ names: { 'zh-Hans': '某某公司' } });
  const sheet = layOut(await modelOn(page), undefined, { faces, office, face: 'blank', scripts: ['zh-Hans'] });
  const { sheet: size, strokes, sizes, baselines } = measure(await printPdf(sheet, { faces }));
  expectNear(size[0], width, 'width');
  expectNear(size[1], height, 'height');
  const rules = strokes.filter(({ dashed }) => !dashed).flatMap(({ corners }) => corners);
  const [from, to] = spanOf(rules.map(({ x }) => x));
  expectNear(from, left, 'left margin');
  expectNear(width - to, right, 'right margin');
  // The foot stands on the lower edge of the type area: its characters reach 0.12 em under their baseline.
  const footSize = Math.min(9, textPt) / pointsInMm;
  expectNear(Math.max(...baselines), height - foot - footSize * 0.12, 'foot');
  expect(sizes).toContain(textPt);
  const seal = strokes.find(({ dashed, corners }) => dashed && corners.length === 4)?.corners ?? [];
  const [sealLeft, sealRight] = spanOf(seal.map(({ x }) => x));
  const [sealTop, sealBottom] = spanOf(seal.map(({ y }) => y));
  expectNear(sealRight - sealLeft, sealMm, 'width of the seal square');
  expectNear(sealBottom - sealTop, sealMm, 'height of the seal square');
});

import { execFileSync } from 'node:child_process';
import { readForm } from '@jiandu/codegen';
import { createOffice, type FormModel, type PageName, pageNames } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import { expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces } from './lay-catalogue.ts';

/** Half a millimetre. */
const tolerance = 0.5;
const pointsInMm = 72 / 25.4;

/** What the standards say, in millimetres: the sheet, and its margins at the left, right and foot. */
const standards = {
  'a4-table': { width: 210, height: 297, left: 25, right: 15, foot: 15 },
  /** GB/T 9704-2012, 5.2: 订口 28 mm, type area 156 × 225 mm under 37 mm; 7.5: page numbers under it. */
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

/** 5号 */
const textPt = 10.5;

/** GB/T 9704-2012, 7.5: 4号, the dashes 7 mm under the type area; a dash of ours is 0.9 em wide. */
const dashWidth = 0.9;
const folio = { size: 14 / pointsInMm, drop: 7 };
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

/** What a reader of the format draws. */
function draw(bytes: Uint8Array, format: 'trace' | 'stext'): string {
  return onFile(bytes, 'paper.pdf', (path) =>
    execFileSync('mutool', ['draw', '-q', '-F', format, '-o', '-', path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

const toMm = (points: number) => points / pointsInMm;

/** What a reader draws: the sheet, lines with their ends, and text with its sizes and baselines; millimetres, from the top left. */
function measure(bytes: Uint8Array) {
  const trace = draw(bytes, 'trace');
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
  const text = draw(bytes, 'stext');
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

/** The baseline of the foot under the lower edge of the type area. */
function footBaseline(page: PageName): number {
  // On it: characters reach 0.12 em under their baseline. Under it by GB/T 9704: dashes stand 0.35 em over theirs.
  return page === 'a4-official' ? folio.drop + folio.size * 0.35 : (-Math.min(9, textPt) / pointsInMm) * 0.12;
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
  expectNear(Math.max(...baselines), height - foot + footBaseline(page), 'foot');
  expect(sizes).toContain(textPt);
  const seal = strokes.find(({ dashed, corners }) => dashed && corners.length === 4)?.corners ?? [];
  const [sealLeft, sealRight] = spanOf(seal.map(({ x }) => x));
  const [sealTop, sealBottom] = spanOf(seal.map(({ y }) => y));
  expectNear(sealRight - sealLeft, sealMm, 'width of the seal square');
  expectNear(sealBottom - sealTop, sealMm, 'height of the seal square');
});

/** The lines of each page as a reader finds them: their baselines and characters, from the top; millimetres. */
function readLines(bytes: Uint8Array) {
  return draw(bytes, 'stext')
    .split('<page ')
    .slice(1)
    .map((page) => {
      const lines = new Map<string, { y: number; characters: { text: string; x: number }[] }>();
      for (const [, x, y = '', text = ''] of page.matchAll(
        /<char [^>]*\bx="([\d.]+)" y="([\d.]+)"[^>]* c="([^"]*)"/g,
      )) {
        const line = lines.get(y) ?? { y: toMm(Number(y)), characters: [] };
        const own = text.replace(/^&#x(\w+);$/, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
        lines.set(y, { ...line, characters: [...line.characters, { text: own, x: toMm(Number(x)) }] });
      }
      return [...lines.values()].sort((one, other) => one.y - other.y);
    });
}

/** Text in many lines, as an office that writes by GB/T 9704 lays it out. */
async function layText(paragraphs: readonly string[], duplex = false) {
  const model = await modelOn('a4-official');
  const paper = { columns: [1], body: [{ block: 'text', paragraphs: paragraphs.map(words) }] } as const;
  const office = createOffice({ names: { 'zh-Hans': '某某公司' }, page: 'a4-official' });
  return layOut({ ...model, paper }, undefined, { faces, office, face: 'blank', scripts: ['zh-Hans'], duplex });
}

test('a full page of GB/T 9704 has 22 lines of 28 characters in its type area, and its head and number outside', async () => {
  const text = '天地玄黄宇宙洪荒日月盈昃辰宿列张'.repeat(10);
  const sheet = await layText(
    Array.from({ length: 12 }, () => text),
    true,
  );
  const bytes = await printPdf(sheet, { faces });
  const pages = readLines(bytes);
  const area = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 };
  const pitch = 225 / 22;
  const inArea = pages.map((lines) => lines.filter(({ y }) => y > area.top && y <= area.bottom));
  const full = inArea.slice(1, -1);
  expect(full.length).toBeGreaterThan(1);
  for (const [at, lines] of full.entries()) {
    // Backs are mirrored.
    const left = at % 2 === 0 ? 210 - area.right : area.left;
    expect(lines).toHaveLength(22);
    for (const [index, { y }] of lines.entries())
      expectNear(y - (lines[0]?.y ?? 0), index * pitch, `line ${index + 1}`);
    expect(lines.filter(({ characters }) => characters.length === 28).length).toBeGreaterThan(10);
    for (const { characters } of lines.filter(({ characters: { length } }) => length === 28)) {
      const [from, to] = spanOf(characters.map(({ x }) => x));
      expectNear(from, left, 'left end');
      expectNear(to + 15.75 / pointsInMm, left + 156, 'right end');
    }
  }
  // Lines under the title of the first page stand on the same grid.
  const [first = [], second = []] = inArea;
  for (const { y } of first.filter(({ characters }) => characters.length >= 26)) {
    const steps = (y - (second[0]?.y ?? 0)) / pitch;
    expectNear((steps - Math.round(steps)) * pitch, 0, 'line of the first page');
  }
  for (const [index, lines] of pages.entries()) {
    const [head, foot] = [lines[0], lines.at(-1)];
    if (index > 0) expect(head?.y, 'running head').toBeLessThan(area.top);
    expectNear(foot?.y, area.bottom + footBaseline('a4-official'), 'page number');
    expect(foot?.characters.map(({ text }) => text).join('')).toContain(`— ${index + 1} —`);
    const [from, to] = spanOf(foot?.characters.map(({ x }) => x) ?? []);
    if (index % 2 === 0) expectNear(to + (dashWidth + 1) * folio.size, area.right, 'page number at the right');
    else expectNear(from - folio.size, 210 - area.right, 'page number at the left');
  }
  expect(measure(bytes).sizes).toEqual(expect.arrayContaining([15.75, 14]));
});

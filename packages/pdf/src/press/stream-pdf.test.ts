import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaces, type Face } from '@jiandu/fonts';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import type { Cell, Page, Sheet, TextRun } from '@jiandu/sheet';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleSheet } from '../../../sheet/src/sample-pages.ts';
import { joinBytes } from './join-bytes.ts';
import { printPdf, streamPdf } from './print-papers.ts';

const song = 'noto-serif-sc-400';
const faces = await loadDefaultFaces();
const folder = mkdtempSync(join(tmpdir(), 'press-'));
afterAll(() => rmSync(folder, { recursive: true }));

function cell(y: number, text: string, rest: Partial<TextRun> = {}): Cell {
  const run: TextRun = { x: 1000, width: 9000, size: 210, text, face: song, lang: 'zh-Hans', ...rest };
  return { node: 1, x: 1000, y, width: 9000, height: 600, lines: [{ baseline: y + 400, runs: [run] }] };
}

/** A page with a label and a value. */
function paper(value: string): Sheet {
  const page: Page = {
    width: 11906,
    height: 16838,
    cells: [cell(1000, '顾客名称'), cell(2000, value, { slot: 0 })],
    edges: [],
    marks: [],
  };
  return sampleSheet([page], {
    faces: [song],
    nodes: [
      { role: 'document', parent: -1, lang: 'zh-Hans' },
      { role: 'paragraph', parent: 0, lang: 'zh-Hans' },
    ],
  });
}

/** The PDF as text, every stream unpacked. */
function unpack(bytes: Uint8Array): string {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  const options = ['--qdf', '--object-streams=disable', path, '-'];
  return execFileSync('qpdf', options, { encoding: 'latin1', maxBuffer: 1e9 });
}

function readText(bytes: Uint8Array): string {
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ').trim();
}

async function merge(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPdf(
    sheets.map((sheet) => ({ sheet })),
    { faces },
  )) {
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

describe('papers in one file', () => {
  const values = ['范丽华', '陈国栋', '龚龑'];

  test('share their labels and one subset, and keep their values apart', async () => {
    const text = unpack(await merge(values.map(paper)));
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(3);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(1);
    const contents = [...text.matchAll(/\/Contents \[\s*(\d+) 0 R\s+(\d+) 0 R/g)];
    expect(new Set(contents.map(([, label]) => label)).size).toBe(1);
    expect(new Set(contents.map(([, , value]) => value)).size).toBe(3);
  });

  test('are read one after the other, each with a bookmark', async () => {
    const bytes = await merge(values.map(paper));
    expect(readText(bytes)).toBe(values.map((value) => `顾客名称 ${value}`).join(' '));
    expect(unpack(bytes).match(/\/Dest \[/g)).toHaveLength(3);
  });

  test('come in chunks, the same as at once', async () => {
    const sheets = Array.from({ length: 400 }, (_, at) => paper(`第${at}号`));
    let chunks = 0;
    for await (const _ of streamPdf(
      sheets.map((sheet) => ({ sheet })),
      { faces },
    )) {
      chunks += 1;
    }
    expect(chunks).toBeGreaterThan(1);
    expect(Buffer.compare(await merge(sheets), await printPdf(sheets, { faces }))).toBe(0);
  });

  test('need no more objects for a label that was said a hundred papers ago', async () => {
    const length = async (count: number) => (await merge(Array.from({ length: count }, () => paper('范')))).length;
    const [few, many] = [await length(100), await length(200)];
    expect((many - few) / 100).toBeLessThan(600);
  });
});

describe('characters', () => {
  test('of one file are in no other', async () => {
    await printPdf(paper('范丽华'), { faces });
    expect(unpack(await printPdf(paper('陈国栋'), { faces }))).not.toContain('<8303>');
    expect(unpack(await printPdf(paper('范丽华'), { faces }))).toContain('<8303>');
  });

  test.each([
    ['compatibility ideographs', '\uf9dc\u9686'],
    ['radicals and ideographs with the same glyph', '⼈人⼀一'],
    ['a variation selector', '葛\u{e0100}城'],
  ])('come out as they were typed: %s', async (_, value) => {
    const bytes = await printPdf(paper(value), { faces });
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
    expect(text).toContain(value);
  });
});

describe('a font', () => {
  const face = faces.byId(song);
  const altered = async (change: (view: DataView) => void): Promise<Face> => {
    const bytes = Uint8Array.from(await face.outlines());
    change(new DataView(bytes.buffer));
    return { ...face, outlines: async () => bytes };
  };
  /** Sets fsType, in the table that the file's directory says. */
  const setType = (type: number) => (view: DataView) => {
    const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
    const at = entries.find((entry) => view.getUint32(entry) === 0x4f532f32) ?? 0;
    view.setUint16(view.getUint32(at + 8) + 8, type);
  };
  const print = (own: Face) => printPdf(paper('范'), { faces: createFaces([own]) });

  test.each([
    ['restricted', 0x0002],
    ['not to be subset', 0x0104],
    ['bitmaps only', 0x0200],
  ])('whose maker forbids to embed it is refused: %s', async (_, type) => {
    const own = await altered(setType(type));
    await expect(print(own)).rejects.toMatchObject({
      name: 'PdfError',
      code: 'forbids-embedding',
      path: `faces/${song}`,
    });
  });

  test('whose maker allows it for printing is embedded', async () => {
    expect((await print(await altered(setType(0x0004)))).length).toBeGreaterThan(1000);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0, 0)],
    ['half a font', undefined],
  ])('that is none is refused by its name: %s', async (_, given) => {
    const bytes = given ?? (await face.outlines()).subarray(0, 100_000);
    await expect(print({ ...face, outlines: async () => bytes })).rejects.toMatchObject({
      name: 'PdfError',
      code: 'bad-font',
      path: `faces/${song}`,
    });
  });
});

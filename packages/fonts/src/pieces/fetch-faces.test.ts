import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCmap, readVariations } from '../cmap.ts';
import { createFaces } from '../faces.ts';
import { readFontFile } from '../font-file.ts';
import { loadDefaultFaces, writeFaceFolder } from '../node.ts';
import { fetchFaces } from './fetch-faces.ts';
import { packCodePoints, unpackCodePoints } from './pack-code-points.ts';
import { packPiece, unpackPiece } from './piece.ts';

const base = 'https://portal.test/fonts';
const id = 'noto-serif-sc-400';
let whole: Uint8Array;
let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  const defaults = await loadDefaultFaces();
  whole = await defaults.byId(id).outlines();
  files = await writeFaceFolder(createFaces([defaults.byId(id)]), {
    words: { 'zh-Hans': ['客户投诉'], 'zh-Hant': [] },
  });
});

/** Serves the folder, with some files replaced, and remembers what was asked for. */
function serve(own: Readonly<Record<string, BodyInit | undefined>> = {}) {
  const asked: string[] = [];
  const fetchFile = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const file = String(input).slice(base.length + 1);
    asked.push(file);
    const body = file in own ? own[file] : (files[file] as BodyInit | undefined);
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  };
  return { asked, open: () => fetchFaces(base, { fetch: fetchFile as typeof fetch }) };
}

const codePoints = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);

/** What a font file draws some characters with: glyph, advance and outline. */
function drawn(bytes: Uint8Array, text: string) {
  const tables = readFontFile(bytes, id);
  const table = (tag: string) => tables.get(tag) as DataView;
  const [glyphs, loca, glyf] = [new Map(readCmap(table('cmap'))), table('loca'), table('glyf')];
  const last = table('hhea').getUint16(34) - 1;
  const isLong = table('head').getInt16(50) === 1;
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return codePoints(text).map((codePoint) => {
    const glyph = glyphs.get(codePoint) ?? 0;
    const outline = Buffer.from(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));
    return [glyph, table('hmtx').getUint16(4 * Math.min(glyph, last)), outline.toString('hex')];
  });
}

describe('fetchFaces', () => {
  it('measures as the whole font does, before any outline is fetched', async () => {
    const { asked, open } = serve();
    const { advance } = (await open()).byId(id).metrics;
    const own = (await loadDefaultFaces()).byId(id).metrics;
    for (const codePoint of codePoints('门A，𬱖𠮷')) expect(advance(codePoint)).toBe(own.advance(codePoint));
    expect(asked).toEqual(['faces.json']);
  });

  it('draws with the glyphs, advances and outlines of the whole font, and fetches little of it', async () => {
    const { asked, open } = serve();
    const faces = await open();
    const first = await faces.byId(id).outlines(codePoints('客户投诉 Å'));
    expect(drawn(first, '客户投诉 Å')).toEqual(drawn(whole, '客户投诉 Å'));
    expect(asked.length).toBeLessThan(7);
    const bytes = asked.reduce((sum, file) => sum + (files[file]?.length ?? 0), 0);
    expect(bytes).toBeLessThan(whole.length / 100);
  });

  it('has with each call what it had before, and fetches nothing twice', async () => {
    const { asked, open } = serve();
    const { outlines } = (await open()).byId(id);
    const first = await outlines(codePoints('客'));
    expect(await outlines(codePoints('客'))).toBe(first);
    const second = await outlines(codePoints('𬱖'));
    expect(drawn(second, '客𬱖')).toEqual(drawn(whole, '客𬱖'));
    expect(asked).toHaveLength(new Set(asked).size);
  });

  it('keeps the glyphs of variation selectors', async () => {
    const cmap = (bytes: Uint8Array) => readFontFile(bytes, id).get('cmap') as DataView;
    const [wanted] = readVariations(cmap(whole));
    if (!wanted) throw new Error('the font has no variations');
    const joined = await (await serve().open()).byId(id).outlines([wanted[0], wanted[1]]);
    expect(readVariations(cmap(joined))).toContainEqual(wanted);
  });

  it('tells of the bytes that come, and stops when it is told to', async () => {
    const { asked, open } = serve();
    const faces = await open();
    const wanted = new Map([[id, new Set(codePoints('客户投诉'))]]);
    const seen: number[] = [];
    const stopping = new AbortController();
    stopping.abort();
    await expect(faces.fetchOutlines(wanted, { signal: stopping.signal })).rejects.toThrow(/abort/i);
    expect(asked).toEqual(['faces.json']);
    await faces.fetchOutlines(wanted, { onProgress: ({ loaded, total }) => seen.push(loaded / total) });
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
    const before = asked.length;
    await faces.byId(id).outlines(codePoints('客户投诉'));
    expect(asked).toHaveLength(before);
  });

  const page = '<!doctype html>';
  const piece = () => Object.keys(files).find((file) => file.endsWith('.bin')) ?? '';
  const faults = [
    {
      title: 'a folder that is not there',
      own: () => ({ 'faces.json': undefined }),
      message: /cannot fetch .*\(404\)/,
    },
    { title: 'a page in place of the list', own: () => ({ 'faces.json': page }), message: /is no list of faces/ },
    { title: 'a folder of another version', own: () => ({ 'faces.json': '{}' }), message: /write the folder again/ },
    { title: 'a piece that is gone', own: () => ({ [piece()]: undefined }), message: /cannot fetch .*\(404\)/ },
    { title: 'a page in place of a piece', own: () => ({ [piece()]: page }), message: /damaged or cut off/ },
  ];
  it.each(faults)('refuses $title with its cure', async ({ own, message }) => {
    const { open } = serve(own());
    await expect(open().then((faces) => faces.byId(id).outlines(codePoints('客')))).rejects.toThrow(message);
  });
});

describe('what is packed', () => {
  it('comes out as it went in: code points', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 });
    fc.assert(
      fc.property(rising, (given) => {
        const sorted = [...given].sort((one, other) => one - other);
        expect(unpackCodePoints(packCodePoints(sorted))).toEqual(sorted);
      }),
    );
  });

  it('comes out as it went in: a piece; one that is cut off is refused', () => {
    const [short, long] = [fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x10ffff })];
    const glyph = fc.record({ glyph: short, advance: short, outline: fc.uint8Array({ minLength: 1, maxLength: 20 }) });
    const piece = fc.record({
      characters: fc.array(fc.tuple(long, short)),
      variations: fc.array(fc.tuple(long, long, short)),
      glyphs: fc.array(glyph),
    });
    fc.assert(
      fc.property(piece, (given) => {
        const bytes = packPiece(given);
        expect(unpackPiece(bytes)).toEqual(given);
        expect(() => unpackPiece(bytes.subarray(0, -1))).toThrow(RangeError);
      }),
    );
  });
});

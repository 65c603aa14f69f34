import { printDocx } from '@jiandu/docx';
import { read } from '@jiandu/docx/read';
import { catalogue, loadExamples } from '@jiandu/forms';
import type { Example } from '@jiandu/model';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faces } from './lay-catalogue.ts';
import { layFiling, readTypical } from './lay-filing.ts';

const full = process.env.FULL === '1';
const patience = 1_800_000;
type Face = 'filled' | 'fillable';

async function print(id: string, face: Face, example: Example | undefined, at = 0) {
  const { sheet, attach, filing } = await layFiling(id, example, at, face);
  return { filing, sheet, bytes: await printDocx(sheet, { faces, attach, protect: true }) };
}

/** A red pixel. */
const hand = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64'),
);

/** Every day one paper of every fourth form, the faces in turn, beside those of round-trips.test.ts; else every example on both. */
const due = catalogue.map(({ id }, at) => ({ id, at })).filter(({ at }) => full || at % 4 === 0);
describe.each(due)('$id', ({ id, at }) => {
  test('comes back from a fillable and from a filled document as it was', { timeout: patience }, async () => {
    const examples = [undefined, ...(await loadExamples(id))];
    for (const [index, example] of examples.entries()) {
      for (const [turn, face] of (['filled', 'fillable'] as const).entries()) {
        if (!full && (turn !== (at / 4) % 2 || index !== 1 + (at % (examples.length - 1)))) continue;
        const { bytes, filing } = await print(id, face, example, at);
        const { changed, unread, ...reading } = await read(bytes);
        expect({ changed, unread }, `${example?.name} ${face}`).toEqual({ changed: [], unread: [] });
        expect(reading.filing).toEqual(filing);
      }
    }
  });
});

/** A document with one of its parts changed. */
function change(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) });
}

const fill = (n: number, text: string) => (xml: string) =>
  xml.replace(new RegExp(`(w:name="_j${n}"/>.*?<w:sdtContent>.*?<w:t[^>]*>)[^<]*`, 's'), `$1${text}`);

describe('what is visible', () => {
  test('counts: a typed text, a date, a ticked box, a row', async () => {
    const { bytes, sheet } = await print('complaint-notice', 'fillable', undefined);
    const order = await spotsOf(bytes);
    const customer = order.findIndex(({ pointer }) => pointer === '/customer') + 1;
    const day = order.findIndex(({ pointer }) => pointer === '/salesSignature/on') + 1;
    const box = order.findIndex(({ pointer, option }) => pointer === '/channel' && option !== undefined) + 1;
    expect(sheet.face).toBe('fillable');
    const typed = [fill(customer, '华东超市'), fill(day, '2026.3.5'), fill(box, '☑')].reduce(
      (own, edit) => change(own, 'word/document.xml', edit),
      bytes,
    );
    const { filing, unread } = await read(typed);
    expect(unread).toEqual([]);
    expect(filing.record).toEqual({
      customer: '华东超市',
      channel: order[box - 1]?.option,
      salesSignature: { on: '2026-03-05' },
    });
  });

  test('is never guessed: what is no date is told, with what stands there', async () => {
    const { bytes } = await print('complaint-notice', 'fillable', undefined);
    const n = (await spotsOf(bytes)).findIndex(({ pointer }) => pointer === '/salesSignature/on') + 1;
    const { filing, unread } = await read(change(bytes, 'word/document.xml', fill(n, '明天')));
    expect(unread).toEqual([{ pointer: '/salesSignature/on', code: 'unreadable', text: '明天' }]);
    expect(filing.record).toEqual({});
  });

  test('counts as a picture that is put in the place of the frame, on any copy', async () => {
    const { bytes } = await print('complaint-notice', 'fillable', undefined);
    const spots = await spotsOf(bytes);
    expect(spots.some(({ part }) => part === 'picture')).toBe(true);
    const untouched = await read(bytes);
    expect([untouched.changed, untouched.files]).toEqual([[], {}]);
    const parts = unzipSync(bytes);
    const [name = ''] = Object.keys(parts).filter((part) => part.startsWith('word/media/'));
    const { changed, unread, files } = await read(zipSync({ ...parts, [name]: hand }));
    const [digest = ''] = Object.keys(files);
    expect(digest).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(files[digest]).toEqual(hand);
    expect(unread).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    for (const { pointer, to } of changed) expect([pointer.split('/').at(-1), to]).toEqual(['image', digest]);
    const broken = await read(zipSync({ ...parts, [name]: hand.slice(0, 40) }));
    expect(new Set(broken.unread.map(({ code }) => code))).toEqual(new Set(['unreadable']));
  });
});

async function spotsOf(bytes: Uint8Array): Promise<readonly { pointer: string; option?: unknown; part?: string }[]> {
  const xml = strFromU8(unzipSync(bytes)['customXml/item1.xml'] ?? new Uint8Array());
  return JSON.parse(/<filing[^>]*>(.*)<\/filing>/s.exec(xml)?.[1] ?? '').spots;
}

describe('the wall', async () => {
  const { bytes, filing } = await print('complaint-notice', 'fillable', await readTypical('complaint-notice'));
  const parts = unzipSync(bytes);
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const rels = 'word/_rels/document.xml.rels';
  const part = 'customXml/item1.xml';
  const withRelation = (type: string, target: string) =>
    change(bytes, rels, (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="x" Type="http://x/${type}" Target="${target}" TargetMode="External"/>$&`,
      ),
    );
  const lying = (from: number) => {
    const copy = zipSync({ ...parts, 'word/document.xml': strToU8(document + ' '.repeat(3e7)) });
    const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
    for (let at = 0; at < copy.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 3e7)
        view.setUint32(at + 24, from, true);
    }
    return copy;
  };
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['a zip bomb', 'too-large', zipSync({ ...parts, 'word/document.xml': new Uint8Array(5e7) })],
    ['a part that says it is small', 'too-large', lying(9e5)],
    [
      'a DOCTYPE',
      'doctype',
      change(bytes, 'word/document.xml', (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>')),
    ],
    ['an unknown entity', 'damaged', change(bytes, 'word/document.xml', (xml) => xml.replace('</w:body>', '&a;$&'))],
    ['a template from elsewhere', 'external', withRelation('attachedTemplate', 'http://example.com/a.dotm')],
    ['a link to a file', 'external', withRelation('hyperlink', 'file:///etc/passwd')],
    ['a trail that is none', 'damaged', change(bytes, part, (xml) => xml.replace('"trail":[', '$&1,'))],
    ['a stage that signs nowhere', 'damaged', change(bytes, part, (xml) => xml.replace('"signature":"', '$&.'))],
    ['a macro', 'macros', zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(9) })],
    ['a file that is cut off', 'not-a-document', bytes.slice(0, bytes.length / 2)],
    ['nothing', 'not-a-document', new Uint8Array()],
    [
      'another document',
      'not-ours',
      zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('customXml')))),
    ],
    [
      'deep nesting',
      'damaged',
      change(bytes, 'word/document.xml', (xml) => xml.replace('</w:body>', `${'<w:p>'.repeat(1e5)}$&`)),
    ],
  ];
  const manyPlaces = (start: string, end: string) =>
    change(bytes, 'word/document.xml', (xml) =>
      xml.replace('</w:body>', `${start}${'<w:p><w:r><w:t>1234</w:t></w:r></w:p>'.repeat(20_000)}${end}$&`),
    );
  const bookmarks = Array.from({ length: 300 }, (_, at) => `<w:bookmarkStart w:id="x${at}" w:name="_j${at + 1}"/>`);
  test.each([
    ['bookmarks', manyPlaces(bookmarks.join(''), '')],
    ['controls', manyPlaces('<w:sdt><w:sdtPr><w:tag w:val="_j1"/></w:sdtPr>'.repeat(300), '</w:sdt>'.repeat(300))],
  ])('refuses %s that all hold the same long text', async (_, file) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'ReadError', code: 'too-large' });
  });

  test.each(cases)('refuses %s', async (_, code, file) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'ReadError', code });
  });

  test('lets pass the address that Word links when it is typed', async () => {
    expect((await read(withRelation('hyperlink', 'mailto:a@example.com'))).filing).toEqual(filing);
  });

  test('refuses a form that was not asked for', async () => {
    const model = { form: 'service-report', version: '1' };
    await expect(read(bytes, { model })).rejects.toMatchObject({ code: 'other-form' });
    expect(await read(bytes, { model: { ...model, form: filing.form } })).toMatchObject({ isOtherVersion: true });
  });

  test('reads a file with a flipped bit rightly or not at all', async () => {
    let seed = 20261130;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let count = 0; count < (full ? 500 : 50); count += 1) {
      const copy = bytes.slice();
      const at = next() % copy.length;
      copy[at] = (copy[at] ?? 0) ^ (1 << ((next() >> 8) % 8));
      const reading = await read(copy).catch((error) => error);
      if (reading instanceof Error) expect(reading.name, String(reading.stack)).toBe('ReadError');
      else expect(reading.filing).toEqual(filing);
    }
  });
});

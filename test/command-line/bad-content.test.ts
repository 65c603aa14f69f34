import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { complaintsOf, onFile, readPdfWords } from '../read-papers.ts';
import { makeFolder, readExample } from './make-folder.ts';
import { jiandu } from './run-jiandu.ts';

const { at, save } = makeFolder();
const typical = () => readExample('typical');
const print = (form: string, ...options: string[]) => jiandu('print', form, ...options, '--out', at('out'));
const printed = (form: string, name: string) => readFileSync(at('out', form, name));

/** Signs that a terminal would obey, or cannot show; lines end in it. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u;

test.each([
  ['turns the direction of what follows', '华东\u202e超市'],
  ['is a control character', '华东\u0007超市'],
  ['ends a line where no line ends', '华东\u2028超市'],
  ['is half a character', '华东\ud842超市'],
])('a character that %s is a problem of its field, and nothing of it reaches the terminal', async (_, customer) => {
  const { code, err } = await print('complaint-notice', save('odd.json', { ...(await typical()), customer }));
  expect(code).toBe(1);
  expect(err).toContain('“顾客名称”的第 3 个字符无法打印');
  expect(err).not.toMatch(unseen);
  const draft = await print('complaint-notice', at('odd.json'), '--draft');
  expect(draft.code).toBe(2);
  expect(draft.err).toMatch(/“顾客名称”里有不能打印的字符 U\+[0-9A-F]{4}，请删去/);
  expect(draft.err).not.toMatch(unseen);
});

test('line breaks, tabs and marks of no width in a field of one line print as documented, and every reader takes the file', async () => {
  const path = save('lines.json', { ...(await typical()), customer: '华东\n连锁\t超\u200b市' });
  expect((await print('complaint-notice', path)).code).toBe(0);
  const pdf = printed('complaint-notice', 'lines.zh-Hans.pdf');
  expect(complaintsOf(pdf)).toEqual([]);
  const { words } = readPdfWords(pdf);
  const [first, second, third] = ['华东', '连锁', '超市'].map((text) => words.find((word) => word.text === text));
  expect(second?.top).toBeGreaterThan(first?.top ?? 0);
  expect(third?.top).toBe(second?.top);
});

test('an address that is a script is a problem, and plain words on a draft: nothing in the file can be followed', async () => {
  const path = save('link.json', {
    ...(await readExample('typical', 'customer-file')),
    website: 'javascript:alert(1)',
  });
  expect((await print('customer-file', path)).code).toBe(1);
  await print('customer-file', path, '--draft', '--format', 'pdf,docx', '--data', 'none');
  const pdf = printed('customer-file', 'link.zh-Hans.pdf');
  expect(complaintsOf(pdf)).toEqual([]);
  const plain = onFile(pdf, 'paper.pdf', (from) =>
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, '-'], { encoding: 'latin1', maxBuffer: 1e9 }),
  );
  expect(plain).not.toMatch(/\/(?:URI|JavaScript|JS|Launch|OpenAction|AA|GoToR)\b/);
  const parts = unzipSync(printed('customer-file', 'link.zh-Hans.docx'));
  const relations = Object.entries(parts).flatMap(([name, bytes]) => (name.endsWith('.rels') ? strFromU8(bytes) : []));
  expect(relations.join('')).not.toContain('TargetMode="External"');
});

const notPicture = Uint8Array.from('no picture at all, but many words', (letter) => letter.charCodeAt(0));

test.each([
  ['bytes that are no picture', notPicture, '不是 PNG 或 JPEG 图片，请换成其中一种'],
  ['a picture of 30,000 pixels each way', hugePng(), '有 30000 × 30000 像素，超过了打印所需'],
])('%s as a signature fail by name, and other records are printed', async (_, bytes, says) => {
  writeFileSync(at('hand.png'), bytes);
  const [signature] = Object.entries((await typical()) ?? {}).find(([, value]) => isSignature(value)) ?? [];
  const signed = { ...(await typical()), [signature ?? '']: { by: '陈国栋', on: '2026-03-05', image: 'hand' } };
  const { code, err } = await print(
    'complaint-notice',
    save('two.json', [signed, await typical()]),
    '--pictures',
    at(),
    '--draft',
  );
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(readdirSync(at('out/complaint-notice')).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
});

test.each([
  ['that is none', notPicture, 'house.ttf'],
  ['whose maker forbids to embed it', undefined, 'may not be embedded'],
])("an office's font %s is refused by name, and no file is left", async (_, given, says) => {
  writeFileSync(at('house.ttf'), given ?? (await restrictedFont()));
  const office = save('office.json', { fonts: [{ path: 'house.ttf', script: 'zh-Hans', role: 'song' }] });
  const { code, err } = await print('complaint-notice', '--office', office);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(existsSync(at('out'))).toBe(false);
});

function isSignature(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'by' in value && 'on' in value;
}

/** Whole in its chunks, so that nothing but its size is wrong. */
function hugePng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A font of ours whose OS/2 table says: restricted licence embedding. */
async function restrictedFont(): Promise<Uint8Array> {
  const faces = await loadDefaultFaces();
  const bytes = Uint8Array.from(await faces.byId('noto-serif-sc-400').outlines());
  const view = new DataView(bytes.buffer);
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const os2 = entries.find((entry) => view.getUint32(entry) === 0x4f532f32) ?? 0;
  view.setUint16(view.getUint32(os2 + 8) + 8, 2);
  return bytes;
}

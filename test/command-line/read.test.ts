import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { jiandu } from './run-jiandu.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiandu-read-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Prints a paper to be filled in of one record, and gives its path. */
async function printFillable(record: object, ...options: string[]): Promise<string> {
  const path = join(folder, 'begun.json');
  writeFileSync(path, JSON.stringify(record));
  const out = join(folder, 'out');
  const { code } = await jiandu('print', 'complaint-notice', path, '--face', 'fillable', '--out', out, ...options);
  expect(code).toBe(0);
  const papers = join(out, 'complaint-notice');
  return join(papers, readdirSync(papers)[0] ?? '');
}

/** What a host keeps of a complaint. */
const filing = { form: 'complaint-notice', version: '2026-11', stage: 'review', record: {} };

/** A red pixel. */
const hand = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** Puts a signature in and changes a name, as someone does in Word. */
function sign(path: string): void {
  const parts = unzipSync(readFileSync(path));
  const [picture = ''] = Object.keys(parts).filter((part) => part.startsWith('word/media/'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('华东超市', '华南超市');
  writeFileSync(path, zipSync({ ...parts, [picture]: hand, 'word/document.xml': strToU8(document) }));
}

test('pictures that were put into a document are written by their digests, where a printing finds them', async () => {
  const paper = await printFillable({ customer: '华东超市' }, '--format', 'docx');
  sign(paper);
  const digest = `sha256-${createHash('sha256').update(hand).digest('hex')}`;
  const pictures = join(folder, 'pictures');
  const { out } = await jiandu('read', paper, '--pictures', pictures, '--json');
  const reading = JSON.parse(out);
  expect(reading.pictures).toEqual({ [digest]: join(pictures, `${digest}.png`) });
  expect(readdirSync(pictures)).toEqual([`${digest}.png`]);
  expect(readFileSync(join(pictures, `${digest}.png`))).toEqual(hand);
  expect(JSON.stringify(reading.filing.record)).toContain(digest);
  const record = join(folder, 'record.json');
  writeFileSync(record, JSON.stringify(reading.filing));
  const again = ['print', 'complaint-notice', record, '--draft', '--out', join(folder, 'again')] as const;
  expect(await jiandu(...again, '--pictures', pictures)).toMatchObject({ code: 0 });
});

test('what changed is told in the script of the office, with the label of its field', async () => {
  const paper = await printFillable({ customer: '华东超市' }, '--format', 'docx');
  sign(paper);
  const hans = await jiandu('read', paper);
  expect(hans.out).toContain('≠ 顾客名称（/customer）：纸上是“华南超市”，文件里带的是“华东超市”');
  expect(hans.out).toMatch(/里面有 \d 张图片，用 --pictures/);
  const hant = await jiandu('read', paper, '--region', 'TW');
  expect(hant.out).toContain('（/customer）：紙上是「华南超市」，檔案裡帶的是「华东超市」');
});

/** A document of which a part says something else. */
function change(path: string, part: string, from: RegExp, to: string): void {
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml).toMatch(from);
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(xml.replace(from, to)) }));
}

/** Ticks the box of a decision, as someone does in Word. */
function tick(path: string, title: string): void {
  change(path, 'word/document.xml', new RegExp(`(w:alias w:val="${title}".*?<w:t>)□`, 's'), '$1☑');
}

test('what a stage decided is told with its name, and so is what is no decision of it, in the script of the office', async () => {
  const paper = await printFillable({}, '--format', 'docx');
  tick(paper, '业务主管、同意');
  expect((await jiandu('read', paper)).out).toContain('＋ 业务主管的决定（review）：“同意”');
  tick(paper, '业务主管、退回');
  expect((await jiandu('read', paper)).out).toContain('? 业务主管的决定（review）：只能选一项，现在勾选了“同意”“退回”');
  const hant = await jiandu('read', paper, '--region', 'TW');
  expect(hant.out).toContain('? 業務主管的決定（review）：只能選一項，現在勾選了「同意」「退回」');
  expect(hant.code).toBe(1);
});

/** Types into the place of a field, as someone does in Word. */
function type(path: string, title: string, text: string): void {
  change(
    path,
    'word/document.xml',
    new RegExp(`(w:alias w:val="${title}"(?:(?!<w:t[ >]).)*<w:t[^>]*>)[^<]*`, 's'),
    `$1${text}`,
  );
}

test('what cannot be read is told once, and nothing that only follows from it', async () => {
  const paper = await printFillable({}, '--format', 'docx');
  const before = (await jiandu('read', paper)).out;
  expect(before).toContain('/salesSignature');
  type(paper, '业务人员（必填）', '张三');
  change(paper, 'word/document.xml', /(.*业务人员（必填）"(?:(?!<w:t[ >]).)*<w:t[^>]*>)[^<]*/s, '$1明天');
  const { out, code } = await jiandu('read', paper);
  expect(out).toContain('? 业务人员（/salesSignature/on）：看不懂“明天”');
  expect(out.split('\n').filter((line) => line.includes('  /salesSignature'))).toEqual([]);
  expect(code).toBe(1);
});

test('a decision of a version that had others is told', async () => {
  const trail = [{ stage: 'review', decision: 'agree', by: '刘敏', at: '2026-03-05T10:00' }];
  const paper = await printFillable({ ...filing, trail }, '--format', 'docx', '--draft');
  change(paper, 'customXml/item1.xml', /"decision":"agree"/, '"decision":"perhaps"');
  const { out } = await jiandu('read', paper);
  expect(out).toContain('≠ 业务主管的决定（review）：纸上是“同意”，文件里带的是“perhaps”');
  expect(out).toContain('? 业务主管的决定（review）：这张表单没有“perhaps”这个决定');
  const { unread } = JSON.parse((await jiandu('read', paper, '--json')).out);
  expect(unread).toEqual([{ pointer: '/review', stage: 'review', code: 'unknown', text: 'perhaps' }]);
});

test('a form that is not of the catalogue is asked for, and never looked for where a paper says', async () => {
  const own = join(folder, 'own-form');
  await jiandu('new', own, '--title', '加班单');
  const out = join(folder, 'papers');
  await jiandu('print', own, '--face', 'fillable', '--format', 'docx', '--out', out);
  const paper = join(out, 'own-form', 'fillable.zh-Hans.docx');
  expect(await jiandu('read', paper)).toMatchObject({
    code: 2,
    err: expect.stringContaining('请用 --form 说明它的文件夹'),
  });
  expect((await jiandu('read', paper, '--form', own)).out).toContain('加班单 own-form');
  change(paper, 'customXml/item1.xml', /"form":"own-form"/, `"form":${JSON.stringify(own)}`);
  const { out: json } = await jiandu('read', paper, '--json');
  expect(JSON.parse(json).errors).toMatchObject([{ code: 'unknown-form' }]);
});

test.each([
  [[], '已损坏或不完整；请用原来的软件打开'],
  [['--region', 'TW'], '已損壞或不完整；請用原來的軟體開啟'],
])('a paper that is cut off is refused in the script of the office', async (options, says) => {
  const paper = await printFillable({});
  writeFileSync(paper, readFileSync(paper).subarray(0, 20_000));
  const { code, err } = await jiandu('read', paper, ...options);
  expect([code, err]).toEqual([2, expect.stringContaining(`${paper} ${says}`)]);
  const { out } = await jiandu('read', paper, '--json');
  expect(JSON.parse(out).errors).toMatchObject([{ code: 'damaged', message: expect.stringContaining('cut off') }]);
});

test('a file that is not there is said in the script of the office, to developers in English', async () => {
  const nowhere = join(folder, 'nowhere.pdf');
  expect((await jiandu('read', nowhere)).err).toContain(`读不了 ${nowhere}：没有这个文件或文件夹`);
  expect((await jiandu('read', nowhere, '--script', 'zh-Hant')).err).toContain('沒有這個檔案');
  expect((await jiandu('new', join(folder, 'form'), '--from', nowhere)).err).toContain('cannot read');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdfWords } from '../read-papers.ts';
import { makeFolder, readExample } from './make-folder.ts';
import { jiandu } from './run-jiandu.ts';

const { at, save, papers, out } = makeFolder();

const redPixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

test("prints values alone for stock, as one of the office's printers needs them, and the page that tells how", async () => {
  const path = save('records.json', await readExample('typical'));
  const office = save('office.json', {
    names: { 'zh-Hans': '苏州恒达' },
    printers: { needle: { offsetMm: [1.5, -2] } },
  });
  const scan = at('scan.png');
  writeFileSync(scan, Buffer.from(redPixel, 'base64'));
  const overlay = [...['print', 'complaint-notice', path], '--face', 'overlay', '--office', office];
  const told = await jiandu(...overlay, '--printer', 'needle', '--format', 'pdf,svg', '--stock', scan, ...out());
  expect(told).toMatchObject({ code: 0, err: '' });
  const [pdf = '', second = '', first = ''] = papers();
  expect([pdf, second, first].map((name) => name.replace(/^records/, ''))).toEqual([
    '.overlay.zh-Hans-1.svg',
    '.overlay.zh-Hans-2.svg',
    '.overlay.zh-Hans.pdf',
  ]);
  const drawn = readFileSync(at('out/complaint-notice', pdf), 'utf8');
  expect(drawn).toContain('data:image/png;base64');
  expect(drawn).not.toContain('顾客名称');
  expect((await jiandu('calibrate', '--office', office, '--printer', 'needle', ...out())).code).toBe(0);
  const printed = readPdfWords(readFileSync(at('out/calibration.zh-Hans.pdf')));
  expect(printed.words.map(({ text }) => text).join('')).toContain('右移1.5毫米，下移-2毫米');
});

test('an overlay of an office without a name says for which stock it is', async () => {
  const path = save('records.json', await readExample('typical'));
  const overlay = ['print', 'complaint-notice', path, '--face', 'overlay', '--format', 'svg'];
  const { code, err } = await jiandu(...overlay, '--region', 'TW', ...out());
  expect([code, err]).toEqual([0, expect.stringMatching(/^⚠ 沒有單位名稱.*偏高一行\n$/)]);
});

test.each([
  [['--face', 'overlay', '--printer', 'laser'], 'no printer "laser"'],
  [['--face', 'overlay', '--offset', '-1.5'], 'no offset "-1.5"'],
  [['--face', 'overlay', '--scale', '100'], 'no scale "100"'],
  [['--face', 'overlay', '--format', 'docx'], '不能是 Word：请用 --format pdf,svg'],
  [['--face', 'fillable', '--format', 'svg'], '不能是 SVG：请用 --format pdf,docx'],
  [['--face', 'fillable', '--output', 'both', '--script', 'zh-Hant'], '不能合併：請拿掉 --output'],
  [['--output', 'one'], 'use separate, merged, both'],
  [['--offset', '1,1'], '--offset is for an overlay'],
])('refuses %j with a word of cure', async (options, says) => {
  const path = save('records.json', {});
  const { code, err } = await jiandu('print', 'complaint-notice', path, ...options, ...out());
  expect(code).toBe(2);
  expect(err).toContain(says);
});

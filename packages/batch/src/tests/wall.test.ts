import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForm } from '@jiandu/forms';
import type { Form } from '@jiandu/model';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, readAll } from './records-in-tables.ts';
import { row, saveWorkbook, sheet } from './save-workbook.ts';

const folder = makeFolder();
let notice: Form;
beforeAll(async () => {
  notice = await loadForm('complaint-notice');
});

const full = process.env.FULL !== undefined;
let count = 0;
function save(content: string | Uint8Array, ending: string): string {
  count += 1;
  const path = join(folder, `wall-${count}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const book = (cells: string, more: Readonly<Record<string, string>> = {}) =>
  readFileSync(saveWorkbook(folder, { 投诉: cells }, more));
const cell = (address: string) => `<c r="${address}" t="inlineStr"><is><t>x</t></is></c>`;
const two = sheet(row(1, ['编号', '联系人']), row(2, ['A', '王']));

/** Changes what the directory of a zip file says of its largest part: the four bytes at a place in its header. */
function lie(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [largest, size] = [0, 0];
  for (let place = 0; place < bytes.length - 46; place += 1) {
    if (view.getUint32(place, true) !== 0x02014b50 || view.getUint32(place + 24, true) <= size) continue;
    [largest, size] = [place, view.getUint32(place + 24, true)];
  }
  view.setUint32(largest + at, value, true);
  return bytes;
}

/** So many parts that are one: their headers name the same packed bytes. */
function overlap(copies: number): Uint8Array {
  const names = Array.from({ length: copies }, (_, at) => `a${String(at).padStart(4, '0')}`);
  const bytes = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(at(name) === 0 ? 100_000 : 0)])));
  return lie(lie(bytes, 20, bytes.length), 24, 100_000);
}
const at = (name: string) => Number(name.slice(1));

describe('a workbook is refused, whatever it says of itself:', () => {
  const cases: Readonly<Record<string, readonly [bytes: () => Uint8Array, says: string]>> = {
    'no workbook': [() => Buffer.from('编号,联系人'), 'is no .xlsx workbook'],
    'a torn one': [() => book(two).subarray(0, 300), 'is no .xlsx workbook'],
    'a DOCTYPE': [
      () => book(sheet(), { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'it has a DOCTYPE',
    ],
    'an entity of its own': [() => book(sheet(row(1, ['&b;']))), 'is damaged'],
    'deep nesting': [() => book(sheet('<a>'.repeat(2000))), 'nested beyond reason'],
    'a bomb': [() => book(sheet(' '.repeat(12_000_000))), 'beyond reason'],
    'many small bombs': [
      () =>
        book(
          two,
          Object.fromEntries(
            Array.from({ length: 12 }, (_, part) => [`xl/media/${part}`, ' '.repeat(1_000_000)] as const),
          ),
        ),
      'beyond reason',
    ],
    'a part that says it is smaller than it is': [
      () => lie(book(sheet(row(1, ['编号', 'x'.repeat(300_000)]))), 24, 900),
      'is damaged',
    ],
    'parts that lie over each other': [() => overlap(9), 'is no .xlsx workbook'],
    'a cell beyond the last column': [
      () => book(sheet(`<row r="2">${cell('ZZZZZZ2')}</row>`)),
      'beyond the last column',
    ],
    'more cells than columns': [
      () => book(sheet(row(1, ['编号']), `<row r="2">${'<c/>'.repeat(16_385)}</row>`)),
      'beyond the last column',
    ],
    'a cell that has no column': [() => book(sheet(`<row r="2">${cell('2')}</row>`)), '2 is no cell'],
    'a line that no sheet has': [() => book(sheet(`<row r="9999999">${cell('A1')}</row>`)), 'it has a line 9999999'],
    'a text longer than any cell': [
      () => book(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${noise(1_300_000)}</t></is></c></row>`)),
      'longer than any cell',
    ],
    'a text of many small pieces': [
      () =>
        book(
          sheet(`<row r="1"><c r="A1" t="inlineStr"><is>${`<t>${'x'.repeat(500)}</t>`.repeat(2100)}</is></c></row>`),
        ),
      'longer than any cell',
    ],
    'a comment without an end': [() => book(`${two}<!-- ${noise(1_300_000)}`), 'longer than any cell'],
    'a text that is not there': [
      () => book(sheet(row(1, ['编号', 't="s"><v>7</v>']), row(2, ['A']))),
      'has no text 7, which a cell shows',
    ],
    'merged cells without number': [
      () =>
        book(
          `${two}<mergeCells>${Array.from({ length: 100_001 }, (_, line) => `<mergeCell ref="A${line + 1}:B${line + 1}"/>`).join('')}</mergeCells>`,
        ),
      'more than 100000 merged cells',
    ],
    'columns that lie over each other': [
      () => book(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(9)}</cols>${two}`),
      'columns lie over each other',
    ],
    'two sheets of one part': [
      () =>
        book(two, {
          'xl/workbook.xml':
            '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>',
        }),
      'two sheets are one part',
    ],
    'styles without number': [
      () => book(two, { 'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(65_491)}</cellXfs></styleSheet>` }),
      'more than 65490 cell styles',
    ],
    'a sheet that stands elsewhere': [
      () =>
        book(two, {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="file:///etc/worksheets/passwd" TargetMode="External"/></Relationships>',
        }),
      'lacks its part xl/file:///etc/worksheets/passwd',
    ],
  };
  test.each(Object.entries(cases))('%s', async (_, [bytes, says]) => {
    const reading = readAll(save(bytes(), 'xlsx'), notice);
    await expect(reading).rejects.toThrow(says);
    const chinese = expect.not.stringMatching(/[a-z]+ [a-z]+ /i);
    const words = { 'zh-Hans': chinese, 'zh-Hant': chinese };
    await expect(reading).rejects.toMatchObject({ name: 'BatchError', words });
  });
});

/** Text that hardly packs, always the same. */
function noise(length: number): string {
  let seed = 20261130;
  let text = '';
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += seed.toString(36);
  }
  return text;
}

test('links of a workbook to other files are not followed, and do not matter', async () => {
  const rel =
    '<Relationships><Relationship Id="rId1" Target="http://example.com/a.xlsx" TargetMode="External"/></Relationships>';
  const more = {
    'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': rel,
  };
  const [record] = await readAll(save(book(two, more), 'xlsx'), notice);
  expect(record?.record).toEqual({ number: 'A', contact: '王' });
});

describe('a text that does not end is refused before it fills the memory:', () => {
  test.each([
    ['a quote of CSV', 'csv', '编号,联系人\nA,"', 'no CSV'],
    ['a line of JSON', 'jsonl', '{"number": "', 'more than 8388608 characters'],
    ['an item of a list', 'json', '[{"number": "', 'more than 8388608 characters'],
    ['a record', 'json', '{"number": "', 'more than 8388608 characters'],
  ])('%s', async (_, ending, begins, says) => {
    const reading = readAll(save(begins + 'x'.repeat(10_000_000), ending), notice);
    await expect(reading).rejects.toThrow(says);
    await expect(reading).rejects.toMatchObject({ name: 'BatchError' });
  });
});

/** Files with three records, each with what is read of it. */
const sound = {
  xlsx: () =>
    book(
      sheet(
        row(1, ['编号', '联系人', '交货数量']),
        ...[2, 3, 4].map((line) => row(line, [`A-${line}`, '王', '><v>5</v>'])),
      ),
    ),
  csv: () => Buffer.from('编号,联系人,交货数量\nA-2,王,5\nA-3,"王",5\nA-4,王,5\n'),
  jsonl: () => Buffer.from('{"number":"A-2","contact":"王"}\n{"number":"A-3"}\n{"number":"A-4"}\n'),
  json: () => Buffer.from('[{"number":"A-2","contact":"王"},{"number":"A-3"},{"number":"A-4"}]'),
};

describe.each(Object.entries(sound))('a .%s file', (ending, make) => {
  const isSealed = ending === 'xlsx';
  async function readOrRefuse(bytes: Uint8Array, how: string): Promise<void> {
    const read = await readAll(save(bytes, ending), notice).catch((error: Error) => error);
    if (read instanceof Error) expect([read.name, read.stack], how).toEqual(['BatchError', expect.any(String)]);
    else if (isSealed)
      expect(
        read.map(({ record }) => record),
        how,
      ).toEqual(whole);
  }
  let whole: readonly unknown[] = [];
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = make();
    whole = (await readAll(save(bytes, ending), notice)).map(({ record }) => record);
    expect(whole).toHaveLength(3);
  });

  test('that is cut off is read or refused by name', async () => {
    const steps = full ? 200 : 25;
    for (let step = 0; step < steps; step += 1) {
      await readOrRefuse(bytes.subarray(0, Math.floor((step * bytes.length) / steps)), `cut ${step}`);
    }
  });

  test(`in which bits are flipped is ${isSealed ? 'read as it was' : 'read'} or refused by name`, async () => {
    for (let flip = 0; flip < (full ? 1000 : 60); flip += 1) {
      const place = ((flip + 1) * 40503) % bytes.length;
      const flipped = bytes.map((byte, index) => (index === place ? byte ^ (1 << (flip % 8)) : byte));
      await readOrRefuse(flipped, `flip ${flip} at ${place}`);
    }
  });
});

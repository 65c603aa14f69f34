import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Form, type RecordData } from '@jiandu/model';
import { beforeAll, expect, test } from 'vitest';
import { type BatchEvent, type PrintBatchOptions, printBatch } from '../print-batch.ts';
import { nameRecords, surveyRecords } from '../records/name-records.ts';
import { readRecords } from '../records/read-records.ts';
import { makeFolder, readAll, saveTable } from './records-in-tables.ts';

const folder = makeFolder();
let form: Form;
let good: RecordData = {};
beforeAll(async () => {
  form = await loadForm('visit-card');
  good = (await loadExamples('visit-card'))[0]?.record ?? {};
});

let count = 0;
async function print(path: string, options: Partial<PrintBatchOptions> = {}) {
  count += 1;
  const { out = join(folder, `out-${count}`) } = options;
  const source = await readRecords(path, form.model, { office: createOffice(), script: 'zh-Hans' });
  const events: BatchEvent[] = [];
  const summary = await printBatch(form, nameRecords(source, await surveyRecords(source)), {
    name: source.name,
    formats: ['svg'],
    ...(source.sheets && { sheets: source.sheets }),
    on: (event) => void events.push(event),
    ...options,
    out,
  });
  return { summary, events, files: readdirSync(join(out, form.model.form)).sort(), folder: join(out, form.model.form) };
}

test('a table is printed; its rows with problems come back with their reasons, are mended and printed too', async () => {
  const path = join(folder, 'week.xlsx');
  await saveTable(
    path,
    form,
    [good, { ...good, number: '=1+1', customer: '' }, { ...good, number: 'K-3' }],
    'zh-Hant',
    good,
  );
  const first = await print(path);
  expect(first.summary).toMatchObject({ read: 3, printed: 2, rejected: 1, failed: 0, before: 0, stopped: false });
  expect(first.files).toEqual(['week-1.zh-Hans.svg', 'week-3.zh-Hans.svg', 'week.rejected.xlsx']);
  const [, rejected] = first.events;
  expect(rejected).toMatchObject({ status: 'rejected', files: [] });
  expect(rejected?.reasons.join()).toMatch(/请填写/);
  const back = join(first.folder, 'week.rejected.xlsx');
  const [returned] = await readAll(back, form);
  expect(returned?.record).toEqual({ ...form.compute(good).record, number: '=1+1', customer: undefined });
  const mended = join(folder, 'mended.xlsx');
  await saveTable(mended, form, [{ ...(returned?.record as RecordData), customer: '某厂' }], 'zh-Hans');
  expect((await print(mended)).summary).toMatchObject({ read: 1, printed: 1 });
});

test.each([
  [{ face: 'fillable', output: 'merged' }, /不能合并/],
  [{ face: 'fillable', output: 'both' }, /不能合并/],
  [{ face: 'fillable', formats: ['pdf', 'svg'] }, /不能是 SVG/],
  [{ face: 'overlay', formats: ['docx'] }, /不能是 Word/],
] as const)('%j is refused before a record is read or a folder made', async (options, says) => {
  const out = join(folder, 'refused');
  const unread = (async function* () {
    yield Promise.reject(new Error('was read'));
  })();
  await expect(printBatch(form, unread as never, { name: 'refused', out, ...options })).rejects.toMatchObject({
    name: 'BatchError',
    code: 'face',
    words: { 'zh-Hans': expect.stringMatching(says) },
  });
  expect(existsSync(out)).toBe(false);
});

/** A small grey PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=',
  'base64',
);

/** The same with pixels that are none: its chunks are whole. */
const dead = Buffer.from(png);
const pixels = dead.indexOf('IDAT');
dead.fill(7, pixels + 4, pixels + 4 + dead.readUInt32BE(pixels - 4));
dead.writeUInt32BE(
  crc32(dead.subarray(pixels, pixels + 4 + dead.readUInt32BE(pixels - 4))),
  pixels - 4 + 8 + dead.readUInt32BE(pixels - 4),
);

test.each(['merged', 'both'] as const)('a picture of damaged pixels fails its record alone, %s', async (output) => {
  const path = join(folder, 'dead.jsonl');
  const signed = (image: string) => ({ ...good, visitorSignature: { by: '陈国栋', on: '2026-03-05', image } });
  writeFileSync(
    path,
    [signed('ink'), signed('dead'), signed('ink')].map((record) => JSON.stringify(record)).join('\n'),
  );
  const { summary, events, files } = await print(path, { files: { ink: png, dead }, formats: ['pdf'], output });
  expect(summary).toMatchObject({ read: 3, printed: 2, rejected: 0, failed: 1 });
  expect(events[1]?.fault).toContain('files/dead (/visitorSignature) is damaged');
  expect(files).toContain('dead.zh-Hans.pdf');
  expect(files.filter((name) => name.startsWith('dead-2'))).toEqual([]);
});

test('what fails in an unforeseen way fails alone, and says so', async () => {
  const breaking: Form = {
    ...form,
    compute: (record, policy) => {
      if (record.number === 'B-1') throw new TypeError('no such thing');
      return form.compute(record, policy);
    },
  };
  const give = async function* () {
    for (const number of ['B-0', 'B-1', 'B-2']) yield { record: { ...good, number } };
  };
  const reasons: string[] = [];
  const on = (event: BatchEvent) => reasons.push(...event.reasons);
  const summary = await printBatch(breaking, give(), {
    out: join(folder, 'breaking'),
    name: 'b',
    formats: ['svg'],
    on,
  });
  expect(summary).toMatchObject({ read: 3, printed: 2, failed: 1 });
  expect(reasons.join()).toContain('no such thing');
});

test('the logo and the pictures that records name are printed; a broken one fails its record alone', async () => {
  const path = join(folder, 'signed.jsonl');
  const signed = (image: string) => ({ ...good, visitorSignature: { by: '陈国栋', on: '2026-03-05', image } });
  writeFileSync(path, [signed('ink'), signed('broken'), good].map((record) => JSON.stringify(record)).join('\n'));
  const files = { logo: png, ink: png, broken: Buffer.from('ink') };
  const { summary, events, folder: out } = await print(path, { files, office: { logo: 'logo' }, output: 'both' });
  expect(summary).toMatchObject({ read: 3, printed: 2, rejected: 0, failed: 1 });
  expect(events[1]?.fault).toContain('files/broken (/visitorSignature)');
  const pictures = (name: string) => readFileSync(join(out, name), 'utf8').match(/<image /g)?.length;
  expect([pictures('signed-1.zh-Hans.svg'), pictures('signed-3.zh-Hans.svg')]).toEqual([2, 1]);
  expect(readFileSync(join(out, 'signed.zh-Hans.pdf'), 'latin1').match(/\/Subtype\/Image/g)?.length).toBe(1);
});

test('what is given back as CSV is no formula in a spreadsheet, and is read as it was', async () => {
  const path = join(folder, 'formula.csv');
  const text = '@SUM(A1)';
  writeFileSync(path, `编号,赠送礼品,要求和建议\n${text},"=1,2",-5\n`);
  const { folder: out, files } = await print(path, { rejected: 'csv' });
  expect(files).toEqual(['formula.rejected.csv']);
  const csv = readFileSync(join(out, 'formula.rejected.csv'), 'utf8');
  expect(csv).toContain(`'${text}`);
  const [before] = await readAll(path, form);
  const [after] = await readAll(join(out, 'formula.rejected.csv'), form);
  expect(after?.record).toEqual(before?.record);
});

test('rejected JSON comes back with its stage, and reads as it was', async () => {
  const path = join(folder, 'list.json');
  writeFileSync(
    path,
    JSON.stringify([good, { reasons: ['x'], record: { number: 'K' }, stage: form.model.stages[0]?.id }]),
  );
  const { folder: out, summary } = await print(path);
  expect(summary).toMatchObject({ printed: 1, rejected: 1 });
  const [line] = readFileSync(join(out, 'list.rejected.jsonl'), 'utf8').trim().split('\n');
  expect(JSON.parse(line ?? '')).toEqual({
    reasons: expect.arrayContaining([expect.stringContaining('请')]),
    record: { number: 'K' },
    stage: form.model.stages[0]?.id,
  });
});

test('a sound record is judged once, and is printed with what is computed', async () => {
  let judged = 0;
  const counting: Form = {
    ...form,
    validate: (...given) => {
      judged += 1;
      return form.validate(...given);
    },
  };
  const give = async function* () {
    for (const number of ['J-1', 'J-2']) yield { record: { ...good, number } };
  };
  const out = join(folder, 'judged');
  const summary = await printBatch(counting, give(), { out, name: 'judged', formats: ['svg'], draft: true });
  expect([summary.printed, judged]).toEqual([2, 2]);
});

test('a signal ends it after what was begun, and the same call goes on', async () => {
  const path = join(folder, 'stop.jsonl');
  writeFileSync(path, `${JSON.stringify(good)}\n`.repeat(6));
  const stop = new AbortController();
  const out = join(folder, 'stopped');
  const on = ({ index }: BatchEvent) => index === 2 && stop.abort();
  const first = await print(path, { out, signal: stop.signal, on });
  expect(first.summary).toMatchObject({ read: 3, printed: 3, stopped: true });
  const second = await print(path, { out });
  expect(second.summary).toMatchObject({ read: 6, printed: 6, before: 3, stopped: false });
  expect(second.files).toHaveLength(6);
});

test('any number of threads merges the same file', async () => {
  const path = join(folder, 'many.xlsx');
  // Of several shapes, with characters that others do not have; two are rejected, and for one the default faces have no glyph.
  const records = Array.from('王李张刘陈杨黄赵𠮷龚䶮', (name, at) => ({
    ...good,
    number: `K-${at}`,
    customer: at % 5 === 4 ? '' : `${name}记${'机电'.repeat(at % 4)}`,
  }));
  await saveTable(path, form, records, 'zh-Hans');
  const module = new URL('../../../forms/gen/visit-card/index.gen.js', import.meta.url).href;
  const files = [];
  for (const options of [{}, { module, threads: 2 }, { module, threads: 3 }]) {
    const { summary } = await print(path, { output: 'merged', ...options });
    expect(summary).toMatchObject({ read: 11, printed: 8, rejected: 2, failed: 1 });
    files.push(readFileSync(summary.mergedFile ?? '').toString('base64'));
  }
  expect(new Set(files).size).toBe(1);
}, 60_000);

test('a folder that cannot be written is named', async () => {
  const path = join(folder, 'one.json');
  writeFileSync(path, JSON.stringify(good));
  const taken = join(folder, 'taken');
  writeFileSync(taken, '');
  await expect(print(path, { out: taken })).rejects.toMatchObject({
    code: 'unwritable',
    path: expect.stringContaining('taken'),
  });
});

test('a JSON list of any length is read item by item, each with its place', async () => {
  const path = join(folder, 'places.json');
  writeFileSync(path, '[\n {"a": "],\\"{[", "b": [1, {"c": 2}]},\n {"a":\n 01}\n, 9007199254740993 ]\n');
  const read = await readAll(path, form);
  expect(read.map(({ record, fault }) => fault?.en ?? record)).toEqual([
    { a: '],"{[', b: [1, { c: 2 }] },
    expect.stringMatching(/record 2 is not JSON: line 4, column 3/),
    expect.stringMatching(/record 3 is not JSON: .*cannot be kept exactly/),
  ]);
  writeFileSync(path, '[{"a": 1}');
  await expect(readAll(path, form)).rejects.toThrow('is not JSON');
});

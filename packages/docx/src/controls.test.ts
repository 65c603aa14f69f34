import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Field } from '@jiandu/model';
import { layOut } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sampleField, sampleModel } from '../../sheet/src/sample-models.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { printDocx } from './print-docx.ts';
import { read } from './read.ts';

const faces = await loadDefaultFaces();
const office = createOffice();

/** A red pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

const field = (name: string, words: readonly [string, string], rest: object): Field =>
  ({
    ...sampleField({ kind: 'text', name, format: 'line', words: { 'zh-Hans': words[0], 'zh-Hant': words[1] } }),
    ...rest,
  }) as Field;

const text = { kind: 'text', format: 'line' };
const fields = [
  field('customer', ['客户', '客戶'], { ...text, required: true }),
  field('remark', ['备注', '備註'], text),
  field('result', ['结果', '結果'], { ...text, required: true, stage: 'approve' }),
  field('photo', ['照片', '照片'], { kind: 'file', several: false, accept: ['image/png', 'image/jpeg'] }),
  field('papers', ['附件', '附件'], { kind: 'file', several: true, accept: ['image/png'] }),
  field('plan', ['方案', '方案'], { kind: 'file', several: false }),
];
const stages = (['fill', 'approve'] as const).map((id) => ({
  id,
  words: { 'zh-Hans': id, 'zh-Hant': id },
  act: id,
  decisions: [],
}));
const model = sampleModel(fields, {
  stages,
  paper: {
    page: 'a4-table',
    columns: [40, 130],
    body: [{ block: 'grid', rows: fields.map(({ name }) => ({ heightMm: 12, cells: [{ field: name }] })) }],
  },
});

async function print(scripts: readonly [Script, Script?], stage = 'fill') {
  const sheet = layOut(model, {}, { faces, office, scripts, face: 'fillable' });
  const filing = { form: 'sample', version: '1', stage, record: {} };
  const bytes = await printDocx(sheet, { faces, attach: { model, office, filing } });
  const parts = unzipSync(bytes);
  const titles = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:alias w:val="([^"]*)"/g);
  return { bytes, parts, titles: [...titles].map(([, title]) => title) };
}

test.each([
  [['zh-Hans'], ['客户（必填）', '备注', '结果', '照片']],
  [['zh-Hant'], ['客戶（必填）', '備註', '結果', '照片']],
  [
    ['zh-Hans', 'zh-Hant'],
    ['客户（必填）', '备注', '结果', '照片'],
  ],
] as const)(
  'the title of a control says that its stage must fill it in, in the script of the paper: %j',
  async (scripts, first) => {
    const { titles } = await print(scripts);
    expect(titles.slice(0, 4)).toEqual(first);
  },
);

test('what a later stage owes is marked on the paper of that stage', async () => {
  const { titles } = await print(['zh-Hans'], 'approve');
  expect(titles).toContain('结果（必填）');
});

test('one photo, and nothing but a photo, has a frame for it, from which it comes back as a file', async () => {
  const { bytes, parts, titles } = await print(['zh-Hans']);
  expect(titles.filter((title) => title === '照片')).toHaveLength(2);
  expect(titles.filter((title) => title === '附件' || title === '方案')).toHaveLength(2);
  expect((await read(bytes)).changed).toEqual([]);
  const { filing, files, unread } = await read(zipSync({ ...parts, [`word/${placeholderPicture.target}`]: pixel }));
  const [digest = ''] = Object.keys(files);
  expect(unread).toEqual([]);
  expect(filing.record).toEqual({
    photo: { name: 'photo.png', type: 'image/png', bytes: pixel.length, digest },
  });
  expect(files[digest]).toEqual(pixel);
});

import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Field, type Filing, type FormModel } from '@jiandu/model';
import { layOut } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleField, sampleModel } from '../../sheet/src/sample-models.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { printDocx } from './print-docx.ts';
import { read } from './read.ts';
import { pixel } from './sample-document.ts';

const faces = await loadDefaultFaces();
const office = createOffice();

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
  field('total', ['合计', '合計'], { kind: 'money', currency: 'CNY', capitals: true }),
];
const signature = field('approved', ['批准人', '核准人'], { kind: 'signature', stage: 'approve' });
const say = (hans: string, hant: string) => ({ 'zh-Hans': hans, 'zh-Hant': hant });
const decisions = [
  { value: 'agree', words: say('同意', '同意') },
  { value: 'return', words: say('退回修改', '退回修正') },
];
const stages: FormModel['stages'] = [
  { id: 'fill', words: say('填写', '填寫'), act: 'fill', decisions: [] },
  { id: 'approve', words: say('批准', '核准'), act: 'approve', decisions, signature: '/approved' },
];
const model = sampleModel([...fields, signature], {
  stages,
  paper: {
    page: 'a4-table',
    columns: [40, 130],
    body: [
      { block: 'grid', rows: fields.map(({ name }) => ({ heightMm: 12, cells: [{ field: name }] })) },
      { block: 'signatures', stages: ['approve'], heightMm: 30 },
    ],
  },
});

async function print(scripts: readonly [Script, Script?], { stage = 'fill', ...own }: Partial<Filing> = {}) {
  const filing = { form: 'sample', version: '1', stage, record: {}, ...own };
  const { trail = [] } = filing;
  const sheet = layOut(model, filing.record, { faces, office, scripts, face: 'fillable', trail });
  const bytes = await printDocx(sheet, { faces, attach: { model, office, filing } });
  const parts = unzipSync(bytes);
  const titles = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:alias w:val="([^"]*)"/g);
  return { bytes, filing, parts, titles: [...titles].map(([, title]) => title) };
}

/** A document in which boxes were clicked in Word, by their titles. */
function click(parts: Unzipped, ...titles: readonly string[]): Uint8Array {
  const name = 'word/document.xml';
  const document = titles.reduce(
    (xml, title) => {
      const box = new RegExp(`(w:alias w:val="${title}".*?w14:checked w14:val=")([01])(".*?<w:t>)(.)`, 's');
      expect(xml).toMatch(box);
      return xml.replace(box, (_, start, is, between) => {
        const [now, sign] = is === '0' ? [1, '☑'] : [0, '□'];
        return `${start}${now}${between}${sign}`;
      });
    },
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [name]: strToU8(document) });
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
  const { titles } = await print(['zh-Hans'], { stage: 'approve' });
  expect(titles).toContain('结果（必填）');
});

test('an amount in capitals and its figure have titles of their own', async () => {
  const { titles } = await print(['zh-Hans']);
  expect(titles.filter((title) => title?.startsWith('合计'))).toEqual(['合计、人民币（大写）', '合计']);
});

test('one photo, and nothing but a photo, has a frame for it, from which it comes back as a file', async () => {
  const signed = { approved: { by: '刘敏', on: '2026-03-09' } };
  const { bytes, parts, titles } = await print(['zh-Hans'], { record: signed });
  expect(titles.filter((title) => title === '照片')).toHaveLength(2);
  expect(titles.filter((title) => title === '附件' || title === '方案')).toHaveLength(2);
  expect((await read(bytes)).changed).toEqual([]);
  const { filing, files, unread } = await read(zipSync({ ...parts, [`word/${placeholderPicture.target}`]: pixel }));
  const [digest = ''] = Object.keys(files);
  expect(unread).toEqual([]);
  expect(filing.record).toEqual({
    ...signed,
    photo: { name: 'photo.png', type: 'image/png', bytes: pixel.length, digest },
  });
  expect(files[digest]).toEqual(pixel);
});

describe('the decisions of a stage', () => {
  const taken = { stage: 'approve', decision: 'agree', by: '沈建华', at: '2026-03-05T16:30' };
  const record = { approved: { by: '刘敏', on: '2026-03-09' } };

  test.each([
    [['zh-Hans'], ['批准、同意', '批准、退回修改']],
    [['zh-Hant'], ['核准、同意', '核准、退回修正']],
  ] as const)('are boxes called by the stage and their words: %j', async (scripts, words) => {
    const { bytes, filing, titles } = await print(scripts);
    expect(titles.filter((title) => /^[批核]准、/.test(title ?? ''))).toEqual(words);
    expect(await read(bytes)).toMatchObject({ filing, changed: [], unread: [] });
  });

  test('go to the trail when one is ticked, with who signed and when', async () => {
    const { filing, parts } = await print(['zh-Hans'], { record });
    const { changed, unread, ...reading } = await read(click(parts, '批准、退回修改'));
    expect({ changed, unread }).toEqual({
      changed: [{ pointer: '/approve', stage: 'approve', to: 'return' }],
      unread: [],
    });
    const entry = { stage: 'approve', decision: 'return', by: '刘敏', at: '2026-03-09' };
    expect(reading.filing).toEqual({ ...filing, trail: [entry] });
  });

  test('are ticked where the trail has one; what is ticked instead is told beside it and follows it', async () => {
    const { bytes, filing, parts } = await print(['zh-Hans'], { record, trail: [taken] });
    expect(await read(bytes)).toMatchObject({ filing, changed: [], unread: [] });
    const instead = await read(click(parts, '批准、同意', '批准、退回修改'));
    expect(instead.changed).toEqual([{ pointer: '/approve', stage: 'approve', from: 'agree', to: 'return' }]);
    expect(instead.filing.trail).toMatchObject([taken, { stage: 'approve', decision: 'return' }]);
    const none = await read(click(parts, '批准、同意'));
    expect(none.changed).toEqual([{ pointer: '/approve', stage: 'approve', from: 'agree' }]);
    expect(none.filing.trail).toEqual([taken, { stage: 'approve' }]);
  });

  test('are told and not guessed where two are ticked, or one that the form does not know', async () => {
    const { filing, parts } = await print(['zh-Hans']);
    const two = await read(click(parts, '批准、同意', '批准、退回修改'), { model });
    expect(two.unread).toEqual([
      { pointer: '/approve', stage: 'approve', code: 'several', text: '☑☑', ticked: ['agree', 'return'] },
    ]);
    expect([two.filing, two.changed]).toEqual([filing, []]);
    const later = { ...model, stages: model.stages.map((stage) => ({ ...stage, decisions: decisions.slice(0, 1) })) };
    const strange = await read(click(parts, '批准、退回修改'), { model: later });
    expect(strange.unread).toEqual([{ pointer: '/approve', stage: 'approve', code: 'unknown', text: 'return' }]);
  });
});

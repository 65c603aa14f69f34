import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Field, type Filing, type FormModel, type TrailEntry } from '@jiandu/model';
import { layOut } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import { expect, test } from 'vitest';
import { sampleModel } from '../../../../sheet/src/sample-models.ts';
import { read } from '../../read.ts';
import { printPdf } from '../print-papers.ts';

const faces = await loadDefaultFaces();
const office = createOffice();
const say = (hans: string, hant = hans) => ({ 'zh-Hans': hans, 'zh-Hant': hant });
const field = (name: string, rest: object): Field =>
  ({ name, template: `/${name}`, words: say(name), required: false, stage: 'fill', ...rest }) as Field;

/** What the stage decides and a field have one name. */
const fields = [
  field('approve', { kind: 'choice', options: [{ value: 'agree', words: say('可') }] }),
  field('approved', { kind: 'signature', words: say('批准人', '核准人') }),
];
/** A decision may be called as its stage. */
const decisions = [
  { value: 'agree', words: say('批准', '核准') },
  { value: 'return', words: say('退回修改', '退回修正') },
];
const stages: FormModel['stages'] = [
  { id: 'fill', words: say('填写', '填寫'), act: 'fill', decisions: [] },
  { id: 'approve', words: say('批准', '核准'), act: 'approve', signature: '/approved', decisions },
];
const model = sampleModel(fields, {
  stages,
  paper: {
    page: 'a4-table',
    columns: [40, 130],
    body: [
      { block: 'grid', rows: [{ heightMm: 12, cells: [{ field: 'approve' }] }] },
      { block: 'signatures', stages: ['approve'], heightMm: 30 },
    ],
  },
});
const taken: TrailEntry = { stage: 'approve', decision: 'agree', by: '沈建华', at: '2026-03-05T16:30' };
const where = { pointer: '/approve', stage: 'approve' };

/** A paper of a filing; `ticked` is the trail that it shows, where somebody ticked another box than the filing has. */
async function print(own: Partial<Filing> = {}, ticked = own.trail, script: Script = 'zh-Hans') {
  const filing: Filing = { form: 'sample', version: '1', stage: 'fill', record: {}, ...own };
  const trail = ticked && { trail: ticked };
  const sheet = layOut(model, filing.record, { faces, office, scripts: [script], face: 'fillable', ...trail });
  return { filing, bytes: await printPdf(sheet, { faces, attach: { model, office, filing } }) };
}

/** What qpdf says of a paper. */
function askQpdf(bytes: Uint8Array, ...options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return execFileSync('qpdf', [...options, path, '-'], { maxBuffer: 1e8 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['zh-Hans', ['批准、批准', '批准、退回修改']],
  ['zh-Hant', ['核准、核准', '核准、退回修正']],
] as const)('the decisions of a stage are one group of boxes, called by both in %s', async (script, tooltips) => {
  const { bytes, filing } = await print({ trail: [taken] }, undefined, script);
  const { objects } = JSON.parse(askQpdf(bytes, '--json=1').toString()) as { objects: Record<string, unknown> };
  const all = Object.values(objects) as readonly Record<string, unknown>[];
  const group = all.filter((own) => own?.['/T'] === '/approve~decision');
  const radioInUnison = (1 << 15) | (1 << 25);
  expect(group).toMatchObject([
    { '/FT': '/Btn', '/Ff': radioInUnison, '/V': '/agree', '/TU': say('批准', '核准')[script] },
  ]);
  const boxes = ((group[0]?.['/Kids'] ?? []) as readonly string[]).map((id) => objects[id] as Record<string, unknown>);
  expect(boxes.map((box) => [box['/TU'], box['/AS']])).toEqual([
    [tooltips[0], '/agree'],
    [tooltips[1], '/Off'],
  ]);
  expect(await read(bytes, { model })).toMatchObject({ filing, changed: [], unread: [] });
});

test('a box that was ticked is an entry of the trail, with who signed and when', async () => {
  const record = { approved: { by: '刘敏', on: '2026-03-09' } };
  const { bytes, filing } = await print({ record }, [taken]);
  const { changed, ...reading } = await read(bytes);
  expect(changed).toEqual([{ ...where, to: 'agree' }]);
  expect(reading.filing).toEqual({
    ...filing,
    trail: [{ stage: 'approve', decision: 'agree', by: '刘敏', at: '2026-03-09' }],
  });
});

test('another box than the trail has is told beside it, and follows it; so is none', async () => {
  const other = await read((await print({ trail: [taken] }, [{ ...taken, decision: 'return' }])).bytes);
  expect(other.changed).toEqual([{ ...where, from: 'agree', to: 'return' }]);
  expect(other.filing.trail).toEqual([taken, { stage: 'approve', decision: 'return' }]);
  const none = await read((await print({ trail: [taken] }, [])).bytes);
  expect(none.changed).toEqual([{ ...where, from: 'agree' }]);
  expect(none.filing.trail).toEqual([taken, { stage: 'approve' }]);
});

test('a field that is called as the stage is another question', async () => {
  const { bytes, filing } = await print({ record: { approve: 'agree' } }, [{ ...taken, decision: 'return' }]);
  const { changed, ...reading } = await read(bytes);
  expect(changed).toEqual([{ ...where, to: 'return' }]);
  expect(reading.filing).toEqual({ ...filing, trail: [{ stage: 'approve', decision: 'return' }] });
});

test('what no box gives is told, and the filing keeps its own', async () => {
  const { bytes, filing } = await print({ trail: [taken] });
  const plain = askQpdf(bytes, '--qdf', '--object-streams=disable').toString('latin1');
  expect(plain).toContain('/V /agree');
  const edited = Buffer.from(plain.replace('/V /agree', '/V /maybe').replace('/AS /agree', '/AS /maybe'), 'latin1');
  const { changed, unread, ...reading } = await read(new Uint8Array(edited));
  expect({ changed, unread }).toEqual({
    changed: [],
    unread: [{ ...where, code: 'unreadable', text: 'maybe' }],
  });
  expect(reading.filing).toEqual(filing);
});

import { loadDefaultFaces } from '@jiandu/fonts/node';
import type { Block, Field, GridBlock, Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOut } from '../lay-out.ts';
import { sampleField, sampleModel, sampleOffice } from '../sample-models.ts';
import { findBreaches, runsOf } from '../sheet-laws.ts';
import { derivePaper } from './derive-paper.ts';

const scripts = ['zh-Hans'] as const;
const words = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text });

function text(name: string, label: string, rest: { maxLength?: number; template?: string } = {}): Field {
  return sampleField({ kind: 'text', name, format: 'line', words: words(label), maxLength: 10, ...rest });
}

function paperOf(fields: readonly Field[]): Paper {
  return derivePaper(sampleModel(fields), { scripts });
}

function gridsOf(blocks: readonly Block[]): readonly GridBlock[] {
  return blocks.flatMap((block) => (block.block === 'grid' ? [block] : []));
}

/** How many fields stand on each line. */
function linesOf(fields: readonly Field[]): readonly number[] {
  return gridsOf(paperOf(fields).body).flatMap(({ rows }) => rows.map(({ cells }) => cells.length));
}

const deal = sampleField({
  kind: 'group',
  name: 'deal',
  words: words('交货'),
  fields: [
    text('place', '地点', { template: '/deal/place' }),
    sampleField({
      kind: 'rows',
      name: 'lots',
      template: '/deal/lots',
      words: words('分批'),
      fields: [
        text('day', '日期', { template: '/deal/lots/-/day' }),
        sampleField({
          kind: 'group',
          name: 'to',
          template: '/deal/lots/-/to',
          words: words('收货'),
          fields: [text('by', '签收人', { template: '/deal/lots/-/to/by' })],
        }),
      ],
    }),
  ],
});

describe('the default paper', () => {
  test('prints a range in one cell, between its ends, and an end without its start alone', async () => {
    const from = sampleField({
      kind: 'date',
      name: 'from',
      words: words('开始'),
      range: { end: 'to', words: words('期间') },
    });
    const to = sampleField({ kind: 'date', name: 'to', words: words('结束') });
    const rows = gridsOf(paperOf([from, text('by', '经手'), to]).body)[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells)).toMatchObject([
      [{ words: words('期间'), template: words('{/from} 至 {/to}') }],
      [{ field: '/by' }],
    ]);
    const model = sampleModel([from, to]);
    const faces = await loadDefaultFaces();
    const record = { from: '2026-03-05', to: '2026-04-01' };
    for (const face of ['blank', 'filled', 'fillable'] as const) {
      const sheet = layOut(model, record, { faces, scripts: ['zh-Hans'], office: sampleOffice, face });
      expect(sheet.slots.map(({ pointer }) => pointer)).toEqual(['/from', '/to']);
      const printed = sheet.pages
        .flatMap(runsOf)
        .map((run) => ('text' in run ? run.text : ''))
        .join('');
      expect(printed).toContain('至');
      if (face === 'filled') expect(printed).toContain('期间2026年3月5日 至 2026年4月1日');
      expect(findBreaches(sheet)).toEqual([]);
    }
    expect(linesOf([to])).toEqual([1]);
  });

  test('sets short fields three to a line, and leaves none alone where two lines can share', () => {
    const short = (count: number) => Array.from({ length: count }, (_, index) => text(`f${index}`, '短栏'));
    expect(linesOf(short(3))).toEqual([3]);
    expect(linesOf(short(4))).toEqual([2, 2]);
    expect(linesOf(short(7))).toEqual([3, 2, 2]);
    expect(linesOf([...short(2), text('long', '地址', { maxLength: 60 })])).toEqual([2, 1]);
  });

  test('sets a short field beside a longer one rather than alone', () => {
    const fields = [
      text('a', '出发日期'),
      text('b', '返回日期'),
      text('c', '出差天数'),
      text('d', '职务'),
      text('e', '电话'),
    ];
    const long = (name: string) => text(name, '地址', { maxLength: 60 });
    expect(linesOf([text('days', '天数'), long('place'), long('customer')])).toEqual([2, 1]);
    expect(linesOf([...fields.slice(0, 3), long('place')])).toEqual([3, 1]);
  });

  test('gives a long label a row as high as its lines, and the others the usual labels', () => {
    const label = '出差期间工作交接安排及紧急联系人的说明';
    const short = Array.from({ length: 6 }, (_, index) => text(`f${index}`, '短栏'));
    const paper = paperOf([...short, text('long', label, { maxLength: 80 })]);
    const row = gridsOf(paper.body)[0]?.rows.at(-1);
    expect(paper.columns[0]).toBe(24);
    expect(row?.heightMm).toBeGreaterThan(18);
  });

  test('sets the fields of a group before its inner groups, under whose heads they would stand', () => {
    const inner = sampleField({
      kind: 'group',
      name: 'in',
      template: '/g/in',
      words: words('存放'),
      fields: [text('room', '房号', { template: '/g/in/room' })],
    });
    const outer = sampleField({
      kind: 'group',
      name: 'g',
      words: words('资产'),
      fields: [inner, text('state', '状况', { template: '/g/state' })],
    });
    expect(gridsOf(paperOf([outer]).body).map(({ head }) => head?.['zh-Hans'])).toEqual(['资产', '存放']);
  });

  test('rules as many lines as one page has room for', async () => {
    const faces = await loadDefaultFaces();
    const rows = (maxItems: number) =>
      sampleField({
        kind: 'rows',
        name: 'items',
        maxItems,
        fields: [text('name', '姓名', { template: '/items/-/name' })],
      });
    const linesIn = (fields: readonly Field[]) =>
      layOut(sampleModel(fields), undefined, { faces, office: sampleOffice, face: 'blank', scripts }).slots.filter(
        ({ template }) => template === '/items/-/name',
      ).length;
    expect(linesIn([rows(40)])).toBe(14);
    expect(linesIn([rows(3)])).toBe(3);
    const tall = Array.from({ length: 4 }, (_, index) =>
      sampleField({ kind: 'text', name: `t${index}`, format: 'multi-line', maxLength: 240 }),
    );
    expect(linesIn([rows(40), ...tall.slice(0, 3)])).toBe(10);
  });

  test('gives labels that are sentences the width to be read', () => {
    const label = '本单位主要负责人是否已经签署安全生产责任书';
    expect(paperOf([text('a', label), text('b', label)]).columns[0]).toBeGreaterThan(60);
    expect(linesOf([text('a', label), text('b', label)])).toEqual([1, 1]);
  });

  test('sets questions of yes or no as a checklist with narrow columns to tick in', () => {
    const asked = Array.from({ length: 6 }, (_, index) =>
      sampleField({ kind: 'yes-no', name: `c${index}`, words: words('防护罩是否完好') }),
    );
    const [, checklist] = gridsOf(paperOf([text('who', '点检人'), text('no', '编号'), ...asked]).body);
    expect(checklist?.rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2]);
    expect(checklist?.columns).toEqual([58, 27, 58, 27]);
  });

  test('sets signatures last, in one line', () => {
    const sign = (name: string) => sampleField({ kind: 'signature', name });
    const { body } = paperOf([sign('made'), text('a', '事项'), sign('seen')]);
    expect(gridsOf(body).at(-1)?.rows[0]?.cells).toEqual([{ sign: '/made' }, { sign: '/seen' }]);
  });

  test('prints rows within a group under its head, the members of their groups in columns', async () => {
    const faces = await loadDefaultFaces();
    const record = { deal: { place: '苏州', lots: [{ day: '周一', to: { by: '范丽华' } }] } };
    for (const face of ['blank', 'filled'] as const) {
      const sheet = layOut(sampleModel([deal]), record, { faces, office: sampleOffice, face, scripts });
      expect(findBreaches(sheet)).toEqual([]);
      const runs = sheet.pages.flatMap((page) =>
        runsOf(page).map((run) => ('text' in run ? ('text' in run ? run.text : '') : '□')),
      );
      const heads = ['交货', '地点', '分批', '日期', '收货 · 签收人'];
      expect(heads.map((head) => runs.indexOf(head))).not.toContain(-1);
      expect(heads.map((head) => runs.indexOf(head))).toEqual(
        heads.map((head) => runs.indexOf(head)).sort((a, b) => a - b),
      );
      expect(runs.includes('范丽华')).toBe(face === 'filled');
    }
  });

  test('shares the width of rows by what their columns hold', () => {
    const rows = sampleField({
      kind: 'rows',
      name: 'items',
      words: words('明细'),
      fields: [
        text('what', '用途', { maxLength: 60, template: '/items/-/what' }),
        sampleField({ kind: 'number', name: 'count', template: '/items/-/count', words: words('数量') }),
      ],
    });
    const [block] = paperOf([rows]).body;
    const widths = block?.block === 'rows' ? block.columns.map(({ widthMm }) => widthMm) : [];
    expect(widths[1]).toBeGreaterThan(3 * (widths[2] ?? 0));
  });
});

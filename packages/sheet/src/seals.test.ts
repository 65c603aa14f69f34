import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type FormModel, type Paper, type RecordData, type SealParty } from '@jiandu/model';
import type { Region } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { layOut, layOutSlips } from './lay-out.ts';
import { sampleField, sampleModel } from './sample-models.ts';
import type { Mark, Sheet, TextRun } from './sheet.ts';
import { findBreaches, runsOf, textBySlot } from './sheet-laws.ts';
import { fromMm } from './units.ts';

const faces = await loadDefaultFaces();
const company = sampleField({
  kind: 'text',
  name: 'company',
  format: 'line',
  words: { 'zh-Hans': '单位', 'zh-Hant': '單位' },
});
const hand = sampleField({ kind: 'signature', name: 'hand', words: { 'zh-Hans': '签字', 'zh-Hant': '簽字' } });
const closed = sampleField({ kind: 'date', name: 'closed' });

function party(...sides: readonly (readonly [number, string])[]): SealParty {
  return {
    words: { 'zh-Hans': '甲方', 'zh-Hant': '甲方' },
    lines: [{ 'zh-Hans': '单位名称：{company}', 'zh-Hant': '公司名稱：{company}' }],
    sign: 'hand',
    squares: sides.map(([sideMm, text]) => ({ sideMm, words: { 'zh-Hans': text, 'zh-Hant': text } })),
  };
}

function lay(paper: Omit<Paper, 'columns'>, record?: RecordData, region: Region = 'CN'): Sheet {
  const model: FormModel = sampleModel([company, hand, closed], { paper: { columns: [1], ...paper } });
  const office = createOffice({ region });
  const sheet = layOut(model, record, { faces, office, face: record ? 'filled' : 'blank' });
  expect(findBreaches(sheet)).toEqual([]);
  return sheet;
}

type Square = Extract<Mark, { mark: 'seal' }>;

function squaresOf({ pages }: Sheet): readonly Square[] {
  return pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'seal' ? mark : [])));
}

/** The line of a text, joined from its runs, with its middle. */
function findRun({ pages }: Sheet, text: string): TextRun & { readonly baseline: number } {
  const lines = pages.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
  const found = lines.flatMap(({ baseline, runs }) =>
    runs.flatMap((run) => ('text' in run && run.text === text ? { ...run, baseline } : [])),
  );
  expect(found, text).not.toHaveLength(0);
  return found[0] as TextRun & { readonly baseline: number };
}

function expectCentredIn(run: TextRun & { readonly baseline: number }, square: Square): void {
  expect(Math.abs(run.x + run.width / 2 - square.x - square.side / 2)).toBeLessThan(10);
  expect(run.baseline).toBeGreaterThan(square.y);
  expect(run.baseline).toBeLessThan(square.y + square.side);
}

describe('a party', () => {
  test('signs as its representative, and a natural person behind a caption of its own', () => {
    const person: SealParty = { ...party(), caption: { 'zh-Hans': '签字' } };
    const sheet = lay({ body: [{ block: 'seals', parties: [party([30, '公章']), person] }] });
    expect(findRun(sheet, '代表签字').x).toBeLessThan(findRun(sheet, '签字').x);
  });
});

describe('seal squares', () => {
  const one = [{ block: 'seals', parties: [party([42, '甲方（公章）']), party([42, '乙方（公章）'])] }] as const;
  const two = [{ block: 'seals', parties: [party([42, '公司大章'], [20, '負責人小章'])] }] as const;

  test('have their captions inside, in the middle', () => {
    const sheet = lay({ body: one });
    const [first, second] = squaresOf(sheet);
    expectCentredIn(findRun(sheet, '甲方（公章）'), first as Square);
    expectCentredIn(findRun(sheet, '乙方（公章）'), second as Square);
  });

  test('of different sizes each have their own caption', () => {
    const sheet = lay({ body: two }, undefined, 'TW');
    const [large, small] = squaresOf(sheet);
    expectCentredIn(findRun(sheet, '公司大章'), large as Square);
    expectCentredIn(findRun(sheet, '負責人小章'), small as Square);
  });

  test.each([{ body: one }, { body: two }])('stand below the lines of the parties', ({ body }) => {
    const sheet = lay({ body }, { company: '江南泵业制造有限公司', hand: { by: '沈建华', on: '2026-03-23' } });
    const top = Math.min(...squaresOf(sheet).map(({ y }) => y));
    expect(findRun(sheet, '江南泵业制造有限公司').baseline).toBeLessThan(top);
  });

  test('of one party cover the name and the date of who signs', () => {
    const sheet = lay({ body: one }, { hand: { by: '沈建华', on: '2026-03-23' } });
    const [square] = squaresOf(sheet);
    for (const text of ['沈建华', '2026年3月23日']) expectCentredIn(findRun(sheet, text), square as Square);
  });

  test('leave at least forty millimetres to write on each line', () => {
    const [page] = lay({ body: one }).pages;
    const rooms = page ? runsOf(page).filter((run) => 'text' in run && run.underline) : [];
    expect(rooms.length).toBeGreaterThan(0);
    for (const room of rooms) expect(room.width).toBeGreaterThanOrEqual(fromMm(40));
  });

  test('that leave no room beside them have the signature on a line over them', () => {
    const three = [party([42, '一']), party([42, '二']), party([42, '三'])];
    const sheet = lay({ body: [{ block: 'seals', parties: three }] }, { hand: { by: '沈建华' } });
    expect(findRun(sheet, '沈建华').baseline).toBeLessThan(squaresOf(sheet)[0]?.y ?? 0);
  });
});

describe('an agreement of several pages', () => {
  test('has half a square for the riding seal at the edge of each page', () => {
    const clause = { 'zh-Hans': '双方确认上列结论。'.repeat(120), 'zh-Hant': '雙方確認上列結論。'.repeat(120) };
    const clauses = { block: 'clauses', clauses: [clause, clause] } as const;
    const sheet = lay({ body: [clauses, { block: 'seals', parties: [party([42, '公章'])] }] });
    expect(sheet.pages.length).toBeGreaterThan(1);
    for (const { marks, width } of sheet.pages) {
      const edge = marks.filter((mark) => mark.mark === 'line' && mark.dashed && mark.x2 === width);
      expect(edge).toHaveLength(2);
    }
  });

  test('has it at the edge of each slip, where slips stand under each other on a sheet', () => {
    const size = { widthMm: 210, heightMm: 148 };
    const clause = { 'zh-Hans': '双方确认上列结论。'.repeat(40), 'zh-Hant': '雙方確認上列結論。'.repeat(40) };
    const body = [
      { block: 'clauses', clauses: [clause, clause] },
      { block: 'seals', parties: [party([42, '公章'])] },
    ] as const;
    const paper: Paper = {
      columns: [1],
      page: { ...size, marginsMm: [8, 15, 8, 15] },
      perSheet: { count: 2, ...size },
      body,
    };
    const record = { company: '江南泵业有限公司' };
    const options = { faces, office: createOffice({ region: 'CN' }), face: 'filled' } as const;
    const [page] = layOutSlips(sampleModel([company, hand, closed], { paper }), [record, record], options).pages;
    const lines = page?.marks.flatMap((mark) =>
      mark.mark === 'line' && mark.dashed && mark.x2 === page.width ? mark : [],
    );
    const heights = lines?.map(({ y1 }) => y1).sort((a, b) => a - b) ?? [];
    expect(heights).toHaveLength(4);
    const [first = 0, , second = 0] = heights;
    expect(Math.abs(second - first - fromMm(148.5))).toBeLessThan(fromMm(1));
  });
});

describe('signatures beside each other', () => {
  const stage = {
    act: 'fill',
    decisions: [],
    words: { 'zh-Hans': '编制', 'zh-Hant': '編製' },
    signature: '/hand',
  } as const;
  const stages = ['a', 'b', 'c', 'd'].map((id) => ({ ...stage, id }));

  test.each([8, 14, 24])('have name and day clear of each other in four cells of %d mm', (heightMm) => {
    const body = [{ block: 'signatures', stages: ['a', 'b', 'c', 'd'], heightMm }] as const;
    const model = sampleModel([hand], { stages, paper: { columns: [1], body } });
    const record = { hand: { by: '沈建华', on: '2026-03-23' } };
    const sheet = layOut(model, record, { faces, office: createOffice({ region: 'CN' }), face: 'filled' });
    expect(findBreaches(sheet)).toEqual([]);
    const name = findRun(sheet, '沈建华');
    const day = findRun(sheet, '2026年3月23日');
    expect(day.baseline > name.baseline + 150 || day.x >= name.x + name.width).toBe(true);
  });
});

describe('the closing date of a deed', () => {
  const words = { 'zh-Hans': '{closed}', 'zh-Hant': '{closed}' };
  const body = [{ block: 'text', align: 'distribute', indent: 0, paragraphs: [words] }] as const;

  test('has 年 月 日 where the blank has them', () => {
    const [blank, filled] = [undefined, { closed: '2026-03-05' }].map((record) => {
      const runs = lay({ body }, record, 'TW').pages.flatMap(runsOf);
      return ['年', '月', '日'].map((text) => runs.find((run) => 'text' in run && run.text === text)?.x ?? 0);
    });
    for (const [index, x] of (blank ?? []).entries()) expect(Math.abs(x - (filled?.[index] ?? 0))).toBeLessThan(210);
  });

  test.each([undefined, { closed: '2026-03-05' }])('is spread over the whole line, figures whole: %o', (record) => {
    const sheet = lay({ body }, record, 'TW');
    const runs = sheet.pages.flatMap(runsOf).filter((run): run is TextRun => 'text' in run && run.slot !== undefined);
    const said = sheet.pages.flatMap(runsOf).flatMap((run) => ('text' in run ? run.text : []));
    for (const character of ['中', '華', '民', '國', '年', '月', '日']) expect(said).toContain(character);
    if (record) {
      expect(runs.map(({ text }) => text)).toEqual(['中', '華', '民', '國', '115', '年', '3', '月', '5', '日']);
      expect(textBySlot(sheet).get('/closed')).toBe('中華民國115年3月5日');
    }
    const [first] =
      sheet.pages[0]?.cells.filter(({ lines }) => lines[0]?.runs.some((run) => 'text' in run && run.text === '中')) ??
      [];
    const last = first?.lines[0]?.runs.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0) - 20);
  });
});

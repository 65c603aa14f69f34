import { createOffice, type FormModel, type Paper, type TextField } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import { address, contact, content, sampleField, sampleModel, samplePaper } from './sample-models.ts';
import { laySample as lay, textOf, usual } from './sample-sheet.ts';
import { runsOf } from './sheet-laws.ts';

const stages: FormModel['stages'] = [
  { id: 'fill', words: { 'zh-Hans': '编制' }, act: 'fill', decisions: [], signature: '/made' },
  { id: 'review', words: { 'zh-Hans': '审核' }, act: 'review', decisions: [], signature: '/checked' },
  { id: 'receive', words: { 'zh-Hans': '签收' }, act: 'acknowledge', decisions: [], signature: '/received' },
];
const signatures = ['made', 'checked', 'received'].map((name) => sampleField({ kind: 'signature', name }));

test('a form whose paper is kept apart has none made up for it', () => {
  const model: FormModel = { ...sampleModel([contact]), paperApart: true };
  expect(() => lay(model, undefined)).toThrow(expect.objectContaining({ name: 'PaperError', code: 'apart' }));
});

describe('room in running text', () => {
  test('stays whole where it is no longer than a phone number, and runs over the end of a line where it is', () => {
    const countRuns = (own: Partial<TextField>) => {
      const asked = sampleField({ kind: 'text', format: 'line', ...own, name: 'address' });
      const words = { 'zh-Hans': `${'甲'.repeat(38)}{address}。` };
      const paper: Paper = { columns: [1], body: [{ block: 'text', indent: 0, paragraphs: [words] }] };
      const { pages } = lay(sampleModel([asked], { paper }), undefined);
      return pages.flatMap(runsOf).filter(({ slot }) => slot !== undefined).length;
    };
    expect(countRuns({ format: 'phone' })).toBe(1);
    expect(countRuns({ maxLength: 100 })).toBe(2);
  });

  test('is as wide as what a field asks for, in a letter as in clauses', () => {
    const fields = [
      sampleField({ kind: 'text', name: 'company', format: 'line', maxLength: 60 }),
      sampleField({ kind: 'text', name: 'grade', format: 'line', maxLength: 4 }),
      sampleField({ kind: 'number', name: 'days', digits: 0, maximum: 90 }),
    ];
    const words = { 'zh-Hans': '{company}，{grade}，{days}天' };
    for (const block of [
      { block: 'clauses', clauses: [words] } as const,
      { block: 'text', paragraphs: [words] } as const,
    ]) {
      const sheet = lay(sampleModel(fields, { paper: { columns: [1], body: [block] } }), undefined);
      const [company = 0, grade = 0, days = 0] = sheet.slots.map(({ width }) => width / 56.7);
      expect(company).toBeGreaterThan(55);
      expect(grade).toBeLessThan(20);
      expect(days).toBeLessThan(15);
    }
  });
});

describe('a page that rows exceed a little', () => {
  test('takes no more of their room than it must', () => {
    const tall = ['a', 'b', 'c', 'd'].map((name) => sampleField({ ...content, name, template: `/${name}` }));
    const rows = tall.map(({ name }) => ({ heightMm: 62, grow: true, cells: [{ field: name }] }));
    const sheet = lay(sampleModel(tall, { paper: { columns: [40, 130], body: [{ block: 'grid', rows }] } }), undefined);
    expect(sheet.pages).toHaveLength(1);
    expect(sheet.slots[0]?.height).toBeGreaterThan(0.93 * 62 * 56.7);
  });
});

describe('a filled sheet', () => {
  const model = sampleModel([contact, { ...address, stage: 'review' }, ...signatures], { stages });

  test('leaves open cells open when no stage is told', () => {
    expect(lay(model, {}).pages[0]?.marks).toEqual([]);
  });

  test('crosses out what finished stages left open, and nothing of later ones', () => {
    expect(lay(model, {}, { until: 'fill' }).pages[0]?.marks).toHaveLength(1);
    expect(lay(model, {}, { until: 'review' }).pages[0]?.marks).toHaveLength(2);
  });

  test('writes a dash where the office voids with dashes', () => {
    const office = createOffice({ voidMark: 'dash' });
    expect(textOf(lay(model, {}, { office, until: 'fill' }))).toContain('—');
  });

  test('keeps room in later stages for what does not apply yet', () => {
    const inapplicable = ['/contact', '/address'];
    expect(lay(model, {}, { inapplicable, until: 'fill' }).pages[0]?.marks).toHaveLength(1);
    expect(lay(model, {}, { inapplicable, until: 'review' }).pages[0]?.marks).toHaveLength(2);
  });

  test('crosses out what does not apply when no stage is told', () => {
    expect(lay(model, {}, { inapplicable: ['/address'] }).pages[0]?.marks).toHaveLength(1);
  });

  test.each(['field', 'sign'] as const)(
    'crosses out a signature that does not apply, with no day below it: %s',
    (as) => {
      const hand = sampleField({ kind: 'signature', name: 'hand' });
      const body = [{ block: 'grid', rows: [{ heightMm: 20, cells: [{ [as]: 'hand' }] }] }] as const;
      const signed = sampleModel([hand], { paper: { columns: [30, 140], body } });
      expect(textOf(lay(signed, {}))).toContain('日');
      const crossed = lay(signed, {}, { inapplicable: ['/hand'] });
      expect(crossed.pages[0]?.marks).toHaveLength(1);
      expect(textOf(crossed)).toContain('hand');
      expect(textOf(crossed)).not.toContain('日');
    },
  );

  test('stretches the lines of a wide cell, and leaves those of a narrow one as they are', () => {
    const rightsOf = (widthMm: number) => {
      const cells = [{ words: {}, span: 1 }, { field: 'content' }];
      const paper: Paper = {
        page: 'a4-table',
        columns: [170 - widthMm - 20, 20, widthMm],
        body: [{ block: 'grid', rows: [{ heightMm: 40, grow: true, cells }] }],
      };
      const lines = lay(sampleModel([content], { paper }), { content: '三台泵并联运行，ABC型电机过载。'.repeat(8) });
      const long = lines.pages.flatMap((page) => page.cells).find((cell) => cell.lines.length > 3);
      const ends = long?.lines.slice(0, -1).map(({ runs }) => {
        const last = runs.at(-1);
        return last ? last.x + last.width - ('text' in last ? (last.trim ?? 0) : 0) : 0;
      });
      return new Set(ends).size;
    };
    expect(rightsOf(120)).toBe(1);
    expect(rightsOf(60)).toBeGreaterThan(1);
  });

  test('prints a value that the paper has no place for, before the signatures', () => {
    const paper = samplePaper('contact');
    const text = textOf(lay({ ...model, paper }, { contact: '范丽华', address: '苏州' }));
    expect(text).toContain('其他\n地址\n苏州');
  });

  test.each([
    ['filled', []],
    ['fillable', ['/review decision', '/review decision']],
  ] as const)('ticks the decision that was taken, in the place of its stage where it is %s', (face, places) => {
    const decisions = [
      { value: 'agree', words: { 'zh-Hans': '同意' } },
      { value: 'return', words: { 'zh-Hans': '退回' } },
    ];
    const decided = {
      ...model,
      stages: stages.map((stage) => (stage.id === 'review' ? { ...stage, decisions } : stage)),
    };
    const trail = [{ stage: 'review', decision: 'return', by: '刘敏', at: '2026-03-05T09:20' }];
    const { pages, slots } = lay(decided, {}, { trail, face });
    const boxes = pages.flatMap(runsOf).filter((run) => 'box' in run);
    expect(boxes.map((run) => [run.option, run.box])).toEqual([
      ['agree', 'empty'],
      ['return', 'check'],
    ]);
    const taken = boxes.flatMap(({ slot }) => (slot === undefined ? [] : (slots[slot] ?? [])));
    expect(taken.map(({ pointer, part }) => `${pointer} ${part}`)).toEqual(places);
  });
});

describe('a blank sheet', () => {
  test('ignores the record', () => {
    expect(textOf(lay(sampleModel([contact]), { contact: '范丽华' }, { face: 'blank' }))).not.toContain('范丽华');
  });

  test('prints a field with the condition under which it applies', () => {
    const applies = { words: { 'zh-Hans': '仅限质量投诉填写' } };
    expect(textOf(lay(sampleModel([{ ...contact, applies }])))).toContain('仅限质量投诉填写');
  });
});

describe('signatures', () => {
  test.each([
    { region: 'CN', order: ['编制：', '审核：', '签收：'] },
    { region: 'TW', order: ['审核：', '编制：', '签收：'] },
  ] as const)('stand in the order of $region, who only receives last', ({ region, order }) => {
    const model = sampleModel([contact, ...signatures], { stages });
    const text = textOf(lay(model, undefined, { office: createOffice({ region }) })).replaceAll('\n：', '：');
    const places = order.map((caption) => text.indexOf(caption));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

describe('the customer’s copy', () => {
  test('has no trace of what is internal', () => {
    const model = sampleModel([contact, { ...address, internal: true }]);
    const sheet = lay(model, { contact: '范丽华', address: '苏州' }, { customerCopy: true });
    expect(JSON.stringify(sheet)).not.toMatch(/地址|苏州|address/);
  });
});

test('the paper of a stage has no trace of what is hidden from it', () => {
  const model = sampleModel([contact, { ...address, hiddenFrom: ['fill'] }]);
  const record = { contact: '范丽华', address: '苏州' };
  expect(JSON.stringify(lay(model, record, { reader: 'fill' }))).not.toMatch(/地址|苏州|address/);
  expect(JSON.stringify(lay(model, record))).toMatch(/苏州/);
  expect(() => lay(model, record, { reader: 'nobody' })).toThrow('no stage "nobody"');
});

describe('the same input', () => {
  test('gives the same sheet, and stays as it was', () => {
    const model = deepFreeze(sampleModel([contact, content]));
    const record = deepFreeze({ contact: '范丽华', content: '一\n二' });
    expect(lay(model, record)).toEqual(lay(model, record));
  });
});

function deepFreeze<T>(data: T): T {
  if (typeof data === 'object' && data !== null) {
    Object.values(data).forEach(deepFreeze);
    Object.freeze(data);
  }
  return data;
}

describe('a paper that does not fit its form', () => {
  const cases = [
    {
      title: 'names a field that is not there',
      paper: samplePaper('telephone'),
      message: 'sample: telephone is on the paper, but the form has no such field; it has contact',
    },
    {
      title: 'names a stage that is not there',
      paper: { columns: [1], body: [{ block: 'signatures', stages: ['approve'] }] },
      message: 'sample: approve is on the paper, but the form has no such stage; it has fill',
    },
    {
      title: 'needs more columns than it has',
      paper: {
        columns: [1],
        body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'contact', span: 2 }] }] }],
      },
      message: 'sample: /body/0/rows/0 needs more columns than the 1 of its grid',
    },
    {
      title: 'prints a text as rows',
      paper: { columns: [1], body: [{ block: 'rows', field: 'contact', columns: [], lines: 1 }] },
      message: 'sample: contact is printed as rows, but is a text',
    },
  ] satisfies readonly { title: string; paper: Paper; message: string }[];
  test.each(cases)('$title: an error with its cure', ({ paper, message }) => {
    expect(() => layOut(sampleModel([contact], { paper }), {}, usual)).toThrow(message);
  });
});

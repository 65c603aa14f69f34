import { createOffice, type FormModel, type Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import { sampleField, sampleModel, samplePaper } from './sample-models.ts';
import { laySample as lay, textOf, usual } from './sample-sheet.ts';
import { runsOf, textBySlot } from './sheet-laws.ts';

const contact = sampleField({
  kind: 'text',
  name: 'contact',
  format: 'line',
  words: { 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' },
});
const address = sampleField({
  kind: 'text',
  name: 'address',
  format: 'line',
  words: { 'zh-Hans': '地址', 'zh-Hant': '地址' },
});
const content = sampleField({
  kind: 'text',
  name: 'content',
  format: 'multi-line',
  words: { 'zh-Hans': '内容', 'zh-Hant': '內容' },
});

const stages: FormModel['stages'] = [
  { id: 'fill', words: { 'zh-Hans': '编制' }, act: 'fill', decisions: [], signature: '/made' },
  { id: 'review', words: { 'zh-Hans': '审核' }, act: 'review', decisions: [], signature: '/checked' },
  { id: 'receive', words: { 'zh-Hans': '签收' }, act: 'acknowledge', decisions: [], signature: '/received' },
];
const signatures = ['made', 'checked', 'received'].map((name) => sampleField({ kind: 'signature', name }));

describe('room in running text', () => {
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

describe('a bilingual sheet', () => {
  test('takes no more pages than one script where a closer setting spares them', () => {
    const names = Array.from({ length: 16 }, (_, index) => `item${index}`);
    const items = names.map((name) => sampleField({ ...contact, name, template: `/${name}` }));
    const rows = [
      ...names.map((field) => ({ heightMm: 6.5, cells: [{ field }] })),
      { heightMm: 128, grow: true, cells: [{ field: 'content' }] },
    ];
    const model = sampleModel([...items, content], { paper: { columns: [40, 130], body: [{ block: 'grid', rows }] } });
    expect(lay(model, undefined, { face: 'blank' }).pages).toHaveLength(1);
    const both = lay(model, undefined, { face: 'blank', scripts: ['zh-Hans', 'zh-Hant'] });
    expect(both.pages).toHaveLength(1);
    expect(textOf(both)).toContain('聯絡人');
  });

  test('has options in a narrow column in its first script, where two lines hold no more', () => {
    const options = [
      { value: 'key', words: { 'zh-Hans': '关键项', 'zh-Hant': '關鍵項' } },
      { value: 'usual', words: { 'zh-Hans': '一般项', 'zh-Hant': '一般項' } },
    ];
    const weight = sampleField({ kind: 'choice', name: 'weight', template: '/items/-/weight', options });
    const items = sampleField({ kind: 'rows', name: 'items', fields: [weight] });
    const say = (widthMm: number) => {
      const columns = [
        { field: 'weight', widthMm },
        { field: '#', widthMm: 170 - widthMm },
      ];
      const paper: Paper = { columns: [1], body: [{ block: 'rows', field: 'items', lines: 1, columns }] };
      return textOf(lay(sampleModel([items], { paper }), undefined, { scripts: ['zh-Hans', 'zh-Hant'] }));
    };
    expect(say(22)).toContain('关键项');
    expect(say(22)).not.toContain('關鍵項');
    expect(say(80)).toContain('關鍵項');
  });

  test('lets its notes run on and its labels stand closer, where that spares a page', () => {
    const names = Array.from({ length: 36 }, (_, index) => `item${index}`);
    const items = names.map((name) => sampleField({ ...contact, name, template: `/${name}` }));
    const rows = names.map((field) => ({ heightMm: 6.2, cells: [{ field }] }));
    const notes = [{ 'zh-Hans': '注：一式两联。', 'zh-Hant': '註：一式二聯。' }];
    const model = sampleModel(items, {
      paper: { columns: [14, 156], textPt: 9, body: [{ block: 'grid', rows }], notes },
    });
    expect(lay(model, undefined, { face: 'blank' }).pages).toHaveLength(1);
    expect(lay(model, undefined, { face: 'blank', scripts: ['zh-Hans', 'zh-Hant'] }).pages).toHaveLength(1);
  });

  test('says words that are the same in both scripts once, and values once', () => {
    const text = textOf(
      lay(sampleModel([contact, address]), { contact: '范丽华', address: '苏州' }, { scripts: ['zh-Hans', 'zh-Hant'] }),
    );
    expect(text).toContain('联系人\n聯絡人');
    expect(text.match(/地址/g)).toHaveLength(1);
    expect(text.match(/范丽华/g)).toHaveLength(1);
  });

  test('prints the values of a sentence again in the second script, without their slots', () => {
    const clause = { 'zh-Hans': '由{contact}签收', 'zh-Hant': '由{contact}簽收' };
    const paper: Paper = { columns: [1], body: [{ block: 'clauses', clauses: [clause] }] };
    const sheet = lay(sampleModel([contact], { paper }), { contact: '范丽华' }, { scripts: ['zh-Hans', 'zh-Hant'] });
    expect(textOf(sheet).match(/范丽华/g)).toHaveLength(2);
    expect(textBySlot(sheet).get('/contact')).toBe('范丽华');
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

  test('prints a value that the paper has no place for, before the signatures', () => {
    const paper = samplePaper('contact');
    const text = textOf(lay({ ...model, paper }, { contact: '范丽华', address: '苏州' }));
    expect(text).toContain('其他\n地址\n苏州');
  });

  test('ticks the decision that was taken', () => {
    const decisions = [
      { value: 'agree', words: { 'zh-Hans': '同意' } },
      { value: 'return', words: { 'zh-Hans': '退回' } },
    ];
    const decided = {
      ...model,
      stages: stages.map((stage) => (stage.id === 'review' ? { ...stage, decisions } : stage)),
    };
    const trail = [{ stage: 'review', decision: 'return', by: '刘敏', at: '2026-03-05T09:20' }];
    const boxes = lay(decided, {}, { trail })
      .pages.flatMap(runsOf)
      .filter((run) => 'box' in run);
    expect(boxes.map((run) => [run.option, run.box])).toEqual([
      ['agree', 'empty'],
      ['return', 'check'],
    ]);
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

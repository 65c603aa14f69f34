import type { Paper } from '@jiandu/model';
import { describe, expect, test } from 'vitest';
import { address, contact, content, sampleField, sampleModel } from './sample-models.ts';
import { laySample as lay, textOf } from './sample-sheet.ts';
import { textBySlot } from './sheet-laws.ts';

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

  test('runs a note together with its second script where one line holds both, and only there', () => {
    const names = Array.from({ length: 36 }, (_, index) => `item${index}`);
    const items = names.map((name) => sampleField({ ...contact, name, template: `/${name}` }));
    const rows = names.map((field) => ({ heightMm: 6.2, cells: [{ field }] }));
    const lineOf = (count: number) => {
      const notes = [{ 'zh-Hans': `注：${'联'.repeat(count)}`, 'zh-Hant': `註：${'聯'.repeat(count)}` }];
      const paper: Paper = { columns: [14, 156], textPt: 9, body: [{ block: 'grid', rows }], notes };
      const { pages } = lay(sampleModel(items, { paper }), undefined, { scripts: ['zh-Hans', 'zh-Hant'] });
      const runs = pages.flatMap((page) => page.cells.flatMap((cell) => cell.lines));
      return runs.find((line) => line.runs.some((run) => 'text' in run && run.text.startsWith('註')));
    };
    expect(lineOf(8)?.runs[0]).toMatchObject({ text: expect.stringMatching(/^注/) });
    expect(lineOf(40)?.runs[0]).toMatchObject({ text: expect.stringMatching(/^註/) });
  });

  test('has options and units of a sentence in the script of the sentence', () => {
    const options = [{ value: 'call', words: { 'zh-Hans': '电话访谈', 'zh-Hant': '電話訪談' } }];
    const way = sampleField({ kind: 'choice', name: 'way', options });
    const months = sampleField({ kind: 'number', name: 'months', unit: { 'zh-Hans': '个月', 'zh-Hant': '個月' } });
    const sentence = { 'zh-Hans': '我们每{months}以{way}听取意见', 'zh-Hant': '本公司每{months}以{way}徵詢意見' };
    const paper: Paper = { columns: [1], body: [{ block: 'text', paragraphs: [sentence] }] };
    const said = textOf(lay(sampleModel([way, months], { paper }), undefined, { scripts: ['zh-Hans', 'zh-Hant'] }));
    for (const word of ['电话访谈', '電話訪談', '个月', '個月']) expect(said.split(word)).toHaveLength(2);
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

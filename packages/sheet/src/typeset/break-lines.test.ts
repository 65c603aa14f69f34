import { loadDefaultFaces } from '@jiandu/fonts/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inline, keep } from './inline.ts';
import { type Setting, setLines } from './set-lines.ts';
import { createTypesetter } from './typesetter.ts';

const setter = createTypesetter('sample', await loadDefaultFaces());
const size = 200;

function text(words: string): Inline {
  return { inline: 'text', text: words, script: 'zh-Hans', path: '' };
}

/** Lines of text in a width of so many ems. */
function breakText(inlines: string | readonly Inline[], ems: number, rest: Partial<Setting> = {}): readonly string[] {
  const { lines } = setLines(
    typeof inlines === 'string' ? [text(inlines)] : inlines,
    { width: ems * size, size, leading: 1, ...rest },
    setter,
  );
  return lines.map((line) => line.runs.map((run) => ('text' in run ? run.text : '□')).join(''));
}

describe('a line', () => {
  const cases: readonly { title: string; text: string; ems: number; lines: readonly string[] }[] = [
    { title: 'ends between any two characters', text: '客户反映到货', ems: 4, lines: ['客户反映', '到货'] },
    {
      title: 'does not start with a comma: the character before it moves on',
      text: '一二三四，五',
      ems: 4,
      lines: ['一二三', '四，五'],
    },
    {
      title: 'does not start with closing marks, several of them',
      text: '（一二三）”。四',
      ems: 5,
      lines: ['（一二', '三）”。四'],
    },
    {
      title: 'does not end with an opening mark',
      text: '一二三《离心泵》',
      ems: 4,
      lines: ['一二三', '《离心', '泵》'],
    },
    { title: 'does not end with a currency sign', text: '共计￥1200元', ems: 4, lines: ['共计', '￥1200', '元'] },
    {
      title: 'does not part a dash of two, which may start a line',
      text: '一二三——四五',
      ems: 4,
      lines: ['一二三', '——四五'],
    },
    { title: 'keeps a number whole', text: '渗漏约1234滴', ems: 5, lines: ['渗漏约', '1234滴'] },
    { title: 'keeps a figure with its measure', text: '限二十四小时3天内', ems: 7, lines: ['限二十四小时', '3天内'] },
    { title: 'keeps a Latin word whole', text: '型号ISG65通过', ems: 3.5, lines: ['型号', 'ISG65', '通过'] },
    { title: 'drops the spaces at its end', text: '一二三四  五', ems: 4, lines: ['一二三四', '五'] },
    { title: 'ends where the text breaks', text: '一\n二三', ems: 4, lines: ['一', '二三'] },
    { title: 'stays empty between two breaks', text: '一\n\n二', ems: 4, lines: ['一', '', '二'] },
    {
      title: 'parts a word longer than itself, best at a joint',
      text: 'wd-2026-0031-b',
      ems: 5,
      lines: ['wd-2026-', '0031-b'],
    },
    {
      title: 'parts an address after @ . / - _, and leaves no domain of two or three letters alone',
      text: 'https://service_desk@precision.com.cn',
      ems: 7.2,
      lines: ['https://', 'service_', 'desk@', 'precision.', 'com.cn'],
    },
    {
      title: 'keeps the end of an address with what it ends',
      text: 'li.min@example.com',
      ems: 9.5,
      lines: ['li.min@', 'example.com'],
    },
    { title: 'parts even a word without joints', text: 'abcdefghij', ems: 3, lines: ['abcde', 'fghij'] },
    {
      title: 'never parts a decimal point from its figures while another place is left',
      text: '长300.5',
      ems: 3,
      lines: ['长', '300.5'],
    },
    { title: 'keeps a date whole', text: '调查于2026年3月5日起', ems: 7, lines: ['调查于', '2026年3月5日', '起'] },
    {
      title: 'keeps the era with its date, and parts what is longer than a line after 年 or 月',
      text: '民國115年12月15日',
      ems: 6,
      lines: ['民國115年', '12月15日'],
    },
    { title: 'keeps a unit in brackets whole', text: '合同金额(万元)', ems: 5, lines: ['合同金额', '(万元)'] },
    { title: 'keeps a telephone number whole', text: '拨打 0512-6283 1177', ems: 8, lines: ['拨打', '0512-6283 1177'] },
    {
      title: 'keeps an amount with its currency',
      text: '共计现金CN¥1,200.00元',
      ems: 8,
      lines: ['共计现金', 'CN¥1,200.00元'],
    },
    {
      title: 'keeps a variation selector with its character',
      text: '葛\u{e0100}城',
      ems: 1,
      lines: ['葛\u{e0100}', '城'],
    },
  ];
  test.each(cases)('$title', ({ text: words, ems, lines }) => {
    expect(breakText(words, ems)).toEqual(lines);
  });

  test('keeps a box with its words', () => {
    const option = (words: string): Inline => keep({ inline: 'box', box: 'empty' }, text(words));
    expect(breakText([option('电话'), text('　'), option('传真')], 5)).toEqual(['□电话', '□传真']);
  });

  test('ends inside a room that may run over it, and leaves no room too small for a hand', () => {
    const room = { inline: 'text', text: '\u3000'.repeat(12), script: 'zh-Hans', path: '', room: true } as const;
    const over = [text('付款人为'), { ...room, runsOver: true }, text('，')];
    expect(breakText(over, 10)).toEqual([`付款人为${'\u3000'.repeat(6)}`, `${'\u3000'.repeat(6)}，`]);
    expect(breakText(over, 7)[0]).toBe('付款人');
    expect(breakText([text('付款人为'), room, text('，')], 14)).toEqual(['付款人', `为${'\u3000'.repeat(12)}，`]);
  });

  test('joins the two strokes of a dash, which stay two characters', () => {
    const { lines } = setLines([text('甲——乙')], { width: 20 * size, size, leading: 1 }, setter);
    const dashes = lines[0]?.runs.filter((run) => 'text' in run && run.text.includes('—')) ?? [];
    expect(dashes.map((run) => 'text' in run && run.text)).toEqual(['甲—', '—乙']);
    // Noto Serif leaves 44 of 1000 on either side of a dash.
    expect(dashes[0]).toMatchObject({ tuck: Math.round(size * 0.088) });
  });

  test('is as long as the others in a label', () => {
    expect(breakText('甲乙丙丁戊己', 5, { balance: true })).toEqual(['甲乙丙', '丁戊己']);
  });

  test('is balanced without regard to what stands under it, as the second script does', () => {
    expect(breakText('效果追踪与确认\n甲乙丙丁戊己', 6, { balance: true })).toEqual([
      '效果追踪',
      '与确认',
      '甲乙丙丁戊己',
    ]);
  });
});

describe('a label', () => {
  const cases: readonly { readonly text: string; readonly ems: number; readonly lines: readonly string[] }[] = [
    { text: '预计完成日期', ems: 5, lines: ['预计完成', '日期'] },
    { text: '實際達成率', ems: 4, lines: ['實際', '達成率'] },
    { text: '负责人员意见', ems: 5, lines: ['负责人员', '意见'] },
    { text: '完成情况（按计划填写）', ems: 8, lines: ['完成情况', '（按计划填写）'] },
    { text: '满意度得分', ems: 4, lines: ['满意度', '得分'] },
    { text: '客户联系人电话', ems: 4, lines: ['客户联系', '人电话'] },
  ];

  test.each(cases)('$text is parted between words where that takes no line more', ({ text: words, ems, lines }) => {
    expect(breakText(words, ems, { balance: true })).toEqual(lines);
  });
});

/** Chinese and Latin with all that must not open or close a line. */
const mixed = fc
  .array(
    fc.constantFrom(
      '中',
      '文',
      '，',
      '。',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '、',
      'a',
      'B',
      '7',
      '.',
      '%',
      '￥',
      '—',
      '…',
      ' ',
      '　',
    ),
    {
      maxLength: 80,
    },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  test('keeps every character, in order', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 12 }), (words, ems) => {
        expect(
          breakText(words, ems)
            .join('')
            .replace(/[ \u3000]/g, ''),
        ).toBe(words.replace(/[ \u3000]/g, ''));
      }),
    );
  });

  test('never opens a line with a mark that closes, unless nothing else is left of the line before', () => {
    fc.assert(
      fc.property(mixed, (words) => {
        const lines = breakText(words, 12);
        for (const [index, line] of lines.entries()) {
          if (index > 0 && /^[，。）》”、%]/.test(line)) expect(lines[index - 1]).not.toMatch(/[中文][中文aB7]/);
        }
      }),
    );
  });

  test('never makes a line wider than the width', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 12 }), (words, ems) => {
        const { lines } = setLines([text(words)], { width: ems * size, size, leading: 1 }, setter);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(ems * size + line.runs.length);
      }),
    );
  });
});

test('a character wider than its cell is an error that names it', () => {
  expect(() => breakText('中', 0.5)).toThrow('“中”, which is wider than its cell');
});

test('a character without a face is an error that names field, character and cure', () => {
  const strange: Inline = { inline: 'text', text: '甲\u{2a6a5}', script: 'zh-Hans', path: '/customer' };
  expect(() => setLines([strange], { width: 2000, size, leading: 1 }, setter)).toThrow(
    /^sample: \/customer has U\+2A6A5 𪚥, which no face has \(asked noto-serif-sc-400, .*\); add a face/,
  );
});

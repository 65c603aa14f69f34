import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadForm } from '@jiandu/forms';
import { createOffice, type Form } from '@jiandu/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, readAll } from './records-in-tables.ts';

const folder = makeFolder();
let notice: Form;
let receipt: Form;
beforeAll(async () => {
  notice = await loadForm('complaint-notice');
  receipt = await loadForm('company-receipt');
});

let count = 0;
function save(content: string | Uint8Array, ending = 'csv'): string {
  count += 1;
  const path = join(folder, `table-${count}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const taiwan = createOffice({ region: 'TW' });
/** A text in Big5: the few characters that these tests need. */
const big5: Readonly<Record<string, string>> = {
  編: 'bd73',
  號: 'b8b9',
  聯: 'c170',
  絡: 'b5b8',
  人: 'a448',
  電: 'b971',
  話: 'b8dc',
  王: 'a4fd',
  小: 'a470',
  明: 'a9fa',
};
const inBig5 = (text: string) =>
  Buffer.concat([...text].map((sign) => Buffer.from(big5[sign] ?? Buffer.from(sign).toString('hex'), 'hex')));
/** The same in GB 18030. */
const gb: Readonly<Record<string, string>> = {
  编: 'b1e0',
  号: 'bac5',
  联: 'c1aa',
  系: 'cfb5',
  人: 'c8cb',
  电: 'b5e7',
  话: 'bbb0',
  王: 'cdf5',
  小: 'd0a1',
  明: 'c3f7',
};
const inGb = (text: string) =>
  Buffer.concat([...text].map((sign) => Buffer.from(gb[sign] ?? Buffer.from(sign).toString('hex'), 'hex')));

describe('the encoding of a table', () => {
  const hans = '编号,联系人,联系电话\nA-1,王小明,0512-62831177\n';
  test.each([
    ['UTF-8', Buffer.from(hans)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${hans}`)],
    ['UTF-16 as spreadsheets save “Unicode text”', Buffer.from(`\ufeff${hans.replaceAll(',', '\t')}`, 'utf16le')],
    ['UTF-16 with its bytes the other way round', Buffer.from(`\ufeff${hans}`, 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from(hans, 'utf16le')],
    ['UTF-16 without its mark, the other way round', Buffer.from(hans, 'utf16le').swap16()],
    ['GB 18030', inGb(hans)],
    ['Big5', inBig5('編號,聯絡人,聯絡電話\nA-1,王小明,0512-62831177\n')],
  ])('is found: %s', async (_, bytes) => {
    const [record] = await readAll(save(bytes), notice);
    expect(record?.record).toEqual({ number: 'A-1', contact: '王小明', phone: '0512-62831177' });
  });

  test('is asked for where the head line does not tell it', async () => {
    const path = save(inGb('A,B\n小明,小王\n'));
    await expect(readAll(path, notice)).rejects.toThrow('--encoding gb18030');
    await expect(readAll(save(inGb(hans)), notice, { encoding: 'utf-8' })).rejects.toThrow(
      'is not utf-8 text throughout',
    );
  });
});

test('a workbook that is called .csv is refused with its cure', async () => {
  for (const begins of ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']) {
    await expect(readAll(save(Buffer.from(`${begins}…`, 'latin1')), notice)).rejects.toThrow('is a workbook, not CSV');
  }
});

test.each(['utf16le', 'utf8'] as const)('JSON is read in %s, with a mark and without', async (encoding) => {
  for (const mark of ['\ufeff', '']) {
    for (const [text, ending] of [
      ['{"number": "A-1"}\n', 'jsonl'],
      ['[{"number": "A-1"}]', 'json'],
    ] as const) {
      const [record] = await readAll(save(Buffer.from(mark + text, encoding), ending), notice);
      expect(record?.record).toEqual({ number: 'A-1' });
    }
  }
});

test('an empty file is said to be empty', async () => {
  await expect(readAll(save(Buffer.alloc(0)), notice)).rejects.toMatchObject({ code: 'no-records' });
});

describe('heads', () => {
  test.each([
    [
      'in either script, with stars, marks and units',
      '編號 *,聯絡人（必填）,交货数量(件),交貨日期（年/月/日）\nA-1,王,5,2026.3.5\n',
    ],
    ['by property name', 'number,contact,deliveredQuantity,/deliveredOn\nA-1,王,5,2026-03-05\n'],
    [
      'below a title, parted by semicolons',
      '顾客投诉处理通知;;;\n\n编号;联系人;交货数量;交货日期\nA-1;王;５;2026年3月5日\n',
    ],
    ['in two lines, groups above', '基本情况,,交货,\n编号,联系人,交货数量,交货日期\nA-1,王,5,20260305\n'],
  ])('are understood %s', async (_, text) => {
    const [record] = await readAll(save(text), notice);
    expect(record?.record).toEqual({ number: 'A-1', contact: '王', deliveredQuantity: 5, deliveredOn: '2026-03-05' });
  });

  test.each([
    ['a head that is no field', '编号,连系人\nA,王\n', 'B1 “连系人” is no field of the form (did you mean “联系人”?)'],
    ['two heads of one field', '编号,联系人,聯絡人\nA,王,王\n', 'two heads for one field: B1 “联系人” and C1 “聯絡人”'],
    ['another unit', '编号,交货数量（万吨）\nA,5\n', 'B1 “交货数量（万吨）” is in 万吨'],
    ['a cell without a head', '编号,联系人\nA,王,李\n', 'C2 stands in a column without a head'],
    ['no head at all', 'A,王,李\n', 'no head of the form'],
    ['a torn quote', '编号,联系人\nA,"王\n', 'is no CSV'],
  ])('are refused with their cell: %s', async (_, text, says) => {
    await expect(readAll(save(text), notice)).rejects.toThrow(says);
  });

  test('mean what a mapping says, or nothing', async () => {
    const map = { 投诉者: 'contact', 内部备注: null };
    const [record] = await readAll(save('编号,投诉者,内部备注\nA,王,x\n'), notice, { map });
    expect(record?.record).toEqual({ number: 'A', contact: '王' });
    const wrong = readAll(save('编号,投诉者\nA,王\n'), notice, { map: { 投诉者: 'nobody' } });
    await expect(wrong).rejects.toThrow('names “nobody”, which is no field');
  });
});

describe('values', () => {
  const head = '编号,顾客名称,联系电话,投诉时间,投诉方式,顾客要求,交货数量,要求完成,业务人员,业务人员日期';
  test('are read as offices type them', async () => {
    const line =
      'ＫＳ-１,某某厂,０５１２－６２８３１１７７,2026/3/5 9:05:00,传真/邮件,退货；换货,"1,200",２０２６年３月５日,张三,2026-03-06 00:00:00';
    const [record] = await readAll(save(`${head}\n${line}\n`), notice);
    expect(record).toMatchObject({
      record: {
        number: 'KS-1',
        phone: '0512-62831177',
        receivedAt: '2026-03-05T09:05',
        channel: 'fax-or-mail',
        deliveredQuantity: 1200,
        dueOn: '2026-03-05',
        salesSignature: { by: '张三', on: '2026-03-06' },
      },
    });
    expect(record?.cells).toBeUndefined();
  });

  test('of the Republic are read for an office that counts so, and only there', async () => {
    const path = save('編號,要求完成\nA,115/3/5\n');
    expect((await readAll(path, notice, { office: taiwan }))[0]?.record).toMatchObject({ dueOn: '2026-03-05' });
    expect((await readAll(path, notice))[0]?.record).toMatchObject({ dueOn: '115/3/5' });
  });

  test.each([
    ['a number shown as a power', '编号,批号\nA,3.20102E+17\n', 'B2 批号：3.20102E+17 超过 15 位'],
    [
      'a telephone number without its zero; what is personal is not repeated',
      '编号,联系电话\nA,51262831177\n',
      'B2 联系电话：可能丢失了开头的 0',
    ],
    ['a line of sums', '编号,联系人\n合计,\n', 'A2 像是合计行'],
  ])('that a spreadsheet spoiled are reported, never guessed: %s', async (_, text, says) => {
    const [record] = await readAll(save(text), notice);
    expect(record?.cells?.map(({ words }) => words['zh-Hans'])).toEqual([expect.stringContaining(says)]);
  });
});

test.each([
  ['壹仟贰佰元伍角整', '1200.50'],
  ['人民币叁万元整', '30000.00'],
  ['新臺幣伍佰元整', '新臺幣伍佰元整'],
  ['伍佰', '伍佰'],
])('an amount in capitals is read where it means one amount of the currency: %s', async (typed, amount) => {
  const [record] = await readAll(save(`number,items.item,items.amount\nR-1,检修,${typed}\n`), receipt);
  expect(record?.record).toMatchObject({ items: [{ amount }] });
});

describe('rows', () => {
  const head = 'number,customer,items.item,items.quantity';

  test('come as lines with one number, and as lines with nothing but rows', async () => {
    const lines = ['R-1,某厂,检修,2', ',,配件,1', 'R-1,某厂,培训,1', 'R-2,,检修,3'];
    const records = await readAll(save([head, ...lines, ''].join('\n')), receipt);
    const items = (...names: string[]) => names.map((item) => expect.objectContaining({ item }));
    expect(records.map(({ record }) => record)).toEqual([
      { number: 'R-1', customer: '某厂', items: items('检修', '配件', '培训') },
      { number: 'R-2', items: items('检修') },
    ]);
  });

  test('of one record that stand apart are refused: which is meant is not guessed', async () => {
    const path = save(`${head}\nR-1,,检修,2\nR-2,,检修,3\nR-1,,检修,1\n`);
    await expect(readAll(path, receipt)).rejects.toThrow('has the number “R-1” for two records, A2 and A4');
  });

  test('of one record that say different things of it are reported', async () => {
    const [record] = await readAll(save(`${head}\nR-1,某厂,检修,2\nR-1,别厂,检修,3\n`), receipt);
    expect(record?.cells).toEqual([
      { path: '/customer', words: expect.objectContaining({ 'zh-Hans': expect.stringContaining('B3') }) },
    ]);
  });
});

test.each(['.xls', '.et', '.ods'])('a %s file is refused with the cure', async (ending) => {
  await expect(readAll(save('x', ending.slice(1)), notice)).rejects.toThrow('另存为 .xlsx');
});

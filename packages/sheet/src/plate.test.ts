import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readForm } from '@jiandu/codegen';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { createOffice, type Example, type FormModel, type RecordData, setAt } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from './lay-out.ts';
import { compilePlate, type RecordOptions } from './plate/compile-plate.ts';
import { sampleKinds } from './sample-kinds.ts';
import { address, contact, content, sampleField, sampleModel, sampleOffice } from './sample-models.ts';

const faces = await loadDefaultFaces();
const schemas = join(import.meta.dirname, '../../../schemas');
const full = process.env.FULL === '1';

/** Every day some forms, each with some records of each example; else all of them with more. */
const [everyForm, changes] = full ? [1, 12] : [32, 2];
const folders = readdirSync(schemas, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('form.schema.json'))
  .filter((_, index) => index % everyForm === 0)
  .map((file) => join(schemas, file, '..'));
const forms = await Promise.all(folders.map((folder) => readForm(folder)));

const manners: readonly (readonly [Script, Script?])[] = [['zh-Hans'], ['zh-Hans', 'zh-Hant']];

/** What a hand may do to one value: another text, a much longer one, or none; a row more or less. */
type Change = (value: unknown) => unknown;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(() => undefined),
  fc
    .integer({ min: 2, max: 40 })
    .map((times) => (value: unknown) => (typeof value === 'string' ? value.repeat(times) : value)),
  fc
    .stringMatching(/^[一-龥（），。0-9A-Za-z]{1,30}$/)
    .map((text) => (value: unknown) => (typeof value === 'string' ? text : value)),
  fc
    .integer({ min: 0, max: 30 })
    .map((count) => (value: unknown) => (Array.isArray(value) ? Array(count).fill(value[0]).flat() : value)),
);

/** The pointers of all that stands in a record, rows and groups too. */
function pointersIn(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const members = Object.entries(value).flatMap(([name, member]) => pointersIn(member, `${pointer}/${name}`));
  return pointer === '' ? members : [pointer, ...members];
}

/** Records after each other as an office prints them: each example, and some that differ from it in a few values. */
function recordsLike(example: Example): fc.Arbitrary<readonly { record: RecordData; options: RecordOptions }[]> {
  const pointers = pointersIn(example.record);
  const edit = fc.tuple(fc.constantFrom(...(pointers.length > 0 ? pointers : ['/none'])), change);
  const printing = fc.record({
    inapplicable: fc.subarray([...pointers], { maxLength: Math.min(2, pointers.length) }),
    draft: fc.boolean(),
    code: fc.constantFrom(undefined, 'https://forms.example/1', `https://forms.example/${'2'.repeat(60)}`),
    problems: fc.constantFrom(undefined, [], [{ path: '', code: 'required', severity: 'error', params: {} }]),
  });
  const edited = fc.array(edit, { maxLength: 3 }).map((edits) =>
    edits.reduce<RecordData>((record, [pointer, apply]) => {
      const names = pointer.slice(1).split('/');
      const old = names.reduce<unknown>((value, name) => (value as RecordData | undefined)?.[name], record);
      return old === undefined ? record : setAt(record, pointer, apply(old));
    }, example.record),
  );
  const one = fc.tuple(edited, printing).map(([record, { problems, code, ...rest }]) => ({
    record,
    options: { ...rest, ...(problems && { problems }), ...(code && { code }) } as RecordOptions,
  }));
  return fc.array(one, { minLength: changes, maxLength: changes });
}

/** What a layout gives, or why it gives nothing. */
function outcome(lay: () => unknown): unknown {
  try {
    return lay();
  } catch (error) {
    return error;
  }
}

/** Every day papers of one script are finished ones, and those of two are not. */
function expectSame(model: FormModel, examples: readonly Example[], scripts: readonly [Script, Script?]): void {
  const office = createOffice({ names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const last = model.stages.at(-1)?.id;
  const stages = last === undefined || (!full && scripts.length > 1) ? [{}] : [{ until: last }, ...(full ? [{}] : [])];
  for (const until of stages) {
    const fixed = { faces, office, scripts, face: 'filled', ...until } as const;
    const plate = compilePlate(model, fixed);
    for (const [index, example] of examples.entries()) {
      for (const { record, options } of fc.sample(recordsLike(example), { numRuns: 1, seed: index }).flat()) {
        const own = outcome(() => plate.layOut(record, options));
        const whole = outcome(() => layOut(model, record, { ...fixed, ...options }));
        // Says what differs only where something does: sheets are large.
        if (!isDeepStrictEqual(own, whole)) expect(own, example.name).toEqual(whole);
      }
    }
  }
}

test.each(forms)(
  'the sheets of a plate of $id are those of the full layout, whatever was printed before',
  ({ model, examples }) => {
    const plain = examples.filter(({ variant }) => variant === undefined);
    for (const scripts of manners) expectSame(model, plain, scripts);
  },
  3_600_000,
);

test.each(Object.entries(sampleKinds))(
  'so are those of a field of kind %s on a derived paper',
  (_, { fields, record }) => {
    expectSame(sampleModel(fields), [{ name: 'sample', words: {}, record }], ['zh-Hans', 'zh-Hant']);
  },
);

/** The record with other texts, figures and days that are as long as before. */
function resay(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((own) => resay(own, by));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, resay(own, by)]));
  }
  if (typeof value !== 'string') return value;
  const day = /^(\d{4}-\d\d-)(\d\d)(.*)$/.exec(value);
  if (day) return `${day[1]}${10 + ((Number(day[2]) + by) % 18)}${day[3]}`;
  if (/^[a-z]/.test(value)) return value;
  return value
    .replace(/[1-8]/g, (digit) => `${1 + ((Number(digit) + by) % 8)}`)
    .replace(/[一-龥]$/, '甲乙丙丁戊己'[by] ?? '');
}

test.each(forms.flatMap(({ id, model, examples }) => (examples[0] ? [{ id, model, record: examples[0].record }] : [])))(
  'records that say all things of $id anew have the sheets of the full layout, and share what did not change',
  ({ model, record }) => {
    for (const scripts of manners) {
      const fixed = { faces, office: sampleOffice, scripts, face: 'filled' } as const;
      const plate = compilePlate(model, fixed);
      const sheets = [0, 1, 2, 3].map((by) => {
        const own = resay(record, by) as RecordData;
        const sheet = plate.layOut(own);
        expect(isDeepStrictEqual(sheet, layOut(model, own, fixed)), `${scripts} ${by}`).toBe(true);
        return sheet;
      });
      expect(sheets.every(({ nodes }) => nodes === sheets[0]?.nodes)).toBe(true);
    }
  },
);

test('what papers of a plate have in common is the same object, so that writers know it again', () => {
  const model = sampleModel([contact, address, content]);
  const plate = compilePlate(model, { faces, office: sampleOffice, face: 'filled' });
  const [one, other] = ['王建国', '李秀英'].map((name) =>
    plate.layOut({ contact: name, address: '苏州', content: '无' }),
  );
  const cellsOf = (sheet: typeof one) => sheet?.pages.flatMap((page) => page.cells) ?? [];
  const changed = cellsOf(other).filter((cell) => !cellsOf(one).includes(cell));
  const said = changed.flatMap(({ lines }) =>
    lines.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))),
  );
  expect(said).toEqual(['李秀英']);
  expect(other?.nodes).toBe(one?.nodes);
  expect(other?.pages[0]?.edges).toBe(one?.pages[0]?.edges);
});

/** What is drawn over the first page of each record's paper, from one plate. */
function marksFor(model: FormModel, printings: readonly (readonly [RecordData, RecordOptions?])[]) {
  const options = { faces, office: sampleOffice, face: 'filled' } as const;
  const plate = compilePlate(model, options);
  return printings.map(([record, own]) => {
    const sheet = plate.layOut(record, own);
    expect(isDeepStrictEqual(sheet, layOut(model, record, { ...options, ...own }))).toBe(true);
    return sheet.pages[0]?.marks ?? [];
  });
}

test.each([[[44]], [[44, 20]], [[44, 44, 44]], [[]]])(
  'another name and day beside seals of %j mm leave what is drawn over the paper as it is',
  (sides) => {
    const hand = sampleField({ kind: 'signature', name: 'hand' });
    const squares = sides.map((sideMm) => ({ sideMm, words: { 'zh-Hans': '盖章' } }));
    const parties = [
      { words: { 'zh-Hans': '甲方' }, lines: [{ 'zh-Hans': '联系人：{contact}' }], sign: 'hand', squares },
    ];
    const model = sampleModel([contact, hand], { paper: { columns: [1], body: [{ block: 'seals', parties }] } });
    const signed = (contact: string, by: string, on: string): [RecordData] => [{ contact, hand: { by, on } }];
    const [one, other] = marksFor(model, [signed('张伟', '王芳', '2026-03-02'), signed('刘洋', '李娜', '2026-04-18')]);
    expect(other).toBe(one);
  },
);

test('another QR code is all that changes of what is drawn over a paper', () => {
  const record = { contact: '张伟', address: '苏州', content: '无' };
  const printings = ['1', '2', '3'.repeat(60)].map((text) => [record, { code: text }] as const);
  const [one = [], ...others] = marksFor(sampleModel([contact, address, content]), printings);
  for (const marks of others) {
    expect(marks.filter((mark) => !one.includes(mark)).map(({ mark }) => mark)).toEqual(['code']);
  }
});

test('figures with other places and days on other lines leave a table as it is, while its greatest stay', () => {
  const fields = [
    sampleField({ kind: 'date', name: 'day', template: '/items/-/day' }),
    sampleField({ kind: 'number', name: 'share', template: '/items/-/share' }),
    sampleField({ kind: 'text', name: 'note', format: 'line', template: '/items/-/note' }),
  ];
  const items = sampleField({ kind: 'rows', name: 'items', fields });
  const columns = [
    { field: 'day', widthMm: 12 },
    { field: 'share', widthMm: 30 },
    { field: 'note', widthMm: 14 },
  ];
  const body = [{ block: 'rows', field: 'items', columns, lines: 3, rowHeightMm: 6 }] as const;
  const model = sampleModel([items], { paper: { columns: [1], body } });
  const note = '每年三次上门检查并更换全部滤芯';
  const paperOf = (...rows: readonly (readonly [string, number])[]): [RecordData] => [
    { items: rows.map(([day, share]) => ({ day, share, note })) },
  ];
  const [one, same, longer] = marksFor(model, [
    paperOf(['2026-03-05', 12.5], ['2026-11-25', 3.25]),
    paperOf(['2026-12-15', 4.75], ['2026-03-01', 18]),
    paperOf(['2026-12-15', 4.75], ['2026-03-01', 18.125]),
  ]);
  expect(same).toBe(one);
  expect(longer).not.toBe(one);
});

test('a slot over several cells, as a rating has, stays whole where one of them is redrawn', async () => {
  const { model, examples } = await readForm(join(schemas, 'satisfaction/satisfaction-survey'));
  const options = { faces, office: sampleOffice, scripts: ['zh-Hant'], face: 'filled' } as const;
  const [first, other] = [examples[0], examples.find(({ name }) => name === 'taiwan')];
  const plate = compilePlate(model, options);
  plate.layOut(first?.record);
  expect(plate.layOut(other?.record).slots).toEqual(layOut(model, other?.record, options).slots);
});

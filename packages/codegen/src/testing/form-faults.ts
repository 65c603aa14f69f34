import type { SchemaFault } from './schema-fault.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const rule = (more: object) => ({ id: 'r', severity: 'error', check: 'a == a', path: 'a', words, ...more });

/** What a form may be refused for beyond its schema: stages, sections, words, rules, paper, examples. */
export const formFaults: readonly SchemaFault[] = [
  {
    name: 'a stage that is not there',
    schema: form({ a: { ...text, stage: 'reveiw' } }, { stages: [{ id: 'review', words, act: 'review' }] }),
    says: 'unknown stage "reveiw"; did you mean "review"?',
  },
  {
    name: 'a field hidden from a stage that is not there',
    schema: form({ a: { ...text, hiddenFrom: ['reveiw'] } }, { stages: [{ id: 'review', words, act: 'review' }] }),
    says: 'unknown stage "reveiw"; did you mean "review"?',
  },
  {
    name: 'a field hidden from the hand that fills it in',
    schema: form({ a: { ...text, hiddenFrom: ['fill'] } }),
    says: 'is hidden from the stage "fill", which fills it in',
  },
  {
    name: 'a stage that stands twice',
    schema: form(
      { a: text },
      {
        stages: [
          { id: 's', words, act: 'fill' },
          { id: 's', words, act: 'review' },
        ],
      },
    ),
    says: '/stages/1 has the id "s" again',
  },
  {
    name: 'a signature that is none',
    schema: form({ a: text }, { stages: [{ id: 's', words, act: 'fill', signature: 'a' }] }),
    says: 'which is no signature',
  },
  {
    name: 'a section that names no field',
    schema: form({ a: text }, { sections: [{ id: 's', words, fields: ['b', 'a'] }] }),
    says: '/sections/0/fields names "b"',
  },
  {
    name: 'a field in no section',
    schema: form({ a: text, b: text }, { sections: [{ id: 's', words, fields: ['a'] }] }),
    says: '/sections forgets b',
  },
  {
    name: 'other without a text',
    schema: form({ a: { enum: ['x', 'other'], other: 'b' } }),
    says: 'other: "b", which is no text beside it',
  },
  {
    name: 'a range to nothing',
    schema: form({ a: { ...day, range: { end: 'b', words } }, b: text }),
    says: 'has a range to "b", which is no date beside it; add the property b of the same format',
  },
  {
    name: 'two ranges with one end',
    schema: form({ a: { ...day, range: { end: 'c', words } }, b: { ...day, range: { end: 'c', words } }, c: day }),
    says: '/properties/b has a range to "c", which belongs to another range',
  },
  {
    name: 'a range that two sections part',
    schema: form(
      { a: { ...day, range: { end: 'b', words } }, b: day },
      {
        sections: [
          { id: 'x', words, fields: ['a'] },
          { id: 'y', words, fields: ['b'] },
        ],
      },
    ),
    says: 'has a range to "b", which is not asked with it',
  },
  {
    name: 'a range of a text',
    schema: form({ a: { ...text, range: { end: 'b', words } }, b: text }),
    says: 'does not take "range"; it belongs on date, time, moment',
  },
  {
    name: 'other without its option',
    schema: form({ a: { enum: ['x'], other: 'b' }, b: text }),
    says: 'no option "other"',
  },
  {
    name: 'words with a misspelt script',
    schema: form({ a: { ...text, words: { 'zh-Hanz': '甲' } } }),
    says: '/properties/a/words has the unknown keyword "zh-Hanz"',
  },
  {
    name: 'words that name no term',
    schema: form(
      { a: { ...text, words: { 'zh-Hans': '{custmer}', 'zh-Hant': '甲' } } },
      { terms: { customer: words } },
    ),
    says: 'names {custmer}, which is no term and no policy figure; did you mean "customer"?',
  },
  {
    name: 'a term without words for a region',
    schema: form({ a: text }, { terms: { number: { CN: words, TW: words } } }),
    says: "/terms/number must have required property 'HK'",
  },
  {
    name: 'a term that leads nowhere',
    schema: form({ a: text }, { terms: { number: { $ref: '#/terms/numbers' } } }),
    says: '/terms/number has the $ref "#/terms/numbers", which leads nowhere',
  },
  {
    name: 'a rule that cannot be read',
    schema: form({ a: text }, { rules: [rule({ check: 'a ==' }), rule({ id: 'q', check: 'b == a' })] }),
    says: ['/rules/0/check cannot be compiled', '/rules/1/check cannot be compiled: there is no "b"'],
  },
  {
    name: 'a rule that marks no field',
    schema: form({ a: text }, { rules: [rule({ path: 'b' })] }),
    says: '/rules/0/path names "b", which is no field',
  },
  {
    name: 'a computed field that needs itself',
    schema: form({ a: { type: 'number', compute: 'a + 1' } }),
    says: 'cannot be compiled',
  },
  {
    name: 'a paper with a misspelt keyword',
    schema: form({ a: text }),
    paper: { columns: [1], body: [{ block: 'grid', rows: [{ heightMM: 9, cells: [] }] }] },
    says: 'paper.json/body/0/rows/0 has the unknown keyword "heightMM"',
  },
  {
    name: 'a paper that names no field',
    schema: form({ amount: text }),
    paper: { columns: [1, 1], body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'amuont' }] }] }] },
    says: 'paper.json/body/0/rows/0/cells/0 names "amuont", which is no field; did you mean "amount"?',
  },
  {
    name: 'a paper that prints a column as if it had one value',
    schema: form({ a: { type: 'array', items: { type: 'object', properties: { b: text } } } }),
    paper: {
      columns: [1, 1],
      body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ template: { 'zh-Hans': '{a.b}' }, words }] }] }],
    },
    says: 'paper.json/body/0/rows/0/cells/0/template names "a.b", which has a value in every row; print it as a column',
  },
  {
    name: 'a column whose sentence names no field of its row',
    schema: form({ a: { type: 'array', items: { type: 'object', properties: { b: text } } } }),
    paper: {
      columns: [1],
      body: [{ block: 'rows', field: 'a', lines: 1, columns: [{ template: { 'zh-Hans': '{c}' }, widthMm: 9 }] }],
    },
    says: [
      'paper.json/body/0/columns/0/template names "c"',
      'paper.json/body/0/columns/0 has a template without a head',
    ],
  },
  {
    name: 'a paper that forgets a required field',
    schema: form({ a: text, b: text }, { required: ['b'] }),
    paper: { columns: [1, 1], body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }] },
    says: 'paper.json forgets /b',
  },
  {
    name: 'sums of pages without a column to sum',
    schema: form({ a: { type: 'array', items: { type: 'object', properties: { b: text } } } }),
    paper: {
      columns: [1],
      body: [
        { block: 'rows', field: 'a', lines: 1, columns: [{ field: 'b', widthMm: 1 }], totals: words, pageSums: true },
      ],
    },
    says: 'paper.json/body/0/pageSums has no column to sum',
  },
  {
    name: 'a block on a copy that there is not',
    schema: form({ a: text }),
    paper: {
      columns: [1, 1],
      copies: [
        { id: 'stub', words },
        { id: 'customer', words },
      ],
      body: [{ block: 'grid', copies: ['sub'], rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }],
    },
    says: 'paper.json/body/0/copies names the unknown copy "sub"; did you mean "stub"?',
  },
  {
    name: 'slips that do not fill their rows',
    schema: form({ a: text }),
    paper: {
      columns: [1, 1],
      perSheet: { count: 5, across: 2, widthMm: 90, heightMm: 54 },
      body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }],
    },
    says: 'paper.json/perSheet has 5 slips, 2 side by side',
  },
  {
    name: 'two copies of one id',
    schema: form({ a: text }),
    paper: {
      columns: [1, 1],
      copies: [
        { id: 'stub', words },
        { id: 'stub', words },
      ],
      body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }],
    },
    says: 'paper.json/copies/1 has the id "stub" again',
  },
  {
    name: 'a copy that is named by a field',
    schema: form({ a: text }),
    paper: {
      columns: [1, 1],
      copies: [
        { id: 'stub', words },
        { id: 'customer', words: { 'zh-Hans': '{a}联', 'zh-Hant': '{a}聯' } },
      ],
      body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }],
    },
    says: 'paper.json/copies/1 has the place {a}',
  },
  {
    name: 'boxes of a column that has no options',
    schema: form({ a: { type: 'array', items: { type: 'object', properties: { b: text } } } }),
    paper: {
      columns: [1],
      body: [{ block: 'rows', field: 'a', lines: 1, columns: [{ field: 'b', widthMm: 1, boxes: false }] }],
    },
    says: 'paper.json/body/0/columns/0/boxes is said of "b", which is a text',
  },
  {
    name: 'sums of pages without a total',
    schema: form({
      a: { type: 'array', items: { type: 'object', properties: { b: { type: 'number', total: true } } } },
    }),
    paper: {
      columns: [1],
      body: [{ block: 'rows', field: 'a', lines: 1, columns: [{ field: 'b', widthMm: 1 }], pageSums: true }],
    },
    says: 'paper.json/body/0/pageSums has no line of totals',
  },
  {
    name: 'an example with an unknown keyword',
    schema: form({ a: text }),
    examples: [{ name: 'typical', words, recrod: {} }],
    says: 'examples.json/0',
  },
  {
    name: 'an example with an unknown stage',
    schema: form({ a: text }),
    examples: [{ name: 'typical', words, record: {}, stage: 'x' }],
    says: 'examples.json/0 has the unknown stage "x"',
  },
  {
    name: 'an example with a decision that its stage does not take',
    schema: {
      ...form({ a: { type: 'string', words } }),
      stages: [{ id: 'review', words, act: 'review', decisions: [{ value: 'agree', words }] }],
    },
    examples: [
      {
        name: 'typical',
        words,
        record: {},
        trail: [{ stage: 'review', decision: 'agreed', by: '范', at: '2026-03-05T09:00' }],
      },
    ],
    says: 'examples.json/0 has the unknown decision "agreed"',
  },
];

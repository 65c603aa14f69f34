import type { RecordCase } from './record-case.ts';

const text = { type: 'string' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const rows = (columns: object, more: object = {}) => ({ type: 'array', items: form(columns, more) });

/** How the shape and the values of records are judged; every fix adds the record that broke. */
export const recordCases: readonly RecordCase[] = [
  { name: 'what is no object', schema: form({ a: text }), record: [1], gives: [' type'] },
  { name: 'a field that the form has not', schema: form({ a: text }), record: { b: 1 }, gives: ['/b unknown-field'] },
  {
    name: '__proto__ from JSON',
    schema: form({ a: text }),
    record: JSON.parse('{"__proto__": {"a": 1}}'),
    gives: ['/__proto__ unknown-field'],
  },
  {
    name: 'names of the language as fields',
    schema: form({ constructor: text, toString: text }, { required: ['constructor'] }),
    record: {},
    gives: ['/constructor required'],
  },
  {
    name: 'blank values are absent',
    schema: form({ a: text, b: text, g: form({ c: text }), r: rows({ d: text }) }),
    record: { a: '　 ', b: null, g: { c: '' }, r: [{}, { d: null }] },
    gives: { record: {} },
  },
  {
    name: 'a text that the host suggests is any text',
    schema: form({ a: { ...text, maxLength: 4, options: { source: 'customers' } } }),
    record: { a: '恒达机电' },
    gives: { record: { a: '恒达机电' } },
  },
  {
    name: 'a text that the host suggests is no option of a list',
    schema: form({ a: { ...text, options: { source: 'customers' } } }),
    record: { a: { value: 'c1', label: '恒达机电' } },
    gives: ['/a type'],
  },
  {
    name: 'trailing empty rows drop, others stay',
    schema: form({ r: rows({ d: text }) }),
    record: { r: [{}, { d: 'x' }, { d: '' }] },
    gives: { record: { r: [{}, { d: 'x' }] } },
  },
  {
    name: 'the text beside a choice that is wrong in itself is not judged, as nobody knows whether it applies',
    schema: form({
      a: { enum: ['x', 'other'], other: 'b' },
      b: text,
      r: rows({ c: { type: 'array', uniqueItems: true, items: { enum: ['x', 'other'] }, other: 'd' }, d: text }),
    }),
    record: { a: 'z', b: 'half', r: [{ c: ['x', 'z'], d: 'half' }] },
    gives: ['/a not-an-option', '/r/0/c not-an-option'],
  },
  {
    name: 'the text beside a choice that is another is to be empty',
    schema: form({ a: { enum: ['x', 'other'], other: 'b' }, b: text }),
    record: { a: 'x', b: 'half' },
    gives: ['/b not-applicable'],
  },
  {
    name: 'values are not changed',
    schema: form({ a: text }),
    record: { a: ' 范 ' },
    gives: { record: { a: ' 范 ' } },
  },
  {
    name: 'a required group asks for its required members',
    schema: form({ g: form({ a: text, b: text }, { required: ['a'] }) }, { required: ['g'] }),
    record: {},
    gives: ['/g/a required'],
  },
  {
    name: 'problems in the order of the form',
    schema: form({ b: text, a: { type: 'number' }, c: text }, { required: ['c', 'b'] }),
    record: { a: 'x' },
    gives: ['/b required', '/a type', '/c required'],
  },
  {
    name: 'a wrong type says nothing more',
    schema: form({ a: { ...text, minLength: 2, pattern: '^x' } }),
    record: { a: 5 },
    gives: ['/a type'],
  },
  {
    name: 'length counts characters, not units',
    schema: form({ a: { ...text, maxLength: 2 } }),
    record: { a: '𠮷𠮷' },
    gives: { record: { a: '𠮷𠮷' } },
  },
  {
    name: 'a text that is too long meets no pattern',
    schema: form({ a: { ...text, maxLength: 10, pattern: '^(a+)+$' } }),
    record: { a: `${'a'.repeat(60)}!` },
    gives: ['/a too-long'],
  },
  {
    name: '100,000 characters',
    schema: form({ a: { ...text, maxLength: 10 }, b: text }),
    record: { a: 'x'.repeat(100_000), b: 'x'.repeat(100_000) },
    gives: ['/a too-long', '/b too-large-input'],
  },
  {
    name: '11,000 rows',
    schema: form({ r: rows({ a: text }) }),
    record: { r: Array.from({ length: 11_000 }, () => ({ a: 1 })) },
    gives: ['/r too-many-items'],
  },
  {
    name: 'a lone surrogate and a control character',
    schema: form({ a: text, b: text }),
    record: { a: 'x\ud800', b: '\u0000' },
    gives: ['/a characters', '/b characters'],
  },
  {
    name: 'exact decimals',
    schema: form({ a: { type: 'number', multipleOf: 0.01 }, b: { type: 'number', digits: 1 } }),
    record: { a: 19.99, b: 0.25 },
    gives: ['/b too-many-digits'],
  },
  {
    name: 'amounts',
    schema: form({
      a: { ...text, format: 'amount', minimumAmount: '0', maximumAmount: '10' },
      b: { ...text, format: 'amount' },
      c: { ...text, format: 'amount' },
      d: { ...text, format: 'amount' },
      e: { ...text, format: 'amount', minimumAmount: '0' },
    }),
    record: { a: '10.01', b: '1,200', c: '1.234', d: 5, e: '-0.01' },
    gives: ['/a too-large', '/b format', '/c too-many-digits', '/d format', '/e too-small'],
  },
  {
    name: 'dates and times',
    schema: form({
      a: { ...text, format: 'date' },
      b: { ...text, format: 'moment' },
      c: { ...text, format: 'clock-time' },
      d: { ...text, format: 'date-time' },
    }),
    record: { a: '2026-02-30', b: '2026-03-05', c: '25:00', d: '2026-03-05T09:20:00+08:00' },
    gives: ['/a format', '/b format', '/c format'],
  },
  {
    name: 'options',
    schema: form({
      a: { enum: ['x', 1] },
      b: { type: 'array', uniqueItems: true, items: { enum: ['x'] } },
      c: { const: true },
    }),
    record: { a: 'y', b: ['x', 'y'], c: false },
    gives: ['/a not-an-option', '/b not-an-option', '/c not-an-option'],
  },
  {
    name: 'an option twice',
    schema: form({ b: { type: 'array', uniqueItems: true, items: { enum: ['x'] } } }),
    record: { b: ['x', 'x'] },
    gives: ['/b duplicate-items'],
  },
  {
    name: "a host's choice",
    schema: form({ a: { type: 'object', options: { source: 's' } }, b: { type: 'object', options: { source: 's' } } }),
    record: { a: { value: '1', label: '甲' }, b: { value: '1' } },
    gives: ['/b not-an-option'],
  },
  {
    name: 'a signature',
    schema: form({ a: { kind: 'signature' }, b: { kind: 'signature', moment: true }, c: { kind: 'signature' } }),
    record: { a: { by: '甲', on: '2026-02-30' }, b: { by: '甲', on: '2026-03-05' }, c: { on: '2026-03-05' } },
    gives: ['/a format', '/b format', '/c required'],
  },
  {
    name: 'files',
    schema: form({ f: { type: 'array', maxItems: 1, items: { kind: 'file', accept: ['image/*'], maxBytes: 10 } } }),
    record: { f: [{ name: 'a.png', type: 'image/png', bytes: 11, digest: `sha256-${'0'.repeat(64)}` }] },
    gives: ['/f too-large'],
  },
  {
    name: 'a matrix',
    schema: form(
      {
        m: { kind: 'matrix', properties: { x: { $ref: '#/$defs/c' }, y: { $ref: '#/$defs/c' } }, required: ['x', 'y'] },
      },
      { $defs: { c: form({ n: { type: 'integer' } }, { required: ['n'] }) } },
    ),
    record: { m: { x: { n: 1.5 } } },
    gives: ['/m/x/n type', '/m/y required'],
  },
  {
    name: 'dependent fields',
    schema: form({ a: text, b: text }, { dependentRequired: { a: ['b'] } }),
    record: { a: 'x' },
    gives: ['/b required'],
  },
];

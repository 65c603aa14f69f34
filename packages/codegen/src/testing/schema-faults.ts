import type { SchemaFault } from './schema-fault.ts';

const text = { type: 'string' };
const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const options = { source: 'customers' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

/** What a schema may be refused for; to hold a new check, add a line. */
export const schemaFaults: readonly SchemaFault[] = [
  {
    name: 'text that is no JSON',
    schema: '{"type": "object",\n "x" 1}',
    says: 'trial: form.schema.json is not JSON: line 2, column 6',
  },
  { name: 'a schema that is a list', schema: [], says: 'the form is a list of schemas' },
  { name: 'a schema of a text', schema: { type: 'string' }, says: 'the form describes a text; a form is type: object' },
  { name: 'a form without fields', schema: { type: 'object' }, says: 'the form has no properties' },
  {
    name: 'another dialect',
    schema: form({ a: text }, { $schema: 'http://json-schema.org/draft-04/schema#' }),
    says: '/$schema is',
  },
  {
    name: 'a misspelt keyword',
    schema: form({ a: { ...text, wrods: words } }),
    says: '/properties/a has the unknown keyword "wrods"; did you mean "words"?',
  },
  {
    name: 'a keyword of the root on a field',
    schema: form({ a: { ...text, stages: [] } }),
    says: 'has "stages", which belongs at the root',
  },
  {
    name: 'patternProperties',
    schema: form({ a: text }, { patternProperties: {} }),
    says: 'outside the supported profile; name every property',
  },
  { name: 'not', schema: form({ a: { ...text, not: {} } }), says: '/properties/a has "not"' },
  {
    name: 'additionalProperties with a schema',
    schema: form({ a: text }, { additionalProperties: text }),
    says: '/additionalProperties must be boolean',
  },
  { name: 'the schema true', schema: form({ a: true }), says: '/properties/a is the schema true' },
  { name: 'no type', schema: form({ a: {} }), says: '/properties/a has no type' },
  {
    name: 'several types',
    schema: form({ a: { type: ['string', 'number'] } }),
    says: 'has several types (string, number)',
  },
  {
    name: 'alternatives',
    schema: form({ a: { oneOf: [text, { type: 'number' }] } }),
    says: 'alternatives that are not all constants',
  },
  {
    name: 'an array of numbers',
    schema: form({ a: { type: 'array', items: { type: 'number' } } }),
    says: '/properties/a is an array of number; write items as texts, as an object',
  },
  {
    name: 'a length on a list of texts',
    schema: form({ a: { type: 'array', maxLength: 3, items: text } }),
    says: '/properties/a is a list of texts with maxLength; write maxLength in its items',
  },
  {
    name: 'words on the items of a list of texts',
    schema: form({ a: { type: 'array', items: { ...text, words } } }),
    says: '/properties/a has items with "words"; write words beside items',
  },
  {
    name: 'a count on a single text',
    schema: form({ a: { ...text, maxItems: 3 } }),
    says: '/properties/a is a text with maxItems; write type: array',
  },
  {
    name: 'a list of the host on a number',
    schema: form({ a: { type: 'number', options } }),
    says: '/properties/a is a number, which does not take "options"; it belongs on text, choice',
  },
  {
    name: 'a list of the host on a date',
    schema: form({ a: { ...text, format: 'date', options } }),
    says: '/properties/a is a date, which does not take "options"; it belongs on text, choice',
  },
  {
    name: 'a list of the host on a text of several lines',
    schema: form({ a: { ...text, format: 'multi-line', options } }),
    says: '/properties/a is a text of several lines with options; leave out its format or its options',
  },
  {
    name: 'a list of the host on a computed text',
    schema: form({ a: { ...text, compute: 'b', options }, b: text }),
    says: '/properties/a is computed and has options; leave out one of them',
  },
  {
    name: 'a list of the host on a list of texts',
    schema: form({ a: { type: 'array', items: { ...text, options } } }),
    says: '/properties/a is a list of texts with options; write type: object in its items',
  },
  {
    name: 'a list of the host beside options',
    schema: form({ a: { enum: ['x', 'y'], options } }),
    says: '/properties/a has options of its own and of the host; leave out one of them',
  },
  {
    name: 'a choice from the host that is a text',
    schema: form({ a: { ...text, kind: 'choice', options } }),
    says: '/properties/a is a choice of type string from the host; write type: object, or a text without kind',
  },
  {
    name: 'a default that is no option',
    schema: form({ a: { enum: ['x', 'y'], default: 'z' } }),
    says: '/properties/a has the default "z", which it refuses (must be one of x, y); write a default',
  },
  {
    name: 'a default of another type',
    schema: form({ a: { type: 'boolean', default: 'true' } }),
    says: '/properties/a has the default "true", which it refuses (must be boolean)',
  },
  {
    name: 'a default that is no day',
    schema: form({ a: { ...text, format: 'date', default: '2026-02-30' } }),
    says: '/properties/a has the default "2026-02-30", which it refuses (format: date)',
  },
  {
    name: 'a default over the bound, in rows',
    schema: form({ a: { type: 'array', items: form({ b: { type: 'integer', maximum: 3, default: 4 } }) } }),
    says: '/properties/a/items/properties/b has the default 4, which it refuses (must be <= 3)',
  },
  {
    name: 'a default of a group that names what it has not',
    schema: form({ a: { ...form({ b: text }), default: { c: 'x' } } }),
    says: '/properties/a has the default {"c":"x"}, which it cannot begin with',
  },
  {
    name: 'a default of a computed field',
    schema: form({ a: { type: 'number', compute: '1 + 1', default: 2 } }),
    says: '/properties/a has the default 2, which it would compute anew',
  },
  {
    name: 'a signature with properties of its own',
    schema: form({ a: { kind: 'signature', properties: { by: text, title: text } } }),
    says: 'has properties of its own (title)',
  },
  {
    name: 'rows within rows',
    schema: form({ a: { type: 'array', items: form({ b: { type: 'array', items: form({ c: text }) } }) } }),
    says: 'is rows within rows',
  },
  {
    name: 'a matrix with different columns',
    schema: form({ m: { kind: 'matrix', properties: { x: form({ a: text }), y: form({ b: text }) } } }),
    says: 'rows have different columns',
  },
  {
    name: 'a keyword of another kind',
    schema: form({ a: { ...text, digits: 2 } }),
    says: 'is a text, which does not take "digits"; it belongs on number',
  },
  { name: 'a misspelt format', schema: form({ a: { ...text, format: 'emial' } }), says: 'did you mean "email"?' },
  {
    name: 'a pattern that is none',
    schema: form({ a: { ...text, pattern: '(' } }),
    says: 'has a pattern that cannot be read',
  },
  {
    name: 'bounds in the wrong order',
    schema: form({ a: { ...text, minLength: 3, maxLength: 2 } }),
    says: 'minLength above its maxLength',
  },
  { name: 'an option that stands twice', schema: form({ a: { enum: ['x', 'x'] } }), says: 'has the same option twice' },
  {
    name: 'required names that are no property',
    schema: form({ amount: text }, { required: ['amuont'] }),
    says: '/required names "amuont", which is no property; did you mean "amount"?',
  },
  {
    name: 'a condition on what is no property',
    schema: '{"properties": {"a": {"type": "string"}}, "if": {"required": ["b"]}, "then": {"required": ["a"]}}',
    says: '/if names "b"',
  },
  {
    name: 'a condition without a consequence',
    schema: form({ a: text }, { if: { required: ['a'] } }),
    says: 'has if without then or else',
  },
  {
    name: 'parts of allOf that disagree',
    schema: { allOf: [form({ a: text }), form({ a: { type: 'number' } })] },
    says: 'two meanings of "type" in allOf',
  },
  {
    name: 'a recursion',
    schema: form({ a: { $ref: '#/$defs/n' } }, { $defs: { n: form({ b: { $ref: '#/$defs/n' } }) } }),
    says: 'refers to itself',
  },
  {
    name: 'a remote reference',
    schema: form({ a: { $ref: 'https://example.com/a.json' } }),
    says: '/properties/a has the $ref "https://example.com/a.json", which is remote; copy',
  },
  {
    name: 'a reference to a file address',
    schema: form({ a: { $ref: 'file:///etc/passwd' } }),
    says: 'which is remote',
  },
  {
    name: 'a reference out of the folder',
    schema: form({ a: { $ref: '../../../etc/passwd' } }),
    says: 'leads out of the schemas folder',
  },
  {
    name: 'an escaped reference out of the folder',
    schema: form({ a: { $ref: '%2e%2e/%2e%2e/%2e%2e/x.json' } }),
    says: 'leads out of the schemas folder',
  },
  { name: 'a reference that leads nowhere', schema: form({ a: { $ref: '#/$defs/none' } }), says: 'leads nowhere' },
  {
    name: 'a reference to a file that is not there',
    schema: form({ a: { $ref: '../../shared/none.json' } }),
    says: 'there is no file shared/none.json',
  },
  {
    name: 'a fault in a file that is referred to',
    schema: form({ a: { $ref: '../../shared/d.json#/$defs/x' } }),
    files: { 'shared/d.json': { $defs: { x: { type: 'string', lenght: 3 } } } },
    says: 'shared/d.json/$defs/x has the unknown keyword "lenght"',
  },
  {
    name: 'levels without end',
    schema: Array.from({ length: 12 }).reduce<object>((inner) => form({ a: inner }), text),
    says: 'more than 8 levels deep',
  },
];

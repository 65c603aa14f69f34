const text = { type: 'string' };
const words = { 'zh-Hans': '甲', 'zh-Hant': '甲' };
const form = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const rule = (more: object) => ({ id: 'r', severity: 'error', check: 'a == a', path: 'a', words, ...more });

/** A form that must be refused, with words of the refusal. */
interface SchemaFault {
  readonly name: string;
  readonly schema: unknown;
  readonly says: string | readonly string[];
  readonly paper?: unknown;
  readonly examples?: unknown;
  readonly files?: Readonly<Record<string, unknown>>;
}

/** Everything that a form may be refused for; to hold a new check, add a line. */
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
    name: 'an array of texts',
    schema: form({ a: { type: 'array', items: text } }),
    says: '/properties/a is an array of text; write items as',
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
  {
    name: 'a stage that is not there',
    schema: form({ a: { ...text, stage: 'reveiw' } }, { stages: [{ id: 'review', words, act: 'review' }] }),
    says: 'unknown stage "reveiw"; did you mean "review"?',
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
    name: 'a paper that forgets a required field',
    schema: form({ a: text, b: text }, { required: ['b'] }),
    paper: { columns: [1, 1], body: [{ block: 'grid', rows: [{ heightMm: 9, cells: [{ field: 'a' }] }] }] },
    says: 'paper.json forgets /b',
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
];

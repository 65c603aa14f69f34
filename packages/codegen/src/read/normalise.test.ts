import { expect, it } from 'vitest';
import { normalisers } from './normalise.ts';

/** What each rule of normalising makes of a schema, by its sentence. */
const cases: Readonly<Record<string, readonly { readonly in: object; readonly out: object }[]>> = {
  'A type with null is the type alone, for empty is an absent key.': [
    { in: { type: ['string', 'null'] }, out: { type: 'string' } },
    { in: { type: ['null'] }, out: { type: 'null' } },
    { in: { type: ['string', 'number'] }, out: { type: ['string', 'number'] } },
  ],
  'One of null and a schema is that schema.': [
    { in: { title: 'a', anyOf: [{ type: 'string' }, { type: 'null' }] }, out: { title: 'a', type: 'string' } },
    { in: { oneOf: [{ const: 1 }, { type: 'null' }, { const: 2 }] }, out: { oneOf: [{ const: 1 }, { const: 2 }] } },
    { in: { oneOf: [{ const: 1 }] }, out: { oneOf: [{ const: 1 }] } },
  ],
  'Any of constants is one of constants.': [{ in: { anyOf: [{ const: 1 }] }, out: { oneOf: [{ const: 1 }] } }],
  'An enum of true and false is a boolean.': [
    { in: { enum: [true, false] }, out: { type: 'boolean' } },
    { in: { enum: [true] }, out: { type: 'boolean', const: true } },
  ],
  'An enum is one of constants.': [{ in: { enum: ['a', null, 2] }, out: { oneOf: [{ const: 'a' }, { const: 2 }] } }],
  'A constant is the only option, except for a boolean.': [
    { in: { const: 'a' }, out: { oneOf: [{ const: 'a' }] } },
    { in: { const: true }, out: { const: true } },
  ],
  'Dependencies that list names are dependentRequired.': [
    { in: { dependencies: { a: ['b'] } }, out: { dependentRequired: { a: ['b'] } } },
  ],
  'A type that is not written follows from the other keywords.': [
    { in: { properties: {} }, out: { properties: {}, type: 'object' } },
    { in: { items: {} }, out: { items: {}, type: 'array' } },
    { in: { maxLength: 3 }, out: { maxLength: 3, type: 'string' } },
    { in: { minimum: 0 }, out: { minimum: 0, type: 'number' } },
    { in: { oneOf: [{ const: 1 }] }, out: { oneOf: [{ const: 1 }], type: 'number' } },
    { in: { const: false }, out: { const: false, type: 'boolean' } },
    { in: { kind: 'note' }, out: { kind: 'note', type: 'null' } },
  ],
  'An empty default is none, for empty is an absent key.': [
    { in: { type: 'string', default: '' }, out: { type: 'string' } },
    { in: { type: 'array', default: [] }, out: { type: 'array' } },
    { in: { type: 'number', default: null }, out: { type: 'number' } },
    { in: { type: 'number', default: '' }, out: { type: 'number', default: '' } },
  ],
  'The default of an object is that of its members.': [
    {
      in: { properties: { a: { type: 'string', default: 'x' } }, default: { a: 'y' } },
      out: { properties: { a: { type: 'string', default: 'y' } } },
    },
    { in: { properties: {}, default: { b: 1 } }, out: { properties: {}, default: { b: 1 } } },
  ],
};

it.each(Object.keys(normalisers))('%s', (sentence) => {
  expect(cases[sentence], 'the rule has a case').toBeDefined();
  for (const one of cases[sentence] ?? []) expect(normalisers[sentence]?.(one.in)).toEqual(one.out);
});

import type { Findings } from './findings.ts';
import { didYouMean } from './nearest.ts';
import { pointerPart } from './schema-node.ts';
import { fieldKeywords, formKeywords, standardKeywords } from './vocabulary.ts';

/** Keywords of JSON Schema that a paper form cannot show, each with what to write instead. */
const cures: Readonly<Record<string, string>> = {
  patternProperties: 'name every property, or use rows with a column for the name',
  propertyNames: 'name every property',
  unevaluatedProperties: 'leave it out: objects are closed',
  unevaluatedItems: 'leave it out: rows have the columns of items',
  additionalItems: 'leave it out: rows have the columns of items',
  prefixItems: 'use an object with one property for each place',
  contains: 'use a rule: items.exists(i, …)',
  minContains: 'use a rule: size(items.filter(i, …)) >= n',
  maxContains: 'use a rule: size(items.filter(i, …)) <= n',
  minProperties: 'list the properties in required, or use a rule with has()',
  maxProperties: 'use a rule with has()',
  dependentSchemas: 'use dependentRequired, or if/then',
  not: 'use a rule with !, or enum with the values that are allowed',
  $dynamicRef: 'use $ref',
  $dynamicAnchor: 'use $defs and $ref',
  $recursiveRef: 'a paper form has no recursion: use rows',
  $recursiveAnchor: 'a paper form has no recursion: use rows',
  $anchor: 'refer to definitions by their place: #/$defs/name',
  $vocabulary: 'leave it out',
  readOnly: 'leave it out, or write compute for a computed field',
  writeOnly: 'leave it out',
  contentEncoding: 'use kind: file',
  contentMediaType: 'use kind: file',
  contentSchema: 'use kind: file',
  id: 'draft-04 is not supported: write $id, or form for our id',
  tsType: 'leave it out: types are generated from the schema',
};

const atRoot = [...standardKeywords, ...formKeywords, ...fieldKeywords];
const onProperty = [...standardKeywords, ...fieldKeywords];

/** The keywords that hold schemas, by how they hold them. */
const holders: Readonly<Record<string, 'one' | 'list' | 'named'>> = {
  properties: 'named',
  $defs: 'named',
  definitions: 'named',
  items: 'one',
  if: 'one',
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: 'one',
  else: 'one',
  oneOf: 'list',
  anyOf: 'list',
  allOf: 'list',
};

/** Finds every keyword that is not in the vocabulary, with its cure; nothing is ever ignored. */
export function checkKeywords(schema: unknown, findings: Findings, path = '', root = true): void {
  if (typeof schema === 'boolean') {
    findings.error('profile', path, `is the schema ${schema}`, 'write a schema with a type');
    return;
  }
  if (Array.isArray(schema)) {
    findings.error('profile', path, 'is a list of schemas', 'use an object with one property for each place');
    return;
  }
  if (typeof schema !== 'object' || schema === null) {
    findings.error('shape', path, 'is not a schema', 'write an object with a type');
    return;
  }
  const known = root ? atRoot : onProperty;
  for (const [keyword, value] of Object.entries(schema)) {
    if (!known.includes(keyword)) sayUnknown(keyword, path, root, findings);
    else checkHeld(keyword, value, findings, path);
  }
}

function checkHeld(keyword: string, value: unknown, findings: Findings, path: string): void {
  const held = holders[keyword];
  const at = `${path}/${pointerPart(keyword)}`;
  if (held === 'one') checkKeywords(value, findings, at, false);
  if (held === 'list' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkKeywords(item, findings, `${at}/${index}`, false);
  }
  if (held === 'named' && typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      checkKeywords(item, findings, `${at}/${pointerPart(name)}`, false);
  }
}

function sayUnknown(keyword: string, path: string, root: boolean, findings: Findings): void {
  const at = path;
  if (Object.hasOwn(cures, keyword)) {
    findings.error('profile', at, `has "${keyword}", which is outside the supported profile`, cures[keyword]);
  } else if (!root && formKeywords.includes(keyword)) {
    findings.error('keyword', at, `has "${keyword}", which belongs at the root`, 'move it to the root');
  } else {
    const cure = didYouMean(keyword, root ? atRoot : onProperty, 'schemas/README.md lists the keywords');
    findings.error('keyword', at, `has the unknown keyword "${keyword}"`, cure);
  }
}

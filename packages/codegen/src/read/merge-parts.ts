import { isDeepStrictEqual } from 'node:util';
import type { Findings } from './findings.ts';
import { fromKeys, keysOf } from './parse-json.ts';
import type { SchemaNode } from './schema-node.ts';

/**
 * Merges the parts of `allOf` that are no conditions into the schema, as a schema that extends another is written.
 * Two parts that say different things about one keyword are an error: neither is dropped.
 */
export function mergeParts(node: SchemaNode, findings: Findings, path: string): SchemaNode {
  if (node.allOf === undefined) return node;
  const { allOf, ...own } = node;
  const conditions = allOf.filter((part) => part.if !== undefined);
  const parts = allOf.filter((part) => part.if === undefined).map((part) => mergeParts(part, findings, path));
  const merged = parts.reduce<SchemaNode>((whole, part) => mergeTwo(whole, part, findings, path), own);
  return conditions.length === 0 ? merged : { ...merged, allOf: [...conditions, ...(merged.allOf ?? [])] };
}

function mergeTwo(whole: SchemaNode, part: SchemaNode, findings: Findings, path: string): SchemaNode {
  const merged: Record<string, unknown> = { ...whole };
  for (const [keyword, value] of Object.entries(part)) {
    const present = merged[keyword];
    if (present === undefined) merged[keyword] = value;
    else if (keyword === 'properties') merged[keyword] = mergeNamed(present as Named, value as Named, findings, path);
    else if (keyword === 'required') merged[keyword] = [...new Set([...(present as string[]), ...(value as string[])])];
    else if (keyword === 'allOf') merged[keyword] = [...(present as unknown[]), ...(value as unknown[])];
    else if (!annotations.includes(keyword) && !isDeepStrictEqual(present, value)) {
      findings.error('profile', path, `has two meanings of "${keyword}" in allOf`, 'leave one');
    }
  }
  return merged;
}

const annotations = ['title', 'description', 'words', 'hint', 'additionalProperties', 'examples', '$schema', '$id'];

type Named = Readonly<Record<string, SchemaNode>>;

function mergeNamed(present: Named, added: Named, findings: Findings, path: string): Named {
  const names = [...new Set([...keysOf(present), ...keysOf(added)])];
  return fromKeys(
    names.map((name) => {
      const [first, second] = [own(present, name), own(added, name)];
      if (first === undefined || second === undefined) return [name, (first ?? second) as SchemaNode] as const;
      return [name, mergeTwo(first, second, findings, `${path}/properties/${name}`)] as const;
    }),
  );
}

function own(named: Named, name: string): SchemaNode | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

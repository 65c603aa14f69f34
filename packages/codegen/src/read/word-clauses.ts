import { scripts, type Words } from '@jiandu/text';
import type { Findings } from './findings.ts';
import { fromKeys, keysOf } from './parse-json.ts';
import type { FormFiles } from './read-files.ts';
import { type ClauseSource, pointerPart, type SchemaNode } from './schema-node.ts';
import { checkSourcesShape } from './vocabulary.ts';
import { namesUnknownSource, type Sources, writeClause } from './write-clause.ts';

/** Where the rule books of a schemas folder are named. */
const place = 'shared/sources.json';

/** Puts words in the place of every clause of a resolved schema, by the rule books that its schemas folder names. */
export async function wordClauses(schema: SchemaNode, files: FormFiles, findings: Findings): Promise<SchemaNode> {
  const sources = await readSources(files, findings);
  const word = createWriter(sources, findings);
  const worded = wordNode(schema, '', word);
  for (const [index, clause] of (schema.source ?? []).entries())
    warnUnknown(clause, `/source/${index}`, sources, findings);
  return {
    ...worded,
    ...(worded.stages && { stages: worded.stages.map((stage, index) => word(stage, `/stages/${index}`)) }),
    ...(worded.rules && { rules: worded.rules.map((rule, index) => word(rule, `/rules/${index}`)) }),
    ...(worded.policy && {
      policy: fromKeys(
        keysOf(worded.policy).flatMap((name) => {
          const figure = worded.policy?.[name];
          return figure === undefined ? [] : [[name, word(figure, `/policy/${pointerPart(name)}`)] as const];
        }),
      ),
    }),
  };
}

/** Gives what has a clause with the clause in words. */
type Writer = <T extends { readonly clause?: ClauseSource }>(owner: T, path: string) => T & { readonly clause?: Words };

function createWriter(sources: Sources, findings: Findings): Writer {
  return (owner, path) => {
    const { clause } = owner;
    if (typeof clause !== 'string') return owner as typeof owner & { readonly clause?: Words };
    warnUnknown(clause, `${path}/clause`, sources, findings);
    return { ...owner, clause: writeClause(clause, sources) ?? asWritten(clause) };
  };
}

function asWritten(clause: string): Words {
  return Object.fromEntries(scripts.map((script) => [script, clause]));
}

function warnUnknown(clause: string, path: string, sources: Sources, findings: Findings): void {
  if (!namesUnknownSource(clause, sources)) return;
  findings.warn('words', path, `is "${clause}", whose rule book ${place} does not name`, `add its title to ${place}`);
}

function wordNode(node: SchemaNode, path: string, word: Writer): SchemaNode {
  const below = (child: SchemaNode, step: string) => wordNode(child, `${path}/${step}`, word);
  const list = (key: 'allOf' | 'anyOf' | 'oneOf') => {
    const parts = node[key];
    return parts && { [key]: parts.map((part, index) => below(part, `${key}/${index}`)) };
  };
  const { items, properties } = node;
  return {
    ...word(node, path),
    ...(items && { items: below(items, 'items') }),
    ...(properties && {
      properties: fromKeys(
        keysOf(properties).map((name) => {
          return [name, below(properties[name] as SchemaNode, `properties/${pointerPart(name)}`)] as const;
        }),
      ),
    }),
    ...list('allOf'),
    ...list('anyOf'),
    ...list('oneOf'),
  };
}

async function readSources(files: FormFiles, findings: Findings): Promise<Sources> {
  const found = await files.read(place);
  if (found === undefined) return {};
  for (const { path, says } of checkSourcesShape(found)) findings.error('shape', `${place}${path}`, says);
  findings.stop();
  const { $schema: _vocabulary, ...sources } = found as Sources & { readonly $schema?: Words };
  return sources;
}

import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import postcss, { type ChildNode, type Container } from 'postcss';

/** Only its types are an ES module. */
const { css } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;
const { properties = {}, selectors = {}, types = {}, 'at-rules': rules = {} } = css;

/** Functions, wherever a style sheet may write them (`light-dark` is a kind of colour). */
const functions = new Map(gatherNames(types));

/**
 * Gives what a style sheet asks of a Chromium newer than `version`: properties, their key words, functions, rules, selectors
 * and nesting. What stands in `@supports` is asked for only where it is known.
 */
export function findNewerStyles(styles: string, version: number): readonly string[] {
  const found = new Set<string>();
  const ask = (name: string, known: Identifier | undefined) => {
    if (known && !isSupported(known.__compat, version)) found.add(name);
  };
  const look = (node: ChildNode) => {
    if (node.type === 'decl' && !node.prop.startsWith('--')) {
      const property = properties[node.prop];
      if (!property) found.add(node.prop);
      ask(node.prop, property);
      for (const [word] of node.value.matchAll(/(?<![\w"'-])[a-z-]+(?![\w(-])/g))
        ask(`${node.prop}: ${word}`, property?.[word]);
    }
    if (node.type === 'decl')
      for (const [, name = ''] of node.value.matchAll(/([a-z-]+)\(/g)) ask(`${name}()`, functions.get(name));
    if (node.type === 'atrule') ask(`@${node.name}`, rules[node.name]);
    if (node.type === 'rule') {
      if (isInRule(node)) ask('nesting', selectors.nesting);
      for (const [, name = ''] of node.selector.matchAll(/::?([a-z-]+)/g)) ask(`:${name}`, selectors[name]);
    }
  };
  walkAsked(postcss.parse(styles), look);
  return [...found];
}

function walkAsked(container: Container, look: (node: ChildNode) => void): void {
  container.each((node) => {
    if (node.type === 'atrule' && node.name === 'supports') return;
    look(node);
    if ('nodes' in node && node.nodes) walkAsked(node as Container, look);
  });
}

function isInRule(node: ChildNode): boolean {
  const { parent } = node;
  if (!parent || parent.type === 'root') return false;
  return parent.type === 'rule' || isInRule(parent as ChildNode);
}

function isSupported(compat: CompatStatement | undefined, version: number): boolean {
  const said = compat?.support.chrome;
  if (said === undefined) return true;
  return [said].flat().some((statement: SimpleSupportStatement) => {
    const { version_added: added, version_removed: removed, flags, prefix, partial_implementation: partly } = statement;
    const since = typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) : Number.NaN;
    return since <= version && removed === undefined && !flags && !prefix && !partly;
  });
}

function gatherNames(group: Identifier): readonly (readonly [string, Identifier])[] {
  return Object.entries(group).flatMap(([name, inner]) =>
    name === '__compat' ? [] : [[name, inner as Identifier] as const, ...gatherNames(inner as Identifier)],
  );
}

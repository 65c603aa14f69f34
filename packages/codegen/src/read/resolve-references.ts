import { posix } from 'node:path';
import { FormError } from '../form-error.ts';
import { checkKeywords } from './check-keywords.ts';
import type { Findings } from './findings.ts';
import { fromKeys, keysOf } from './parse-json.ts';
import type { FormFiles } from './read-files.ts';
import { pointerPart, type SchemaNode } from './schema-node.ts';
import { checkSchemaShape } from './vocabulary.ts';

const mostNodes = 20_000;

/** A schema with the file in which it stands. */
interface Place {
  readonly file: string;
  readonly pointer: string;
}

/**
 * Replaces every local `$ref` by its target; keywords beside it overrule the target's.
 * Throws `FormError` (`reference`) for remote, escaping, missing and recursive references.
 */
export async function resolveReferences(files: FormFiles, findings: Findings): Promise<SchemaNode> {
  const documents = await loadDocuments(files, findings);
  let nodes = 0;

  const resolveNode = (node: SchemaNode, at: Place, trail: readonly string[]): SchemaNode => {
    nodes += 1;
    if (nodes > mostNodes)
      throw fail(findings, at.pointer, `grows beyond ${mostNodes} schemas`, 'use fewer references');
    const { $ref, ...beside } = node;
    const own = resolveParts(beside, at, trail);
    if ($ref === undefined) return own;
    const target = locate($ref, at, findings);
    const key = `${target.file}#${target.pointer}`;
    if (trail.includes(key)) {
      throw fail(findings, at.pointer, `refers to itself through "${$ref}"`, 'a paper form has no recursion: use rows');
    }
    const found = lookUp(documents.get(target.file), target.pointer);
    if (found === undefined) {
      throw fail(findings, at.pointer, `has the $ref "${$ref}", which leads nowhere`, 'check the path and the name');
    }
    return { ...resolveNode(found, target, [...trail, key]), ...own };
  };

  const resolveParts = (node: SchemaNode, at: Place, trail: readonly string[]): SchemaNode => {
    const one = (child: SchemaNode | undefined, step: string) =>
      child === undefined ? {} : { [step]: resolveNode(child, below(at, step), trail) };
    const list = (children: readonly SchemaNode[] | undefined, step: string) =>
      children === undefined
        ? {}
        : { [step]: children.map((child, index) => resolveNode(child, below(at, step, String(index)), trail)) };
    const { $defs, definitions, ...rest } = node;
    return {
      ...rest,
      ...one(node.items, 'items'),
      ...one(node.if, 'if'),
      ...one(node.then, 'then'),
      ...one(node.else, 'else'),
      ...list(node.oneOf, 'oneOf'),
      ...list(node.anyOf, 'anyOf'),
      ...list(node.allOf, 'allOf'),
      ...named(node.properties, 'properties', at, trail),
      // A term is no schema, but a `$ref` of one is followed as any other.
      ...named(node.terms as Readonly<Record<string, SchemaNode>> | undefined, 'terms', at, trail),
    };
  };

  const named = (
    nodes: Readonly<Record<string, SchemaNode>> | undefined,
    step: string,
    at: Place,
    trail: readonly string[],
  ) =>
    nodes === undefined
      ? {}
      : {
          [step]: fromKeys(
            keysOf(nodes).map(
              (name) => [name, resolveNode(nodes[name] as SchemaNode, below(at, step, name), trail)] as const,
            ),
          ),
        };

  return resolveNode(documents.get(files.place) as SchemaNode, { file: files.place, pointer: '' }, [`${files.place}#`]);
}

/** Reads every file that the form refers to, directly or not, and checks it as the form's own is checked. */
async function loadDocuments(files: FormFiles, findings: Findings): Promise<ReadonlyMap<string, unknown>> {
  const documents = new Map<string, unknown>([[files.place, files.schema]]);
  const waiting = [files.place];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { $ref, pointer } of findReferences(documents.get(file))) {
      const target = locate($ref, { file, pointer }, findings);
      if (documents.has(target.file)) continue;
      const document = await files.read(target.file);
      if (document === undefined) {
        throw fail(findings, pointer, `has the $ref "${$ref}", but there is no file ${target.file}`, 'check the path');
      }
      checkKeywords(document, findings, target.file);
      for (const fault of checkSchemaShape(document))
        findings.error('shape', `${target.file}#${fault.path}`, fault.says);
      findings.stop();
      documents.set(target.file, document);
      waiting.push(target.file);
    }
  }
  return documents;
}

function findReferences(node: unknown, pointer = ''): readonly { $ref: string; pointer: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const at = `${pointer}/${pointerPart(key)}`;
    if (key === '$ref' && typeof value === 'string') return [{ $ref: value, pointer }];
    return ['const', 'enum', 'default', 'examples'].includes(key) ? [] : findReferences(value, at);
  });
}

function locate($ref: string, at: Place, findings: Findings): Place {
  const [path = '', fragment = ''] = $ref.split('#', 2);
  const refuse = (says: string, cure: string) => fail(findings, at.pointer, `has the $ref "${$ref}", ${says}`, cure);
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
    throw refuse('which is remote', 'copy the definition into a file of the schemas folder');
  }
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0')) {
    throw refuse('which is no relative path', 'write it relative to this file');
  }
  if (fragment !== '' && !fragment.startsWith('/')) {
    throw refuse('which names an anchor', 'refer to the definition by its place: #/$defs/name');
  }
  try {
    const file = path === '' ? at.file : posix.join(posix.dirname(at.file), decodeURIComponent(path));
    if (file === '..' || file.startsWith('../')) {
      throw refuse('which leads out of the schemas folder', 'copy the definition into the schemas folder');
    }
    return { file, pointer: decodeURIComponent(fragment) };
  } catch (error) {
    if (error instanceof FormError) throw error;
    throw refuse('which is not well formed', 'check its % escapes');
  }
}

function lookUp(document: unknown, pointer: string): SchemaNode | undefined {
  let node: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as SchemaNode) : undefined;
}

function below(at: Place, ...steps: readonly string[]): Place {
  return { file: at.file, pointer: `${at.pointer}${steps.map((step) => `/${pointerPart(step)}`).join('')}` };
}

function fail(findings: Findings, path: string, says: string, cure: string): FormError {
  return new FormError({ code: 'reference', form: findings.form, path, says, cure });
}

import type { BinaryOperator, Node } from './node.ts';
import { createReader, type Reader } from './reader.ts';
import { type Fail, readTokens, type Token } from './token.ts';

/** How tightly operators bind, CEL's order; `?:` binds least. */
const bindings = {
  '||': 1,
  '&&': 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '==': 3,
  '!=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
} as const satisfies Record<BinaryOperator, number>;

const mostLength = 4_000;

/** Parses an expression into its tree (Pratt's method). */
export function parseExpression(source: string, fail: Fail): Node {
  if (source.length > mostLength)
    fail(mostLength, `the expression is longer than ${mostLength} characters; compute parts of it in fields`);
  const reader = createReader(readTokens(source, fail), fail);
  const node = parseChoice(reader);
  const { token, value, at } = reader.next();
  if (token !== 'end') fail(at, `unexpected "${value}"; put an operator before it, or leave it out`);
  return node;
}

function parseChoice(reader: Reader): Node {
  return reader.within(() => {
    const condition = parseBinary(reader, 1);
    const { at } = reader.next();
    if (!reader.takes('?')) return condition;
    const yes = parseChoice(reader);
    reader.expect(':');
    return { node: 'choose', condition, yes, no: parseChoice(reader), at };
  });
}

function parseBinary(reader: Reader, least: number): Node {
  let left = parseUnary(reader);
  for (;;) {
    const operator = operatorOf(reader.next());
    if (!operator || bindings[operator] < least) return left;
    const { at } = reader.take();
    left = { node: 'binary', operator, left, right: parseBinary(reader, bindings[operator] + 1), at };
  }
}

function operatorOf({ token, value }: Token): BinaryOperator | undefined {
  if (token !== 'sign' && !(token === 'name' && value === 'in')) return undefined;
  return Object.hasOwn(bindings, value) ? (value as BinaryOperator) : undefined;
}

function parseUnary(reader: Reader): Node {
  const { at } = reader.next();
  if (reader.takes('!')) return reader.within(() => ({ node: 'not', of: parseUnary(reader), at }));
  if (reader.takes('-')) return reader.within(() => ({ node: 'negative', of: parseUnary(reader), at }));
  return parseMembers(reader, parsePrimary(reader));
}

function parseMembers(reader: Reader, start: Node): Node {
  let node = start;
  for (;;) {
    if (reader.next().value === '[' && reader.next().token === 'sign') {
      reader.fail(reader.next().at, 'there is no index; use all, exists, map or filter on the list');
    }
    if (!reader.takes('.')) return node;
    const { token, value: name, at } = reader.take();
    if (token !== 'name') reader.fail(at, 'expected a name after "."; write one, such as group.member');
    node = reader.takes('(')
      ? { node: 'call', name, of: node, parts: parseParts(reader, ')'), at }
      : { node: 'member', of: node, name, at };
  }
}

function parsePrimary(reader: Reader): Node {
  const { token, value, at } = reader.take();
  if (token === 'number') return { node: 'number', digits: value, at };
  if (token === 'text') return { node: 'text', value, at };
  if (token === 'name') return parseName(reader, value, at);
  if (value === '[') return { node: 'list', items: parseParts(reader, ']'), at };
  if (value === '(') {
    const inner = parseChoice(reader);
    reader.expect(')');
    return inner;
  }
  return reader.fail(
    at,
    token === 'end' ? 'the expression ends too early; add a value' : `unexpected "${value}"; put a value before it`,
  );
}

function parseName(reader: Reader, name: string, at: number): Node {
  if (name === 'true' || name === 'false') return { node: 'boolean', value: name === 'true', at };
  if (name === 'null') return reader.fail(at, 'there is no null; ask has(field)');
  if (reader.takes('(')) return { node: 'call', name, parts: parseParts(reader, ')'), at };
  return { node: 'name', name, at };
}

function parseParts(reader: Reader, end: ')' | ']'): readonly Node[] {
  if (reader.takes(end)) return [];
  const parts = [parseChoice(reader)];
  while (reader.takes(',')) parts.push(parseChoice(reader));
  reader.expect(end);
  return parts;
}

const integerKey = /^(0|[1-9]\d{0,9})$/;
const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
const space = /[ \t\n\r]*/y;
const deepest = 100;
const exactDigits = /^-?\d{1,15}$/;

const writtenOrder = new WeakMap<object, readonly string[]>();

/** The keys of an object in the order in which they are written, also where they look like whole numbers. */
export function keysOf(object: object): readonly string[] {
  return writtenOrder.get(object) ?? Object.keys(object);
}

/** Gives an object whose keys are kept in this order. */
export function fromKeys<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const list = [...entries];
  const object = Object.fromEntries(list);
  if (list.some(([key]) => integerKey.test(key))) writtenOrder.set(object, [...new Set(list.map(([key]) => key))]);
  return object;
}

/** What can be wrong with a JSON text. */
const faults = {
  'too-early': 'the JSON ends too early',
  unexpected: 'unexpected {part}',
  after: 'unexpected {part} after the end',
  inexact: 'the number {part} cannot be kept exactly; write fewer digits, or a text in quotes',
  text: 'a text with a line break, a control character or an unknown escape',
  deep: 'more than {part} levels',
  item: 'expected "," or "]"',
  member: 'expected "," or "}"',
  name: 'expected a property name in double quotes',
  proto: 'the name "__proto__" is not allowed; choose another',
  twice: 'the name {part} stands twice; remove one',
  colon: 'expected ":"',
} as const;

/** What is wrong with a JSON text, by its code, and where: line and column from 1. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly code: keyof typeof faults;
  readonly line: number;
  readonly column: number;
  /** What stands there, or how many. */
  readonly part: string;

  constructor(text: string, index: number, code: keyof typeof faults, part = '') {
    const before = text.slice(0, index).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    super(`line ${line}, column ${column}: ${faults[code].replace('{part}', () => part)}`);
    this.code = code;
    this.line = line;
    this.column = column;
    this.part = part;
  }
}

/**
 * Parses JSON strictly: no comments, no trailing commas, no repeated keys, no `__proto__`, no number
 * that would become another one (9007199254740993, 1e400), at most 100 levels.
 * Throws `JsonFault` with line and column.
 */
export function parseJson(source: string): unknown {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  let index = 0;

  const fail = (at: number, code: JsonFault['code'], part?: string): never => {
    throw new JsonFault(text, at, code, part);
  };
  const skip = () => {
    space.lastIndex = index;
    space.exec(text);
    index = space.lastIndex;
  };
  const take = (): { part: string; at: number } => {
    skip();
    const at = index;
    token.lastIndex = index;
    const part = token.exec(text)?.[0];
    if (part === undefined) {
      return at >= text.length ? fail(at, 'too-early') : fail(at, 'unexpected', JSON.stringify(text[at]));
    }
    index = token.lastIndex;
    return { part, at };
  };

  const readToken = (part: string, at: number): unknown => {
    if (/^[-\d]/.test(part) && !isKeptExactly(part)) {
      fail(at, 'inexact', part);
    }
    try {
      return JSON.parse(part);
    } catch {
      return fail(at, 'text');
    }
  };
  const readValue = (depth: number): unknown => {
    const { part, at } = take();
    if (depth > deepest) fail(at, 'deep', String(deepest));
    if (part === '{') return readObject(depth);
    if (part === '[') return readArray(depth);
    if (/^[\]},:]$/.test(part)) fail(at, 'unexpected', JSON.stringify(part));
    return readToken(part, at);
  };
  const readArray = (depth: number): unknown[] => {
    const items: unknown[] = [];
    skip();
    if (text[index] === ']') {
      index += 1;
      return items;
    }
    for (;;) {
      items.push(readValue(depth + 1));
      const { part, at } = take();
      if (part === ']') return items;
      if (part !== ',') fail(at, 'item');
    }
  };
  const readObject = (depth: number): Record<string, unknown> => {
    const entries = new Map<string, unknown>();
    skip();
    if (text[index] === '}') {
      index += 1;
      return {};
    }
    for (;;) {
      const name = take();
      if (!name.part.startsWith('"')) fail(name.at, 'name');
      const key = readToken(name.part, name.at) as string;
      if (key === '__proto__') fail(name.at, 'proto');
      if (entries.has(key)) fail(name.at, 'twice', name.part);
      const colon = take();
      if (colon.part !== ':') fail(colon.at, 'colon');
      entries.set(key, readValue(depth + 1));
      const { part, at } = take();
      if (part === '}') return fromKeys(entries);
      if (part !== ',') fail(at, 'member');
    }
  };

  const value = readValue(0);
  skip();
  if (index < text.length) fail(index, 'after', JSON.stringify(text[index]));
  return value;
}

/** Whether a number in JavaScript is the one that is written. */
function isKeptExactly(written: string): boolean {
  if (exactDigits.test(written)) return true;
  const value = Number(written);
  return Number.isFinite(value) && toDigits(written) === toDigits(String(value));
}

/** The digits of a decimal and its power of ten, without zeros at either end; the sign is left out. */
function toDigits(decimal: string): string {
  const [, whole = '', fraction = '', power = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  return `${significant}e${Number(power) - fraction.length + digits.length - significant.length}`;
}

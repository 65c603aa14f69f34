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

/** What is wrong with a JSON text, and where. */
class JsonFault extends Error {
  constructor(text: string, index: number, says: string) {
    const before = text.slice(0, index).split('\n');
    super(`line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${says}`);
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

  const fail = (at: number, says: string): never => {
    throw new JsonFault(text, at, says);
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
      return fail(at, at >= text.length ? 'the JSON ends too early' : `unexpected ${JSON.stringify(text[at])}`);
    }
    index = token.lastIndex;
    return { part, at };
  };

  const readToken = (part: string, at: number): unknown => {
    if (/^[-\d]/.test(part) && !isKeptExactly(part)) {
      fail(at, `the number ${part} cannot be kept exactly; write fewer digits, or a text in quotes`);
    }
    try {
      return JSON.parse(part);
    } catch {
      return fail(at, 'a text with a line break, a control character or an unknown escape');
    }
  };
  const readValue = (depth: number): unknown => {
    const { part, at } = take();
    if (depth > deepest) fail(at, `more than ${deepest} levels`);
    if (part === '{') return readObject(depth);
    if (part === '[') return readArray(depth);
    if (/^[\]},:]$/.test(part)) fail(at, `unexpected ${JSON.stringify(part)}`);
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
      if (part !== ',') fail(at, 'expected "," or "]"');
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
      if (!name.part.startsWith('"')) fail(name.at, 'expected a property name in double quotes');
      const key = readToken(name.part, name.at) as string;
      if (key === '__proto__') fail(name.at, 'the name "__proto__" is not allowed; choose another');
      if (entries.has(key)) fail(name.at, `the name ${name.part} stands twice; remove one`);
      const colon = take();
      if (colon.part !== ':') fail(colon.at, 'expected ":"');
      entries.set(key, readValue(depth + 1));
      const { part, at } = take();
      if (part === '}') return fromKeys(entries);
      if (part !== ',') fail(at, 'expected "," or "}"');
    }
  };

  const value = readValue(0);
  skip();
  if (index < text.length) fail(index, `unexpected ${JSON.stringify(text[index])} after the end`);
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

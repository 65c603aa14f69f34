/** A piece of an expression; `at` is its offset in the source. */
export interface Token {
  readonly token: 'name' | 'number' | 'text' | 'sign' | 'end';
  /** The name, the digits, the sign, or the text without its quotes. */
  readonly value: string;
  readonly at: number;
}

/** Throws a `RuleError` about a place in the source. */
export type Fail = (at: number, cure: string) => never;

const signs = /&&|\|\||==|!=|<=|>=|[-+*/<>!?:.,()[\]]/y;
const name = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const figure = /\d+(?:\.\d+)?/y;
const quoted = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/y;
const blank = /\s+/y;

/** Cuts an expression into tokens, the last of them `end`. */
export function readTokens(source: string, fail: Fail): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const space = take(blank);
    if (space) {
      at += space.length;
      continue;
    }
    const found = readToken(take, at, fail);
    if (!found) return fail(at, cureForCharacter(source, at));
    tokens.push(found.token);
    at += found.length;
  }
  return [...tokens, { token: 'end', value: '', at }];
}

function readToken(take: (pattern: RegExp) => string | undefined, at: number, fail: Fail) {
  const word = take(name);
  if (word) return { token: { token: 'name', value: word, at }, length: word.length } as const;
  const digits = take(figure);
  if (digits) return { token: { token: 'number', value: digits, at }, length: digits.length } as const;
  const text = take(quoted);
  if (text) return { token: { token: 'text', value: unquote(text, at, fail), at }, length: text.length } as const;
  const sign = take(signs);
  return sign ? ({ token: { token: 'sign', value: sign, at }, length: sign.length } as const) : undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', "'": "'", '"': '"' };

function unquote(text: string, at: number, fail: Fail): string {
  return text.slice(1, -1).replace(/\\(.)/gu, (whole, letter: string) => {
    return escapes[letter] ?? fail(at, `unknown escape ${whole}; use \\n, \\t, \\\\, \\' or \\"`);
  });
}

const doubled: Readonly<Record<string, string>> = { '=': '==', '&': '&&', '|': '||' };

function cureForCharacter(source: string, at: number): string {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  if (character === "'" || character === '"') return `the text that starts with ${character} has no end; close it`;
  if (doubled[character]) return `unknown sign "${character}"; write ${doubled[character]}`;
  if (/[‘’“”]/.test(character)) return `unknown sign "${character}"; write ' around text`;
  const narrow = character.normalize('NFKC');
  if (narrow !== character) return `unknown sign "${character}"; write "${narrow}" in half width`;
  return `unknown sign "${character}"; leave it out`;
}

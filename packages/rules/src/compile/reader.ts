import type { Fail, Token } from './token.ts';

const mostDepth = 100;

/** The tokens of one expression, read from left to right. */
export interface Reader {
  readonly fail: Fail;
  /** The next token, left where it is. */
  readonly next: () => Token;
  readonly take: () => Token;
  /** Takes the sign if it is next. */
  readonly takes: (sign: string) => boolean;
  /** Takes the sign or fails. */
  readonly expect: (sign: string) => void;
  /** Parses one level deeper. */
  readonly within: <T>(parse: () => T) => T;
}

/** Starts reading; the last token must be `end`, which stays next for ever. */
export function createReader(tokens: readonly Token[], fail: Fail): Reader {
  let index = 0;
  let depth = 0;
  const next = (): Token => tokens[Math.min(index, tokens.length - 1)] ?? { token: 'end', value: '', at: 0 };
  const take = (): Token => {
    const token = next();
    index += 1;
    return token;
  };
  const takes = (sign: string): boolean => {
    const found = next().token === 'sign' && next().value === sign;
    if (found) index += 1;
    return found;
  };
  return {
    fail,
    next,
    take,
    takes,
    expect: (sign) => {
      if (takes(sign)) return;
      const { token, value, at } = next();
      fail(at, `expected "${sign}" ${token === 'end' ? 'at the end' : `before "${value}"`}; add it`);
    },
    within: (parse) => {
      depth += 1;
      if (depth > mostDepth)
        fail(next().at, `the expression is nested deeper than ${mostDepth}; compute parts of it in fields`);
      const parsed = parse();
      depth -= 1;
      return parsed;
    },
  };
}

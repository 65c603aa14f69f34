/** One item of a JSON list as it is written, with where it begins: line and column from 1. */
export interface JsonItem {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** What a JSON text is: one value, or a list that is given item by item. */
export type JsonPart = { readonly whole: string } | { readonly item: JsonItem };

/** A record of ten thousand rows takes a fourth of it; one that does not end would stand in memory whole. */
export const mostCharacters = 8 << 20;

/**
 * Cuts a JSON list into its items as it is read, so that a list of any length can be; any other text is given whole. Items
 * are not judged here; a list that does not end is given whole with what is left. Throws what `refuse` gives for an item that
 * is longer than any record.
 */
export async function* splitList(pieces: AsyncIterable<string>, refuse: () => Error): AsyncGenerator<JsonPart> {
  const cutter = createCutter();
  for await (const piece of pieces) {
    yield* cutter.cut(piece);
    if (cutter.held() > mostCharacters) throw refuse();
  }
  yield* cutter.end();
}

function createCutter() {
  let held = '';
  let at = 0;
  let isList: boolean | undefined;
  let depth = 0;
  let inText = false;
  let hasEnded = false;
  let start = { line: 1, column: 1 };
  let count = 0;

  function take(end: number): JsonPart {
    const text = held.slice(0, end);
    const item = { text, ...start };
    start = advance(start, held.slice(0, end + 1));
    held = held.slice(end + 1);
    at = 0;
    count += 1;
    return { item };
  }

  return {
    held: () => held.length,
    *cut(piece: string): Generator<JsonPart> {
      held += piece;
      if (isList === undefined) {
        const first = /\S/.exec(held);
        if (!first) return;
        isList = first[0] === '[';
        if (isList) {
          start = advance(start, held.slice(0, first.index + 1));
          held = held.slice(first.index + 1);
        }
      }
      if (!isList || hasEnded) return;
      for (; at < held.length; at += 1) {
        const sign = held[at];
        if (inText) {
          if (sign === '\\') at += 1;
          else if (sign === '"') inText = false;
        } else if (sign === '"') inText = true;
        else if (sign === '{' || sign === '[') depth += 1;
        else if (depth > 0 && (sign === '}' || sign === ']')) depth -= 1;
        else if (sign === ',' && depth === 0) {
          yield take(at);
          at -= 1;
        } else if (sign === ']') {
          hasEnded = true;
          if (count > 0 || held.slice(0, at).trim() !== '') yield take(at);
          else held = held.slice(at + 1);
          return;
        }
      }
    },
    *end(): Generator<JsonPart> {
      if (isList !== true) yield { whole: held };
      else if (!hasEnded || held.trim() !== '') yield { whole: hasEnded ? `[]${held}` : `[${held}` };
    },
  };
}

function advance({ line, column }: { line: number; column: number }, text: string): { line: number; column: number } {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line, column: column + last.length }
    : { line: line + lines.length - 1, column: last.length + 1 };
}

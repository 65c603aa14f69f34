import { parseJson } from '@jiandu/codegen/files';
import type { FormModel } from '@jiandu/model';
import { BatchError } from '../batch-error.ts';
import { decodeText, findUnicode } from '../tables/decode-text.ts';
import { openFiling } from './open-filing.ts';
import type { RecordSource, SourceRecord } from './source.ts';
import { type JsonItem, mostCharacters, splitList } from './split-list.ts';

/** Reads records from a `.jsonl` file, one a line; a line that is no JSON spoils itself only. */
export function readJsonLines(path: string, name: string, model: FormModel): RecordSource {
  const records = () => readLines(path, model);
  return { name, notices: [], records, outlines: records };
}

/** Reads records from a `.json` file: one, or a list of any length. */
export function readJsonFile(path: string, name: string, model: FormModel): RecordSource {
  const records = () => readFile(path, model);
  return { name, notices: [], records, outlines: records };
}

async function* readLines(path: string, model: FormModel): AsyncGenerator<SourceRecord> {
  let number = 0;
  for await (const line of linesOf(textOf(path), path)) {
    number += 1;
    if (line.trim() === '') continue;
    yield openItem(line, `${path}:${number}`, model, (message) => message.replace('line 1, ', ''));
  }
}

async function* linesOf(pieces: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = '', ...lines] = piece.split('\n');
    held.push(first);
    length += first.length;
    if (length > mostCharacters) throw refuseLong(path);
    for (const line of lines) {
      yield held.join('');
      held = [line];
      length = line.length;
    }
  }
  yield held.join('');
}

function refuseLong(path: string): BatchError {
  return new BatchError('too-large/record', path, { most: String(mostCharacters) });
}

/** The text of a file, piece by piece. */
async function* textOf(path: string): AsyncGenerator<string> {
  yield* withoutMark(decodeText(path, await findUnicode(path)));
}

async function* withoutMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of pieces) {
    yield isFirst ? piece.replace(/^\ufeff/, '') : piece;
    isFirst = false;
  }
}

async function* readFile(path: string, model: FormModel): AsyncGenerator<SourceRecord> {
  let number = 0;
  let held: JsonItem | undefined;
  const open = (item: JsonItem, place: string) => openItem(item.text, place, model, (message) => shift(message, item));
  for await (const part of splitList(textOf(path), () => refuseLong(path))) {
    if ('whole' in part) {
      const value = parseWhole(part.whole, path);
      yield { place: path, ...openValue(value, path, model) };
      return;
    }
    // A list of one is called as its file.
    if (held) yield open(held, `${path}, record ${number}`);
    held = part.item;
    number += 1;
  }
  if (held) yield open(held, number === 1 ? path : `${path}, record ${number}`);
}

function parseWhole(text: string, path: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new BatchError('invalid-json', path, { why: (cause as Error).message }, cause);
  }
}

function openItem(text: string, place: string, model: FormModel, say: (message: string) => string): SourceRecord {
  try {
    return { place, ...openValue(parseJson(text), place, model) };
  } catch (error) {
    return { place, record: undefined, fault: `${place} is not JSON: ${say((error as Error).message)}` };
  }
}

function openValue(value: unknown, place: string, model: FormModel): Omit<SourceRecord, 'place'> {
  const opened = openFiling(value, model);
  return opened.fault === undefined ? opened : { ...opened, fault: `${place} ${opened.fault}` };
}

/** The place in an item as a place in its file. */
function shift(message: string, item: JsonItem): string {
  return message.replace(/^line (\d+), column (\d+)/, (_, line: string, column: string) => {
    const at = line === '1' ? Number(column) + item.column - 1 : Number(column);
    return `line ${Number(line) + item.line - 1}, column ${at}`;
  });
}

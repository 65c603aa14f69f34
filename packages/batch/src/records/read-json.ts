import { parseJson } from '@jiandu/codegen/files';
import type { FormModel } from '@jiandu/model';
import { BatchError } from '../batch-error.ts';
import { type JsonStart, sayJsonFault } from '../json-faults.ts';
import { fillSaid, type Said, sayPlain } from '../said.ts';
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
    yield openItem(line, sayPlain(`${path}:${number}`), model, 'line');
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
  const open = (item: JsonItem, place: Said) => openItem(item.text, place, model, item);
  for await (const part of splitList(textOf(path), () => refuseLong(path))) {
    if ('whole' in part) {
      const value = parseWhole(part.whole, path);
      yield { place: path, ...openValue(value, sayPlain(path), model) };
      return;
    }
    // A list of one is called as its file.
    if (held) yield open(held, nameItem(path, number));
    held = part.item;
    number += 1;
  }
  if (held) yield open(held, number === 1 ? sayPlain(path) : nameItem(path, number));
}

function parseWhole(text: string, path: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new BatchError('invalid-json', path, { why: sayJsonFault(cause) }, cause);
  }
}

export const jsonSentences = {
  item: {
    en: '{path}, record {number}',
    'zh-Hans': '{path} 第 {number} 条记录',
    'zh-Hant': '{path} 第 {number} 筆記錄',
  },
  'not-json': {
    en: '{place} is not JSON: {why}',
    'zh-Hans': '{place} 不是 JSON：{why}',
    'zh-Hant': '{place} 不是 JSON：{why}',
  },
  fault: { en: '{place} {fault}', 'zh-Hans': '{place} {fault}', 'zh-Hant': '{place} {fault}' },
} as const satisfies Readonly<Record<string, Said>>;

function nameItem(path: string, number: number): Said {
  return fillSaid(jsonSentences.item, { path, number: String(number) });
}

function openItem(text: string, place: Said, model: FormModel, start: JsonStart): SourceRecord {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    const fault = fillSaid(jsonSentences['not-json'], { place, why: sayJsonFault(error, start) });
    return { place: place.en, record: undefined, fault };
  }
  return { place: place.en, ...openValue(value, place, model) };
}

function openValue(value: unknown, place: Said, model: FormModel): Omit<SourceRecord, 'place'> {
  const { fault, ...opened } = openFiling(value, model);
  return { ...opened, ...(fault && { fault: fillSaid(jsonSentences.fault, { place, fault }) }) };
}

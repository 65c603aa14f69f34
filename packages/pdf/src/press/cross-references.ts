import { deflateParts } from './deflate.ts';
import { joinBytes } from './join-bytes.ts';

/** Where the objects of a file stand. */
export interface CrossReferences {
  readonly addStream: (id: number, offset: number) => void;
  /** Objects in the order in which they are packed in a stream. */
  readonly addPacked: (ids: readonly number[], stream: number) => void;
  /** Gives the table as a stream, whose own place is its last entry (ISO 32000-1, 7.5.8). */
  readonly write: (id: number, offset: number) => { readonly entries: string; readonly packed: Uint8Array };
}

/** Objects with numbers that follow each other: one at an offset, or all in one stream, from an index on. */
interface Run {
  readonly first: number;
  count: number;
  readonly type: 1 | 2;
  readonly place: number;
  readonly index: number;
}

/** Bytes of an entry: its type, an offset or the number of a stream, an index. Offsets may need more than four. */
const widths = [1, 5, 2] as const;
const width = widths[0] + widths[1] + widths[2];

/** Keeps runs, not objects, so that a file of a million objects takes little room until it is finished. */
export function createCrossReferences(): CrossReferences {
  const runs: Run[] = [];
  const addStream = (id: number, offset: number) => {
    runs.push({ first: id, count: 1, type: 1, place: offset, index: 0 });
  };
  return {
    addStream,
    addPacked: (ids, stream) => {
      for (const [index, id] of ids.entries()) {
        const run = runs.at(-1);
        if (run?.type === 2 && run.place === stream && run.first + run.count === id) run.count += 1;
        else runs.push({ first: id, count: 1, type: 2, place: stream, index });
      }
    },
    write: (id, offset) => {
      addStream(id, offset);
      runs.sort((one, other) => one.first - other.first);
      const packed = joinBytes(deflateParts(tellRows(runs)));
      const parms = `/DecodeParms<</Predictor 12/Columns ${width}>>`;
      return { entries: `/Size ${id + 1}/W[${widths.join(' ')}]${parms}`, packed };
    },
  };
}

/** Rows of the table, each as its difference to the one before (PNG's filter "up"), some thousand at a time. */
function* tellRows(runs: readonly Run[]): Generator<Uint8Array> {
  const rows = 4096;
  const buffer = new Uint8Array(rows * (width + 1));
  const last = new Uint8Array(width);
  const entry = new Uint8Array(width);
  let at = 0;
  for (const each of eachEntry(runs)) {
    setEntry(entry, each);
    buffer[at] = 2;
    for (let byte = 0; byte < width; byte += 1) buffer[at + 1 + byte] = (entry[byte] ?? 0) - (last[byte] ?? 0);
    last.set(entry);
    at += width + 1;
    if (at < buffer.length) continue;
    yield buffer.slice();
    at = 0;
  }
  yield buffer.slice(0, at);
}

/** Numbers that were never written are free. */
function* eachEntry(runs: readonly Run[]): Generator<readonly [type: number, place: number, index: number]> {
  let next = 0;
  for (const { first, count, type, place, index } of runs) {
    for (; next < first; next += 1) yield [0, 0, next === 0 ? 0xffff : 0];
    for (let more = 0; more < count; more += 1) yield [type, place, index + more];
    next = first + count;
  }
}

function setEntry(entry: Uint8Array, [type, place, index]: readonly [number, number, number]): void {
  entry[0] = type;
  for (let byte = 0, rest = place; byte < widths[1]; byte += 1, rest = Math.floor(rest / 256)) {
    entry[widths[1] - byte] = rest % 256;
  }
  entry[6] = index >> 8;
  entry[7] = index & 255;
}

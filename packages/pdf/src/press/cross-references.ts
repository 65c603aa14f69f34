import type { Deflate } from './deflate.ts';

/** Where the objects of a file stand. */
export interface CrossReferences {
  readonly addStream: (id: number, offset: number) => void;
  /** Objects in the order in which they are packed in a stream. */
  readonly addPacked: (ids: readonly number[], stream: number) => void;
  /** Gives the table as a stream, whose own place is its last entry (ISO 32000-1, 7.5.8). */
  readonly write: (id: number, offset: number) => { readonly entries: string; readonly packed: Uint8Array };
}

/** Bytes of an entry: its type, an offset or the number of a stream, an index. Offsets may need more than four. */
const widths = [1, 5, 2] as const;
const width = widths[0] + widths[1] + widths[2];

/**
 * Objects with numbers that follow each other, the first of them each time: one at an offset, or all in one stream, from an
 * index on. Kept as plain numbers, since a file of a hundred thousand pages has half a million such runs.
 */
interface Runs {
  readonly firsts: number[];
  /** An offset; of packed ones the number of their stream, below zero. */
  readonly places: number[];
  /** How many, and above the lowest 16 bits the index of the first. */
  readonly counts: number[];
}

const countBits = 16;
const countMask = (1 << countBits) - 1;

export function createCrossReferences(deflate: Deflate): CrossReferences {
  const runs: Runs = { firsts: [], places: [], counts: [] };
  const add = (first: number, place: number, index: number) => {
    runs.firsts.push(first);
    runs.places.push(place);
    runs.counts.push((index << countBits) | 1);
  };
  const addStream = (id: number, offset: number) => add(id, offset, 0);
  return {
    addStream,
    addPacked: (ids, stream) => {
      for (const [index, id] of ids.entries()) {
        const last = runs.firsts.length - 1;
        const count = runs.counts[last] ?? 0;
        const next = (runs.firsts[last] ?? 0) + (count & countMask);
        if (runs.places[last] === -stream && next === id) runs.counts[last] = count + 1;
        else add(id, -stream, index);
      }
    },
    write: (id, offset) => {
      addStream(id, offset);
      const packed = deflate(tellRows(runs, id + 1));
      const parms = `/DecodeParms<</Predictor 12/Columns ${width}>>`;
      return { entries: `/Size ${id + 1}/W[${widths.join(' ')}]${parms}`, packed };
    },
  };
}

/** Rows of the table, each as its difference to the one before (PNG's filter "up"). */
function tellRows(runs: Runs, count: number): Uint8Array {
  const rows = new Uint8Array(count * (width + 1));
  const last = new Uint8Array(width);
  const entry = new Uint8Array(width);
  let at = 0;
  for (const each of eachEntry(runs)) {
    setEntry(entry, each);
    rows[at] = 2;
    for (let byte = 0; byte < width; byte += 1) rows[at + 1 + byte] = (entry[byte] ?? 0) - (last[byte] ?? 0);
    last.set(entry);
    at += width + 1;
  }
  return rows;
}

/** Numbers that were never written are free. */
function* eachEntry({
  firsts,
  places,
  counts,
}: Runs): Generator<readonly [type: number, place: number, index: number]> {
  const order = Uint32Array.from(firsts, (_, run) => run).sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0));
  let next = 0;
  for (const run of order) {
    const [first = 0, place = 0, count = 0] = [firsts[run], places[run], counts[run]];
    for (; next < first; next += 1) yield [0, 0, next === 0 ? 0xffff : 0];
    const index = count >>> countBits;
    for (let more = 0; more < (count & countMask); more += 1) {
      yield place < 0 ? [2, -place, index + more] : [1, place, 0];
    }
    next = first + (count & countMask);
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

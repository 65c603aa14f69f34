import type { Face } from '@jiandu/fonts';
import type { Twips } from '../sheet.ts';

/** Where a mark of a full em has the half of it that is blank. */
export type Blank = 'before' | 'after' | 'around';

/** A character, and where it is blank. */
interface Mark {
  readonly text: string;
  readonly size: Twips;
  readonly blank: Blank | undefined;
}

const opening = new Set('（［｛「『【《〈〔〖“‘');
const closing = new Set('）］｝」』】》〉〕〗”’');
/** In the lower left corner in fonts of the Mainland, in the middle in those of Taiwan and Hong Kong. */
const pauses = new Set('，。、；：．');
/** Of Mainland fonts alone: elsewhere they fill their em (CLREQ, adjustment space). */
const shouts = new Set('！？');
const marks = new Set([...opening, ...closing, ...pauses, ...shouts]);

/** Where the blank half of a mark is; `undefined` for what is no mark or takes no full em. */
export function blankOf(text: string, face: Face, units: number): Blank | undefined {
  if (!marks.has(text) || units !== face.metrics.unitsPerEm) return undefined;
  if (opening.has(text)) return 'before';
  if (closing.has(text)) return 'after';
  if (pauses.has(text)) return face.script === 'zh-Hans' ? 'after' : 'around';
  return shouts.has(text) && face.script === 'zh-Hans' ? 'after' : undefined;
}

/** By how much a mark and its neighbours stand nearer. */
export interface Squeeze {
  /** What the mark comes nearer to the character before it. */
  readonly before: Twips;
  /** What follows comes nearer to the mark. */
  readonly after: Twips;
}

/**
 * How two marks after each other share one and a half em (标点挤压; CLREQ, adjustment of adjacent marks): a bracket gives up
 * its blank half, a stop in the corner its blank half to a closing bracket, a stop in the middle a quarter on either side.
 */
export function squeezePair(first: Mark, next: Mark): Squeeze | undefined {
  const { blank: before } = first;
  if (!before || !next.blank) return undefined;
  const [opens, closes] = [opening.has(next.text), closing.has(next.text)];
  if (!opens && !closes && !opening.has(first.text) && !closing.has(first.text)) return undefined;
  if (before === 'after') return { before: 0, after: half(first) };
  if (opens) return { before: 0, after: half(next) };
  return before === 'around' ? quarters(first) : undefined;
}

/** What a mark gives up at the end of a line, where it takes half an em (GB/T 15834-2011 5.1.10). */
export function squeezeEnd(blank: Blank, size: Twips): Squeeze | undefined {
  if (blank === 'after') return { before: 0, after: half({ size }) };
  return blank === 'around' ? quarters({ size }) : undefined;
}

function half({ size }: Pick<Mark, 'size'>): Twips {
  return Math.floor(size / 2);
}

function quarters({ size }: Pick<Mark, 'size'>): Squeeze {
  const quarter = Math.floor(size / 4);
  return { before: quarter, after: quarter };
}

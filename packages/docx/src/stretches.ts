/** Stands before and after what is a record's own: no XML can hold it. */
export const ownMark = '\u0001';

/** Text cut at its marks: every second piece is a record's own. */
export type MarkedText = readonly string[];

/** Text in stretches: those that many documents have alike, with between them what is a record's own. */
export interface Stretches {
  /** Each in pieces, by which it is known again. */
  readonly alike: readonly (readonly string[])[];
  /** What stands between them: one less. */
  readonly own: readonly string[];
  /** How much of the text is a record's own. */
  readonly share: number;
}

/** So few characters between what is a record's own are taken with it: a block of their own would be no shorter. */
const leastAlike = 128;

/** Joins texts to stretches. */
export function joinStretches(texts: readonly MarkedText[]): Stretches {
  const own: string[] = [];
  let pieces: string[] = [];
  let length = 0;
  let whole = 0;
  const alike = [pieces];
  for (const text of texts) {
    for (const [index, piece] of text.entries()) {
      whole += piece.length;
      if (index % 2 === 0) {
        if (piece !== '') pieces.push(piece);
        length += piece.length;
        continue;
      }
      if (own.length > 0 && length < leastAlike) own.push(`${own.pop()}${pieces.join('')}${piece}`);
      else {
        own.push(piece);
        alike.push([]);
      }
      pieces = alike.at(-1) as string[];
      pieces.length = 0;
      length = 0;
    }
  }
  return { alike, own, share: own.reduce((sum, piece) => sum + piece.length, 0) / whole };
}

/** Code points as a short string: `gap[*length]` in base 36, parted by blanks. They are given in rising order. */
export function packCodePoints(codePoints: readonly number[]): string {
  const words: string[] = [];
  let next = 0;
  for (let from = 0; from < codePoints.length; ) {
    const first = codePoints[from] ?? 0;
    let length = 1;
    while (codePoints[from + length] === first + length) length += 1;
    words.push(`${(first - next).toString(36)}${length === 1 ? '' : `*${length.toString(36)}`}`);
    next = first + length;
    from += length;
  }
  return words.join(' ');
}

/** The code points that `packCodePoints` packed. */
export function unpackCodePoints(packed: string): readonly number[] {
  const codePoints: number[] = [];
  let next = 0;
  for (const word of packed.split(' ')) {
    const [gap = '', length = '1'] = word.split('*');
    next += Number.parseInt(gap, 36);
    for (let left = Number.parseInt(length, 36); left > 0; left -= 1) codePoints.push(next++);
  }
  return codePoints;
}

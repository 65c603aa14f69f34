import type { Sheet } from './sheet.ts';

/** The code points that a sheet sets in each face, by its id, variation selectors and joiners too. */
export function charactersOf({ pages }: Pick<Sheet, 'pages'>): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  const add = (face: string, text: string) => {
    const own = found.get(face) ?? new Set();
    for (const character of text) own.add(character.codePointAt(0) ?? 0);
    found.set(face, own);
  };
  for (const { cells, marks } of pages) {
    for (const { lines } of cells) {
      for (const { runs } of lines) {
        for (const run of runs) if ('text' in run) add(run.face, run.text);
      }
    }
    for (const mark of marks) if (mark.mark === 'watermark') add(mark.face, mark.text);
  }
  return found;
}

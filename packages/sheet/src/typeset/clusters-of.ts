/** What text of a form may hold besides characters with a face: marks of no width, and spaces that few faces have. */
const invisible = /\u200d|[\u200b\u200c\u2060\ufeff\u00ad\r]/gu;
const oddSpace = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;
const cluster = /.[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*/gsu;

/** Whether a unit of a text is a character that none of these rules is for: most texts have no others. */
export function isPlainUnit(unit: number): boolean {
  return unit < 0x3000 ? unit >= 0x20 && unit <= 0x7e : unit <= 0x9fff || (unit >= 0xff00 && unit <= 0xffee);
}

/** Whether each unit of a text is a character that prints as itself. */
export function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) if (!isPlainUnit(line.charCodeAt(at))) return false;
  return true;
}

/** Characters with their selectors; a tab prints as a full-width space, marks of no width print nothing. */
export function clustersOf(line: string): readonly string[] {
  return line.replace(invisible, '').replaceAll('\t', '\u3000').replace(oddSpace, ' ').match(cluster) ?? [];
}

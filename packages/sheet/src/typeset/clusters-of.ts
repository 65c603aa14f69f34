/** What text of a form may hold besides characters with a face: marks of no width, and spaces that few faces have. */
const invisible = /\u200d|[\u200b\u200c\u2060\ufeff\u00ad\r]/gu;
const oddSpace = /[\u00a0\u2000-\u200a\u202f\u205f]/gu;
const cluster = /.[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*/gsu;

/** Characters that none of these rules is for: most texts have no others. */
const plain = /^[\u0020-\u007e\u3000-\u9fff\uff00-\uffee]*$/;

/** Whether each unit of a text is a character that prints as itself. */
export function isPlain(line: string): boolean {
  return plain.test(line);
}

/** Characters with their selectors; a tab prints as a full-width space, marks of no width print nothing. */
export function clustersOf(line: string): readonly string[] {
  return line.replace(invisible, '').replaceAll('\t', '\u3000').replace(oddSpace, ' ').match(cluster) ?? [];
}

/** What stands between names in one line. A half-width comma belongs to names such as `Hengda Co., Ltd.` */
const separators = /[、，；]/;

/** Gives the name that the caret stands in. */
export function partAt(text: string, caret: number): string {
  const [from, to] = boundsAt(text, caret);
  return text.slice(from, to).trim();
}

/** Gives the text with another name in the place of the one that the caret stands in. */
export function replacePart(text: string, caret: number, name: string): string {
  const [from, to] = boundsAt(text, caret);
  return text.slice(0, from) + name + text.slice(to);
}

function boundsAt(text: string, caret: number): readonly [from: number, to: number] {
  const before = text.slice(0, caret).split(separators).at(-1) ?? '';
  const after = text.slice(caret).split(separators)[0] ?? '';
  return [caret - before.length, caret + after.length];
}

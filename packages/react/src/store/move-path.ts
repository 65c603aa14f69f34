/** Gives where a pointer leads after the rows of a list were put in another order; `undefined` when its row is gone. */
export function movePath(path: string, pointer: string, order: readonly number[]): string | undefined {
  if (!path.startsWith(`${pointer}/`)) return path;
  const [index = '', ...rest] = path.slice(pointer.length + 1).split('/');
  const to = order.indexOf(Number(index));
  return to < 0 ? undefined : [`${pointer}/${to}`, ...rest].join('/');
}

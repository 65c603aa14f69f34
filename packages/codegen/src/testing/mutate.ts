/** What stands in for each value of a record in its mutants. */
const strangers: readonly unknown[] = ['', 'x', '界'.repeat(300), -1, 0, 1.5, 1e9, true, [], {}, null, ['x', 'x']];

/** Gives records that differ from one in one place: a value replaced, removed, repeated, or an unknown one added. */
export function mutate(record: unknown): readonly unknown[] {
  return pathsOf(record).flatMap((path) => [
    ...strangers.map((stranger) => change(record, path, () => stranger)),
    change(record, path, () => undefined),
    change(record, path, (value) => (Array.isArray(value) ? [...value, ...value] : value)),
    change(record, path, (value) => (isObject(value) ? { ...value, zz: 1 } : value)),
  ]);
}

type Path = readonly (string | number)[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

function change(value: unknown, [step, ...rest]: Path, by: (value: unknown) => unknown): unknown {
  if (step === undefined) {
    const changed = by(value);
    return changed === undefined ? {} : changed;
  }
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? change(item, rest, by) : item));
  const whole = value as Record<string, unknown>;
  const changed = rest.length === 0 ? by(whole[step]) : change(whole[step], rest, by);
  const { [step]: _old, ...others } = whole;
  return changed === undefined ? others : { ...others, [step]: changed };
}

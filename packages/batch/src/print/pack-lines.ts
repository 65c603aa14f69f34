import type { BoxRun, Line, Run, TextRun } from '@jiandu/sheet';

/** A line without the names of its parts: its baseline, then its runs. */
export type PackedLine = readonly [baseline: number, ...runs: PackedRun[]];

/** The values of a run in the order of `runKeys`, up to its last; `null` where it has none. */
type PackedRun = readonly unknown[];

type RunKey = keyof TextRun | keyof BoxRun;

/** Those that most runs have come first. */
const runKeys = Object.keys({
  x: 1,
  width: 1,
  size: 1,
  text: 1,
  face: 1,
  lang: 1,
  slot: 1,
  trim: 1,
  underline: 1,
  color: 1,
  box: 1,
  option: 1,
  counts: 1,
  asked: 1,
} satisfies Record<RunKey, 1>) as readonly RunKey[];

/** Says lines in JSON in a third of the room. */
export function packLines(lines: readonly Line[]): readonly PackedLine[] {
  return lines.map(({ baseline, runs }): PackedLine => [baseline, ...runs.map(packRun)]);
}

function packRun(run: Partial<Record<RunKey, unknown>>): PackedRun {
  const values: unknown[] = [];
  for (const [at, key] of runKeys.entries()) {
    const value = run[key];
    if (value === undefined) continue;
    while (values.length < at) values.push(null);
    values.push(value);
  }
  return values;
}

/** Gives back what was packed. */
export function unpackLines(lines: readonly PackedLine[]): readonly Line[] {
  return lines.map(([baseline, ...runs]): Line => ({ baseline, runs: runs.map(unpackRun) }));
}

function unpackRun(values: PackedRun): Run {
  const run: Partial<Record<RunKey, unknown>> = {};
  for (const [at, value] of values.entries()) {
    const key = runKeys[at];
    if (value !== null && key !== undefined) run[key] = value;
  }
  return run as unknown as Run;
}

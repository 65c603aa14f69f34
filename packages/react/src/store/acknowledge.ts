import type { Acknowledgement, TrailEntry } from '@jiandu/model';
import type { Problem } from '@jiandu/text';

/** Gives where the reason of a warning is kept among what the hand says; it moves with the row of the warning. */
export function reasonKey({ path, code, rule }: Pick<Problem, 'path' | 'code' | 'rule'>): string {
  return `${path}#${rule ?? code}`;
}

/** Gives the reason that an earlier hand gave for the same warning. */
export function earlierReason(problem: Problem, trail: readonly TrailEntry[]): string | undefined {
  const key = reasonKey(problem);
  const known = trail.flatMap((entry) => entry.acknowledged ?? []);
  return known.filter((reason) => reasonKey(reason) === key).at(-1)?.reason;
}

/** Gives the warnings that nobody has said yet why they may stand. */
export function unexplained(
  problems: readonly Problem[],
  said: ReadonlyMap<string, string>,
  trail: readonly TrailEntry[],
): readonly Problem[] {
  return problems.filter(
    (problem) =>
      problem.severity === 'warning' &&
      earlierReason(problem, trail) === undefined &&
      !said.get(reasonKey(problem))?.trim(),
  );
}

/** Gives what the hand at work said of the warnings that stand. */
export function acknowledge(
  problems: readonly Problem[],
  said: ReadonlyMap<string, string>,
): readonly Acknowledgement[] {
  return problems.flatMap((problem) => {
    const reason = problem.severity === 'warning' && said.get(reasonKey(problem))?.trim();
    const { path, code, rule } = problem;
    return reason ? [{ path, code, ...(rule !== undefined && { rule }), reason }] : [];
  });
}

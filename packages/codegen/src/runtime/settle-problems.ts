import { type Problem, problemCodes } from '@jiandu/text';
import { compareRanks, type FieldTree, locate } from './field-tree.ts';

/** Most problems that one judgement gives. */
const most = 100;

/** Codes beside which other faults of the same value are noise. */
const decisive: readonly Problem['code'][] = ['type', 'characters', 'not-an-option', 'too-long', 'too-short'];

/**
 * Settles what is given back: each fault once, errors before warnings, in the order of the form's fields, at most 100,
 * and no value of a personal field.
 */
export function settleProblems(problems: readonly Problem[], tree: FieldTree): readonly Problem[] {
  const ranked = quieten(unique(problems)).map((problem) => ({ problem, ...locate(tree, problem.path) }));
  ranked.sort(
    (first, second) =>
      weight(first.problem) - weight(second.problem) ||
      compareRanks(first.rank, second.rank) ||
      problemCodes.indexOf(first.problem.code) - problemCodes.indexOf(second.problem.code),
  );
  return ranked.slice(0, most).map(({ problem, field }) => (field?.sensitive ? hideValues(problem) : problem));
}

const weight = (problem: Problem) => (problem.severity === 'error' ? 0 : 1);

function unique(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, code, rule = '', params }) => {
    const key = JSON.stringify([path, code, rule, code === 'rule' ? params : '']);
    return !seen.has(key) && seen.add(key);
  });
}

/** Leaves one fault where it makes the others of the same value pointless. */
function quieten(problems: readonly Problem[]): readonly Problem[] {
  const shape = problems.filter(({ code }) => code !== 'rule' && code !== 'computed');
  const strongest = new Map<string, Problem['code']>();
  for (const code of decisive) {
    for (const problem of shape) {
      if (problem.code === code && !strongest.has(problem.path)) strongest.set(problem.path, code);
    }
  }
  return problems.filter((problem) => {
    const strong = strongest.get(problem.path);
    return strong === undefined || problem.code === strong || !shape.includes(problem);
  });
}

function hideValues(problem: Problem): Problem {
  const { actual, expected, ...params } = problem.params;
  return { ...problem, params };
}

import { allFields, explainProblem, toTemplate } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import { type MouseEvent, type ReactNode, useCallback, useMemo } from 'react';
import { useScene } from '../scene.ts';
import { earlierReason, reasonKey } from '../store/acknowledge.ts';
import type { FormState } from '../store/form-state.ts';
import { problemsTopic } from '../store/topics.ts';
import { useStore } from '../use-store.ts';
import { focusFirst } from './focus.ts';
import { SaidText } from './said-text.tsx';

const nothing: ReadonlyMap<string, readonly Problem[]> = new Map();

/** All that is wrong, once someone tried to submit: how much, and a link to each field. */
export function Summary(): ReactNode {
  const { model, say, id, trail } = useScene();
  const select = useCallback(
    (state: FormState) => (state.attempted || state.foreign.length > 0 ? state.problems : nothing),
    [],
  );
  const problems = useStore(problemsTopic, select);
  const order = useMemo(() => new Map(allFields(model).map((field, index) => [field.template, index])), [model]);
  const place = (problem: Problem) => order.get(toTemplate(model, problem.path)) ?? -1;
  const sorted = [...problems.values()].flat().sort((a, b) => place(a) - place(b));
  const errors = sorted.filter((problem) => problem.severity === 'error');
  const warnings = sorted.filter((problem) => problem.severity === 'warning');
  return (
    <div
      id={id('summary')}
      tabIndex={-1}
      className="jd-summary"
      part="summary"
      data-empty={sorted.length === 0 || undefined}
    >
      <p className="jd-summary-title" role="alert" data-severity="error">
        {errors.length > 0 && say('screen.problems', { total: errors.length })}
      </p>
      <ProblemLinks problems={errors} />
      {warnings.length > 0 && (
        <p className="jd-summary-title" data-severity="warning">
          {say('screen.warnings', { total: warnings.length })}
          {warnings.some((problem) => earlierReason(problem, trail) === undefined) && (
            <span>{say('screen.explainWarnings')}</span>
          )}
        </p>
      )}
      <ProblemLinks problems={warnings} beside={(problem) => <Reason problem={problem} />} />
    </div>
  );
}

interface ProblemLinksProps {
  readonly problems: readonly Problem[];
  /** What stands below a problem. */
  readonly beside?: (problem: Problem) => ReactNode;
}

function ProblemLinks({ problems, beside }: ProblemLinksProps): ReactNode {
  const { model, script, phrases, office, id, place } = useScene();
  if (problems.length === 0) return null;
  const follow = (event: MouseEvent, path: string) => {
    event.preventDefault();
    focusFirst(
      place,
      withParents(path).map((pointer) => id(pointer)),
    );
  };
  return (
    <ul className="jd-summary-list">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code} ${problem.rule ?? ''}`}>
          <a href={`#${id(problem.path)}`} onClick={(event) => follow(event, problem.path)}>
            {explainProblem(model, problem, script, phrases, office)}
          </a>
          {beside?.(problem)}
        </li>
      ))}
    </ul>
  );
}

/** Why a warning may stand: said by an earlier hand, or to be said by this one. */
function Reason({ problem }: { readonly problem: Problem }): ReactNode {
  const { say, trail } = useScene();
  const key = reasonKey(problem);
  const earlier = earlierReason(problem, trail);
  if (earlier !== undefined) return <p className="jd-hint">{say('screen.warningExplained', { reason: earlier })}</p>;
  return <SaidText said={key} part={`reason ${key}`} label={say('screen.warningReason')} required />;
}

/** The field itself, then what it stands in. */
function withParents(path: string): string[] {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return path === '' ? [] : [path, ...withParents(parent)];
}

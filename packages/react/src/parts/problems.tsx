import { explainProblem } from '@jiandu/model';
import type { Problem } from '@jiandu/text';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';

/** Shows the problems of one field, beside it. */
export function Problems({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }): ReactNode {
  const { model, script, phrases, office, say } = useScene();
  if (problems.length === 0) return null;
  return (
    <ul className="jd-problems" id={id}>
      {problems.map((problem) => (
        <li
          className="jd-problem"
          part="problem"
          data-severity={problem.severity}
          key={`${problem.code} ${problem.rule ?? ''}`}
        >
          <span className="jd-hidden">{say(`common.${problem.severity}`) + say('common.colon')}</span>
          {explainProblem(model, problem, script, phrases, office)}
        </li>
      ))}
    </ul>
  );
}

import { createOffice, explainProblem, type FormModel, type Office } from '@jiandu/model';
import type { Problem, Script } from '@jiandu/text';
import type { ReactNode } from 'react';
import type { Finding } from '../dev-server/survey.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Whether an older reading is shown. */
  readonly isStale: boolean;
}

/** Shows the faults and warnings of a form, each with the place to mend. */
export function Findings({ findings, isStale }: FindingsProps): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul className="findings" aria-label="Findings of the form">
      {isStale && <li data-severity="fault">The form is broken: below it is shown as it was before.</li>}
      {findings.map(({ severity, file, place, message, cure }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
        <li key={index} data-severity={severity}>
          {file && <code>{`${file}${place ? ` ${place}` : ''}`}</code>} {message}
          {cure && <span className="cure">{` → ${cure}`}</span>}
        </li>
      ))}
    </ul>
  );
}

interface ProblemsProps {
  readonly model: FormModel;
  readonly problems: readonly Problem[];
  readonly script: Script;
  readonly office: Partial<Office>;
  readonly onPoint: (pointer: string | undefined) => void;
  readonly onChoose: (pointer: string) => void;
}

/** Shows what is wrong with the record that is on the page, said as the web form says it. */
export function Problems({ model, problems, script, office, onPoint, onChoose }: ProblemsProps): ReactNode {
  return (
    <ul className="findings" lang={script} aria-label="Problems of the record">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
        <li key={index} data-severity={problem.severity === 'error' ? 'fault' : 'warning'}>
          <button
            type="button"
            onClick={() => onChoose(problem.path)}
            onPointerEnter={() => onPoint(problem.path)}
            onPointerLeave={() => onPoint(undefined)}
          >
            <code>{problem.path || '/'}</code> {explainProblem(model, problem, script, undefined, createOffice(office))}
          </button>
        </li>
      ))}
    </ul>
  );
}

import { pickWords, type Script } from '@jiandu/text';
import type { ReactNode } from 'react';
import type { SurveyedForm } from '../dev-server/survey.ts';

interface FormListProps {
  readonly forms: readonly SurveyedForm[];
  readonly chosen: string | undefined;
  readonly script: Script;
  readonly onChoose: (key: string) => void;
}

/** Lists the forms of the folder, each with how many faults it has. */
export function FormList({ forms, chosen, script, onChoose }: FormListProps): ReactNode {
  return (
    <nav aria-label="Forms">
      <ul>
        {forms.map(({ key, id, words, findings, state }) => {
          const faults = findings.filter(({ severity }) => severity === 'fault').length;
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={key === chosen ? 'page' : undefined}
                data-state={state}
                onClick={() => onChoose(key)}
              >
                <span lang={script}>{words ? pickWords(words, script) : id}</span> <small>{key}</small>
                {faults > 0 && <b title={`${faults} faults`}>{faults}</b>}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

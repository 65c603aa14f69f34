import { type ReactNode, useEffect, useMemo } from 'react';
import { Bench } from './bench.tsx';
import { useChoices } from './choices.ts';
import { FormList } from './form-list.tsx';
import { useChosen } from './use-chosen.ts';
import { useGivenOffice } from './use-given-office.ts';
import { useOfficeFiles } from './use-office-files.ts';
import { useSurvey } from './use-survey.ts';

/** The page: the forms of the folder, and the one that is chosen. */
export function App(): ReactNode {
  const { survey, isConnected } = useSurvey();
  const [choices, choose] = useChoices();
  const given = useGivenOffice(survey, choose);
  const office = useMemo(() => ({ ...given, region: choices.region }), [given, choices.region]);
  const supplies = useOfficeFiles(given);
  const chosen = useChosen(survey, choices.form);
  const { theme } = choices;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  if (survey === undefined) return <p className="wait">…</p>;
  const script = choices.script === 'bilingual' ? 'zh-Hans' : choices.script;
  return (
    <div className="app">
      <header>
        <h1>简牍 Jiandu</h1> <code>{survey.folder}</code>
        {!isConnected && (
          <strong role="alert">The server does not answer: is jiandu dev still running? What is typed stays.</strong>
        )}
        {choices.form !== '' && chosen && chosen.key !== choices.form && (
          <strong role="alert">There is no form {choices.form} in the folder: shown is the first that there is.</strong>
        )}
      </header>
      {survey.forms.length !== 1 && (
        <FormList
          forms={survey.forms}
          chosen={chosen?.key}
          script={script}
          onChoose={(form) => choose({ form, stage: '' })}
        />
      )}
      {chosen ? (
        <Bench key={chosen.key} told={chosen} office={office} supplies={supplies} choices={choices} choose={choose} />
      ) : (
        <p className="wait">The folder holds no form: a form is a folder with form.schema.json.</p>
      )}
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { Survey, SurveyedForm } from '../dev-server/survey.ts';

/** Gives the form that is shown. One whose folder has gone is shown as it was, so that what was typed into it stays. */
export function useChosen(survey: Survey | undefined, wanted: string): SurveyedForm | undefined {
  const [last, setLast] = useState<SurveyedForm>();
  const key = wanted || last?.key;
  const found = survey?.forms.find((form) => form.key === key);
  const shown = found ?? (last && last.key === key ? withoutFolder(last) : survey?.forms[0]);
  const isThere = shown !== undefined && survey?.forms.includes(shown);
  useEffect(() => {
    if (isThere) setLast(shown);
  }, [isThere, shown]);
  return shown;
}

function withoutFolder(form: SurveyedForm): SurveyedForm {
  const message = `there is no ${form.key} in the folder any more: what was typed is kept as long as no other form is chosen`;
  return { ...form, state: 'broken', findings: [{ severity: 'fault', message }] };
}

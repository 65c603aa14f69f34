import { dressModel, explainProblem, type FormModel, type Office } from '@jiandu/model';
import { pickWords } from '@jiandu/text';
import type { Entry } from './journal.ts';

/** Says why a record was not printed, or what was found in one that was, in the first script of the office. */
export type SayReasons = (entry: Pick<Entry, 'cells' | 'problems' | 'fault'>) => readonly string[];

/** Makes what says the reasons of all records of a form: the form is worded once, when the first has any. */
export function createSayer(model: FormModel, office: Office): SayReasons {
  const script = office.scripts[0];
  let dressed: FormModel | undefined;
  return ({ cells = [], problems, fault }) => {
    if (problems.length > 0) dressed ??= dressModel(model, office);
    return [
      ...cells.map(({ words }) => pickWords(words, script)),
      ...problems.map((problem) => explainProblem(dressed ?? model, problem, script, undefined, office)),
      ...(fault === undefined ? [] : [fault[script]]),
    ];
  };
}

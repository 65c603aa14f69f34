import { dressModel, explainProblem, type FormModel, type Office } from '@jiandu/model';
import { pickWords } from '@jiandu/text';
import type { Entry } from './journal.ts';

/** Says why a record was not printed, or what was found in one that was, in the first script of the office. */
export function sayReasons(
  model: FormModel,
  { cells = [], problems, fault }: Pick<Entry, 'cells' | 'problems' | 'fault'>,
  office: Office,
): readonly string[] {
  const script = office.scripts[0];
  const dressed = dressModel(model, office);
  return [
    ...cells.map(({ words }) => pickWords(words, script)),
    ...problems.map((problem) => explainProblem(dressed, problem, script, undefined, office)),
    ...(fault === undefined ? [] : [fault]),
  ];
}

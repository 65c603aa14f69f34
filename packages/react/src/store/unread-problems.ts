import { type FormModel, findField, type Kind, toTemplate } from '@jiandu/model';
import type { Problem } from '@jiandu/text';

/** What is wrong with a text that is no value. */
export type UnreadProblem = Pick<Problem, 'code' | 'params'>;

/** What is wrong with a text that is no value of a kind; kinds that are not typed say it as a text would. */
export const unreadProblems = {
  text: { code: 'type', params: { type: 'text' } },
  number: { code: 'type', params: { type: 'number' } },
  money: { code: 'format', params: { format: 'amount' } },
  date: { code: 'format', params: { format: 'date' } },
  time: { code: 'format', params: { format: 'time' } },
  moment: { code: 'format', params: { format: 'moment' } },
  choice: { code: 'not-an-option', params: {} },
  choices: { code: 'not-an-option', params: {} },
  signature: { code: 'format', params: { format: 'date' } },
} as const satisfies Partial<Record<Kind, UnreadProblem>>;

/** Gives the problem of a text that an earlier save could not read. */
export function findUnreadProblem(model: FormModel, path: string): Problem {
  const kind = findField(model, toTemplate(model, path))?.kind;
  const known: Partial<Record<Kind, UnreadProblem>> = unreadProblems;
  return { path, severity: 'error', ...((kind && known[kind]) ?? unreadProblems.text) };
}

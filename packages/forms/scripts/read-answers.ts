import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FormSource, findForms, readForm } from '@jiandu/codegen';
import { findField } from '@jiandu/model';

/** What one clause of a rule book asks, and of which forms. */
interface AskedRule {
  readonly id: string;
  readonly clause: string;
  /** The source's own words. */
  readonly quote: string;
  /** What it asks, in English. */
  readonly asks: string;
  readonly forms: readonly string[];
}

/** How a form answers a rule: by a part of its own that it names, or with the reason why it cannot. */
export type Answer = {
  readonly [By in 'rule' | 'field' | 'stage' | 'hint' | 'next' | 'reason']?: string;
} & { readonly note?: number };

/** A rule's answers by one form; `fault` when something named there does not exist. */
export interface AnsweredRule {
  readonly rule: AskedRule;
  readonly form: string;
  readonly answers: readonly Answer[];
  readonly faults: readonly string[];
}

/** Reads every rule of the bank with the answers of every form of the catalogue that it bears on. */
export async function readAnswers(schemas: string): Promise<readonly AnsweredRule[]> {
  const bank = await readJson<readonly AskedRule[]>(join(schemas, 'shared/rule-bank.json'));
  const answered: AnsweredRule[] = [];
  for (const folder of await findForms(schemas)) {
    const form = await readForm(folder);
    const given = await readJson<Record<string, Answer | readonly Answer[]>>(join(folder, 'clauses.json'));
    for (const rule of bank.filter(({ forms }) => forms.includes(form.id))) {
      const answers = [given[rule.id] ?? []].flat() as Answer[];
      answered.push({ rule, form: form.id, answers, faults: answers.flatMap((answer) => faultsOf(answer, form)) });
    }
  }
  return answered;
}

/** Says which part that an answer names is not there. */
function faultsOf(answer: Answer, { model, paper }: FormSource): readonly string[] {
  const field = (template: string) => findField(model, template);
  const there: Readonly<Record<string, boolean>> = {
    rule: model.rules.some(({ id }) => id === answer.rule),
    field: field(answer.field ?? '') !== undefined,
    stage: model.stages.some(({ id }) => id === answer.stage),
    hint: field(answer.hint ?? '')?.hint !== undefined,
    next: model.next.some(({ form }) => form === answer.next),
    note: paper?.notes?.[answer.note ?? -1] !== undefined,
    reason: (answer.reason ?? '').length > 20,
  };
  return Object.keys(answer).flatMap((by) => (there[by] ? [] : [`${by} ${answer[by as keyof Answer]}`]));
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

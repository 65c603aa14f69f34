import {
  carryRecord,
  type Form,
  type FormModel,
  findNext,
  NextError,
  type NextOptions,
  type RecordData,
} from '@jiandu/model';
import type { RuleSet } from '@jiandu/rules/runtime';
import { growTree } from './field-tree.ts';
import { type Compiled, computeRecord, judgeRecord } from './judge-record.ts';

/** What was compiled of a form. */
interface CompiledForm extends Compiled {
  /** The conditions of `next` as rules by the index of their entry: the rule speaks where the condition holds. */
  readonly leads?: Pick<RuleSet, 'check'>;
}

/** Binds what was compiled of a form's schema to its model: the form as a value. */
export function createForm(model: FormModel, compiled: CompiledForm): Form<RecordData> {
  const judging = { ...compiled, model, tree: growTree(model) };
  const leadsTo = (record: RecordData, { policy }: Pick<NextOptions, 'policy'> = {}) => {
    const held = compiled.leads?.check(record, policy).flatMap(({ rule }) => rule ?? []) ?? [];
    return model.next.filter(({ when }, index) => when === undefined || held.includes(String(index)));
  };
  return {
    model,
    validate: (input, options = {}) => judgeRecord(input, options, judging),
    compute: (draft, policy) => computeRecord(draft, policy, judging),
    next: (form, record, options = {}) => {
      const next = findNext(model, form);
      if (leadsTo(record, options).includes(next)) return carryRecord(model, form, record, options);
      const path = `/next/${model.next.indexOf(next)}/when`;
      throw new NextError('not-due', model.form, path, `does not hold, so ${form} does not follow: ${next.when}`);
    },
    leadsTo: (record, options) => leadsTo(record, options).map(({ form }) => form),
  };
}

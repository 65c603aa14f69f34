import { carryRecord, type Form, type FormModel, type RecordData } from '@jiandu/model';
import { growTree } from './field-tree.ts';
import { type Compiled, computeRecord, judgeRecord } from './judge-record.ts';

/** Binds what was compiled of a form's schema to its model: the form as a value. */
export function createForm(model: FormModel, compiled: Compiled): Form<RecordData> {
  const judging = { ...compiled, model, tree: growTree(model) };
  return {
    model,
    validate: (input, options = {}) => judgeRecord(input, options, judging),
    compute: (draft, policy) => computeRecord(draft, policy, judging),
    next: (form, record) => carryRecord(model, form, record),
  };
}

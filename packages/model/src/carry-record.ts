import type { RecordData } from './form.ts';
import type { FormModel } from './form-model.ts';
import { ModelError } from './model-error.ts';
import { getAt, setAt } from './pointer.ts';

/**
 * Starts the record of a next form from a finished one: what `next` names and the record has, nothing else.
 * Throws `ModelError` for a form that does not follow this one.
 */
export function carryRecord(model: Pick<FormModel, 'form' | 'next'>, form: string, record: RecordData): RecordData {
  const next = model.next.find((candidate) => candidate.form === form);
  if (!next) {
    const known = model.next.map((candidate) => candidate.form);
    throw new ModelError('unknown-next-form', model.form, form, known);
  }
  return Object.entries(next.fields).reduce<RecordData>((started, [target, source]) => {
    const value = getAt(record, asPointer(source));
    return value === undefined ? started : setAt(started, asPointer(target), value);
  }, {});
}

/** Name paths serve as well as templates. */
function asPointer(nameOrTemplate: string): string {
  return nameOrTemplate.startsWith('/') ? nameOrTemplate : `/${nameOrTemplate.replaceAll('.', '/')}`;
}

import { basename } from 'node:path';
import type { Field, FormModel, NextForm } from '@jiandu/model';
import { findForms } from '../find-forms.ts';
import { FormError } from '../form-error.ts';
import { buildFields } from './build-field.ts';
import { createFindings } from './findings.ts';
import { followPlace } from './follow-place.ts';
import { normalise } from './normalise.ts';
import { findRoot, readFiles } from './read-files.ts';
import { resolveReferences } from './resolve-references.ts';

/**
 * Writes rows that are carried whole as the columns that both forms have, so that a form needs no other at run time. Rows of
 * forms that are not in the schemas folder stay whole.
 */
export async function expandRows(model: FormModel, path: string, root = findRoot(path)): Promise<FormModel> {
  if (!model.next.some((next) => wholeRows(model, next).length > 0) || root === undefined) return model;
  const folders = await findForms(root);
  const next = await Promise.all(
    model.next.map(async (entry) => {
      if (wholeRows(model, entry).length === 0) return entry;
      const folder = folders.find((candidate) => basename(candidate) === entry.form);
      const fields = folder === undefined ? undefined : await readFields(folder, root);
      return fields === undefined ? entry : expandEntry(model, entry, fields);
    }),
  );
  return { ...model, next };
}

/** The targets of an entry that take rows whole. */
function wholeRows(model: FormModel, { fields }: NextForm): readonly string[] {
  return Object.entries(fields).flatMap(([target, source]) => {
    const place = followPlace(model.fields, source);
    return 'field' in place && place.field.kind === 'rows' ? [target] : [];
  });
}

function expandEntry(model: FormModel, entry: NextForm, there: readonly Field[]): NextForm {
  const fields = Object.entries(entry.fields).flatMap(([target, source]) => {
    const from = followPlace(model.fields, source);
    const to = followPlace(there, target);
    if (!('field' in from && 'field' in to && from.field.kind === 'rows' && to.field.kind === 'rows')) {
      return [[target, source]];
    }
    const { fields: theirs } = to.field;
    const shared = from.field.fields.filter((column) => {
      const twin = theirs.find(({ name }) => name === column.name);
      return twin !== undefined && !twin.computed && column.kind !== 'note';
    });
    return shared.length === 0
      ? [[target, source]]
      : shared.map(({ name }) => [`${target}/-/${name}`, `${source}/-/${name}`]);
  });
  return { ...entry, fields: Object.fromEntries(fields) };
}

/** The fields of another form; `undefined` where it cannot be read, which its own reading tells. */
async function readFields(folder: string, root: string): Promise<readonly Field[] | undefined> {
  try {
    const files = await readFiles(folder, root);
    const findings = createFindings(files.id);
    const schema = normalise(await resolveReferences(files, findings), findings);
    findings.stop();
    return buildFields(schema, '', '');
  } catch (error) {
    if (error instanceof FormError) return undefined;
    throw error;
  }
}

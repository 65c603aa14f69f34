import type { Phrases, Script, Words } from '@jiandu/text';
import type { RowsField } from './field.ts';
import { allFields, followNames, type RowStep } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { pointerNames } from './pointer.ts';

/** How words are said for a label. */
export interface Labelling {
  readonly script: Script;
  readonly phrases: Phrases;
  readonly say: (words: Words) => string;
}

/**
 * Gives the label of the field at a concrete pointer: 金额, in rows 第 3 行 金额 or 样品 3 金额, in a matrix 男 占比, and with
 * its group before it where another field of the form has the same label. `''` for the whole record.
 */
export function labelOf(model: Pick<FormModel, 'fields'>, pointer: string, labelling: Labelling): string {
  const { field, groups, rows } = followNames(model.fields, pointerNames(pointer));
  if (!field) return '';
  const label = labelling.say(field.words);
  const inRows = rows.map((step) => sayRow(step, labelling));
  if (rows.at(-1)?.field === field) return [label, ...inRows].join(' ');
  if (inRows.length > 0) return [...inRows, label].join(' ');
  const group = groups.at(-1);
  return group && isShared(model, label, labelling) ? `${labelling.say(group.words)} ${label}` : label;
}

function sayRow({ field, row }: RowStep, labelling: Labelling): string {
  if (field.kind === 'rows') return nameRow(field, Number(row), labelling);
  const found = field.kind === 'matrix' ? field.rows.find((candidate) => candidate.name === row) : undefined;
  return found ? labelling.say(found.words) : '';
}

/** Gives how a row of a list is called: 第 3 行, or by what the rows hold: 样品 3. */
export function nameRow({ itemWords }: RowsField, index: number, { phrases, script, say }: Labelling): string {
  const row = index + 1;
  return itemWords
    ? phrases.say(script, 'screen.item', { item: say(itemWords), row })
    : phrases.say(script, 'screen.row', { row });
}

function isShared(model: Pick<FormModel, 'fields'>, label: string, { say }: Labelling): boolean {
  return allFields(model).filter((other) => say(other.words) === label).length > 1;
}

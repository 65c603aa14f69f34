import type { NextOptions, RecordData } from './form.ts';
import type { FormModel, NextForm } from './form-model.ts';
import { ModelError } from './model-error.ts';
import { NextError } from './next-error.ts';
import { getAt, setAt } from './pointer.ts';

/**
 * Starts the record of a next form from a finished one: what `next` names and the record has, nothing else. A record already
 * begun (`into`) keeps what it says. Its condition is not asked here: the form's own `next` does.
 * Throws `ModelError` for a form that does not follow this one, `NextError` for a row that is missing.
 */
export function carryRecord(
  model: Pick<FormModel, 'form' | 'next'>,
  form: string,
  record: RecordData,
  options: Pick<NextOptions, 'row' | 'into'> = {},
): RecordData {
  const next = findNext(model, form);
  const pairs = Object.entries(next.fields).map(([target, source]): Pair => [asPointer(target), asPointer(source)]);
  const row = rowOf(pairs, record, options.row, { model, form });
  const plain = pairs.flatMap(([target, source]): Pair[] => {
    const taken = row === undefined ? source : inRow(source, row);
    return isRowwise(target) || isRowwise(taken) ? [] : [[target, taken]];
  });
  const started = plain.reduce<RecordData>(
    (begun, [target, source]) => fill(begun, target, getAt(record, source)),
    options.into ?? {},
  );
  return listsOf(pairs).reduce<RecordData>((begun, list) => addRows(begun, list, record, row), started);
}

/** Gives the pointer of the rows of which the next form is about one; `undefined` where it needs none to be named. */
export function rowsToChoose(model: Pick<FormModel, 'form' | 'next'>, form: string): string | undefined {
  const pairs = Object.entries(findNext(model, form).fields).map(
    ([to, from]): Pair => [asPointer(to), asPointer(from)],
  );
  const one = pairs.find(([target, source]) => isRowwise(source) && !isRowwise(target));
  return one?.[1].split('/-')[0];
}

/** Gives the entry of `next` that leads to a form. Throws `ModelError` for a form that does not follow this one. */
export function findNext(model: Pick<FormModel, 'form' | 'next'>, form: string): NextForm {
  const next = model.next.find((candidate) => candidate.form === form);
  if (next) return next;
  const known = model.next.map((candidate) => candidate.form);
  throw new ModelError('unknown-next-form', model.form, form, known);
}

/** Target and source as pointers, with `-` for every row. */
type Pair = readonly [target: string, source: string];

/** The row to take, once it is sure that the record has it; `undefined` where all rows are carried. */
function rowOf(
  pairs: readonly Pair[],
  record: RecordData,
  row: number | undefined,
  { model, form }: { readonly model: Pick<FormModel, 'form'>; readonly form: string },
): number | undefined {
  const rowwise = pairs.filter(([, source]) => isRowwise(source));
  const [first] = rowwise.map(([, source]) => source.split('/-')[0] ?? '');
  if (first === undefined) return undefined;
  if (row === undefined) {
    if (rowwise.every(([target]) => isRowwise(target))) return undefined;
    throw new NextError('no-row', model.form, first, `has rows, and ${form} begins with one of them: say which`);
  }
  const rows = getAt(record, first);
  const count = Array.isArray(rows) ? rows.length : 0;
  if (Number.isInteger(row) && row >= 0 && row < count) return row;
  throw new NextError('no-such-row', model.form, first, `has ${count} rows, and none with the index ${row}`);
}

/** What goes to rows of the next form, by those rows; sources are whole rows, or values for one new row. */
function listsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const lists = new Map<string, Pair[]>();
  for (const pair of pairs.filter(([target]) => isRowwise(target))) {
    const list = pair[0].split('/-')[0] ?? '';
    lists.set(list, [...(lists.get(list) ?? []), pair]);
  }
  return [...lists.values()];
}

/** Adds a row for each row of the source, or one row; rows of which nothing is carried are left out. */
function addRows(begun: RecordData, pairs: readonly Pair[], record: RecordData, row: number | undefined): RecordData {
  const list = pairs[0]?.[0].split('/-')[0] ?? '';
  const source = pairs.map((pair) => pair[1]).find(isRowwise);
  const rows = source === undefined ? undefined : getAt(record, source.split('/-')[0] ?? '');
  const indexes =
    row !== undefined || source === undefined ? [row ?? 0] : [...(Array.isArray(rows) ? rows : []).keys()];
  const added = indexes.map((index) =>
    pairs.reduce<RecordData>(
      (made, [target, from]) => fill(made, target.slice(list.length + '/-'.length), getAt(record, inRow(from, index))),
      {},
    ),
  );
  return added
    .filter((made) => Object.keys(made).length > 0)
    .reduce<RecordData>((grown, made) => setAt(grown, `${list}/-`, made), begun);
}

/** What is there stays, and what is not given adds nothing. */
function fill(begun: RecordData, target: string, value: unknown): RecordData {
  return isEmpty(value) || !isEmpty(getAt(begun, target)) ? begun : setAt(begun, target, value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRowwise(pointer: string): boolean {
  return pointer.includes('/-/');
}

function inRow(pointer: string, row: number): string {
  return pointer.replace('/-/', `/${row}/`);
}

/** Name paths serve as well as templates. */
function asPointer(nameOrTemplate: string): string {
  return nameOrTemplate.startsWith('/') ? nameOrTemplate : `/${nameOrTemplate.replaceAll('.', '/')}`;
}

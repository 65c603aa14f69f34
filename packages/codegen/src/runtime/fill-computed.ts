import { escapePointer, type Field, getAt, type RecordData, setAt } from '@jiandu/model';

/** Adds computed values where the record says nothing; what it says stays. */
export function fillComputed(record: RecordData, computed: RecordData, fields: readonly Field[]): RecordData {
  return findComputed(computed, fields, '')
    .filter((pointer) => getAt(record, pointer) === undefined)
    .reduce((filled, pointer) => setAt(filled, pointer, getAt(computed, pointer)), record);
}

/** Pointers of the computed values that data has. */
function findComputed(data: RecordData, fields: readonly Field[], path: string): readonly string[] {
  return fields.flatMap((field) => {
    const at = `${path}/${escapePointer(field.name)}`;
    const value = getAt(data, at);
    if (value === undefined) return [];
    if (field.computed) return [at];
    if (field.kind === 'group') return findComputed(data, field.fields, at);
    if (field.kind === 'rows' && Array.isArray(value)) {
      return value.flatMap((_, index) => findComputed(data, field.fields, `${at}/${index}`));
    }
    if (field.kind !== 'matrix') return [];
    return field.rows.flatMap(({ name }) => findComputed(data, field.fields, `${at}/${escapePointer(name)}`));
  });
}

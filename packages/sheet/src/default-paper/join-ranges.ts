import { escapePointer, type Field, type GridCell, pairRanges, type RangeField } from '@jiandu/model';
import { scripts } from '@jiandu/text';

/** Gives the fields with each range in the place of its start, in the words of the range; a start without its end has none. */
export function joinRanges(fields: readonly Field[]): readonly Field[] {
  const pairs: ReadonlyMap<Field, Field> = pairRanges(fields);
  const ends = new Set(pairs.values());
  return fields
    .filter((field) => !ends.has(field))
    .map((field) => {
      if (!('range' in field) || !field.range) return field;
      if (pairs.has(field)) return { ...field, words: field.range.words };
      const { range: _none, ...alone } = field;
      return alone;
    });
}

/** Gives the cell of a range: 起止日期 ＿年＿月＿日 至 ＿年＿月＿日. */
export function rangeCell(start: RangeField, end: string): GridCell {
  const parent = start.template.slice(0, start.template.lastIndexOf('/'));
  const text = `{${start.template}} 至 {${parent}/${escapePointer(end)}}`;
  return { words: start.words, template: Object.fromEntries(scripts.map((script) => [script, text])) };
}

import {
  escapePointer,
  type Field,
  type GroupField,
  type MatrixField,
  pairRanges,
  type RowsField,
} from '@jiandu/model';
import { type Inline, lineBreak } from '../typeset/inline.ts';
import { joinWords, plainText } from '../words.ts';
import { type Ink, type KindBlock, rawText, valueText } from './kind-block.ts';

/** The members of a group after each other, each with its label. */
export const groupBlock: KindBlock<GroupField> = {
  write: (_value, field, ink) => printMembers(field.fields, ink.slot.pointer, ink),
  room: (field, ink) => (ink.manner === 'column' ? [] : printMembers(field.fields, ink.slot.pointer, ink)),
};

/** Rows in one cell: a line each. A rows block rules them properly. */
export const rowsBlock: KindBlock<RowsField> = {
  write: (value, field, ink) =>
    Array.isArray(value)
      ? value.flatMap((_row, index) => [
          ...(index > 0 ? [lineBreak] : []),
          plainText(`${index + 1}. `, ink.job, field.template),
          ...printMembers(field.fields, `${ink.slot.pointer}/${index}`, ink),
        ])
      : [valueText(rawText(value), ink)],
  room: () => [],
};

/** A matrix in one cell: a line each row. A matrix block rules it properly. */
export const matrixBlock: KindBlock<MatrixField> = {
  write: (_value, field, ink) => printMatrix(field, ink),
  room: (field, ink) => (ink.manner === 'column' ? [] : printMatrix(field, ink)),
};

function printMatrix(field: MatrixField, ink: Ink): readonly Inline[] {
  return field.rows.flatMap((row, index) => [
    ...(index > 0 ? [lineBreak] : []),
    ...joinWords(row.words, ink.job, field.template),
    plainText('：', ink.job, field.template),
    ...printMembers(field.fields, `${ink.slot.pointer}/${escapePointer(row.name)}`, ink),
  ]);
}

function printMembers(fields: GroupField['fields'], pointer: string, ink: Ink): readonly Inline[] {
  const others = new Set(fields.flatMap((field) => ('other' in field && field.other ? [field.other] : [])));
  const pairs: ReadonlyMap<Field, Field> = pairRanges(fields);
  const ends = new Set(pairs.values());
  const print = (field: Field) =>
    ink.print(field, `${pointer}/${escapePointer(field.name)}`, { ...ink, manner: 'sentence' });
  return fields
    .filter((field) => !others.has(field.name) && !ends.has(field))
    .flatMap((field, index) => {
      const end = pairs.get(field);
      const words = end && 'range' in field && field.range ? field.range.words : field.words;
      return [
        ...(index > 0 ? [plainText('\u3000', ink.job, field.template)] : []),
        ...joinWords(words, ink.job, field.template),
        plainText('：', ink.job, field.template),
        ...print(field),
        ...(end ? [plainText(' 至 ', ink.job, field.template), ...print(end)] : []),
      ];
    });
}

import { escapePointer, type MatrixField } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import { UndoPaste } from '../parts/add-row.tsx';
import { Beside } from '../parts/beside.tsx';
import { CellItem } from '../parts/cell-item.tsx';
import { columnEms, headEms } from '../parts/column-ems.ts';
import { ColumnHeads, spansOf } from '../parts/column-heads.tsx';
import { Columns, tableRoom } from '../parts/columns.tsx';
import { moveOnEnter } from '../parts/enter-key.ts';
import { LabelWords } from '../parts/label.tsx';
import { Totals } from '../parts/totals.tsx';
import { useEditable } from '../parts/use-editable.ts';
import { usePaste } from '../parts/use-paste.ts';
import { useScene } from '../scene.ts';
import { useMarks } from '../use-store.ts';
import type { WholeProps, WholeWidget } from '../widget.ts';

/** A printed table: fixed rows, the same columns in each, a head for both. On a narrow screen each row is a card. */
export const matrix: WholeWidget<MatrixField> = { frame: 'whole', Whole: MatrixWhole };

function MatrixWhole({ field, pointer }: WholeProps<MatrixField>): ReactNode {
  const { id, words, readOnly } = useScene();
  const marks = useMarks(pointer);
  const paste = usePaste(field, pointer);
  const editable = useEditable(field);
  const labelledBy = id(pointer, 'label');
  const spans = spansOf(field.rows, (row) => (row.heading ? words(row.heading) : ''));
  const headed = spans.some((span) => span.heading !== '');
  const heads = [...(headed ? [spans.map((span) => span.heading)] : []), field.rows.map((row) => words(row.words))];
  const ems = [...heads.map(headEms), ...field.fields.map((column) => columnEms(column, words))];
  return (
    <fieldset
      className="jd-matrix"
      id={id(pointer)}
      data-pointer={pointer}
      tabIndex={-1}
      disabled={!marks.applies}
      data-wide
      data-room={tableRoom(ems)}
    >
      <legend className="jd-legend" id={labelledBy}>
        <LabelWords field={field} required={false} />
      </legend>
      <Beside field={field} pointer={pointer} marks={marks} hint={!readOnly} />
      <table
        className="jd-table"
        part="table"
        // biome-ignore lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
        role="table"
        aria-labelledby={labelledBy}
        onPaste={editable ? paste : undefined}
        onKeyDown={(event) => moveOnEnter(event, () => null)}
      >
        <Columns ems={ems} />
        <ColumnHeads
          fields={field.fields}
          first={field.corner ? words(field.corner) : null}
          firstSpan={headed ? 2 : 1}
          editable={!readOnly}
        />
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {field.rows.map((row) => (
            <MatrixLine
              key={row.name}
              field={field}
              pointer={pointer}
              row={row}
              headed={headed}
              span={spans.find((span) => span.first === row)}
            />
          ))}
        </tbody>
        <Totals pointer={pointer} fields={field.fields} buttons={false} headSpan={headed ? 2 : 1} />
      </table>
      {editable && <UndoPaste pointer={pointer} />}
    </fieldset>
  );
}

interface MatrixLineProps extends WholeProps<MatrixField> {
  readonly row: MatrixField['rows'][number];
  readonly headed: boolean;
  /** The head that starts with this row. */
  readonly span: { readonly heading: string; readonly length: number } | undefined;
}

const MatrixLine = memo(function MatrixLine({ field, pointer, row, headed, span }: MatrixLineProps): ReactNode {
  const { id, words } = useScene();
  const at = `${pointer}/${escapePointer(row.name)}`;
  const head = id(at, 'head');
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
    <tr role="row" id={id(at)} data-pointer={at} tabIndex={-1}>
      {span && span.heading !== '' && (
        // biome-ignore lint/a11y/useSemanticElements: it is one; see above
        <th role="rowheader" scope="rowgroup" rowSpan={span.length}>
          {span.heading}
        </th>
      )}
      <th role="rowheader" scope="row" id={head} colSpan={headed && !row.heading ? 2 : 1}>
        {words(row.words)}
      </th>
      {field.fields.map((column) => (
        <CellItem
          key={column.name}
          field={column}
          pointer={`${at}/${escapePointer(column.name)}`}
          labelledBy={`${head} ${id(column.template, 'head')}`}
        />
      ))}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
});

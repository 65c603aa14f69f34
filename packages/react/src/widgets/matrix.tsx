import { escapePointer, type MatrixField } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import { Beside } from '../parts/beside.tsx';
import { CellItem } from '../parts/cell-item.tsx';
import { ColumnHeads, spansOf } from '../parts/column-heads.tsx';
import { LabelWords } from '../parts/label.tsx';
import { Scrolling } from '../parts/scrolling.tsx';
import { Totals } from '../parts/totals.tsx';
import { useScene } from '../scene.ts';
import { useMarks } from '../use-store.ts';
import type { WholeProps, WholeWidget } from '../widget.ts';

/** A printed table: fixed rows, the same columns in each, a head for both. On a narrow screen it scrolls sideways. */
export const matrix: WholeWidget<MatrixField> = { frame: 'whole', Whole: MatrixWhole };

function MatrixWhole({ field, pointer }: WholeProps<MatrixField>): ReactNode {
  const { id, words, readOnly } = useScene();
  const marks = useMarks(pointer);
  const labelledBy = id(pointer, 'label');
  const spans = spansOf(field.rows, (row) => (row.heading ? words(row.heading) : ''));
  const headed = spans.some((span) => span.heading !== '');
  return (
    <fieldset className="jd-matrix" id={id(pointer)} tabIndex={-1} disabled={!marks.applies} data-wide>
      <legend className="jd-legend" id={labelledBy}>
        <LabelWords field={field} required={false} />
      </legend>
      <Beside field={field} pointer={pointer} marks={marks} hint={!readOnly} />
      <Scrolling long labelledBy={labelledBy}>
        <table className="jd-table" aria-labelledby={labelledBy}>
          <ColumnHeads
            fields={field.fields}
            first={field.corner ? words(field.corner) : null}
            firstSpan={headed ? 2 : 1}
            editable={!readOnly}
          />
          <tbody>
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
      </Scrolling>
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
    <tr id={id(at)} tabIndex={-1}>
      {span && span.heading !== '' && (
        <th scope="rowgroup" rowSpan={span.length}>
          {span.heading}
        </th>
      )}
      <th scope="row" id={head} colSpan={headed && !row.heading ? 2 : 1}>
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
  );
});

import type { RowsField } from '@jiandu/model';
import type { ReactNode } from 'react';
import { AddRow, UndoPaste, UndoRemoval } from '../parts/add-row.tsx';
import { Beside } from '../parts/beside.tsx';
import { columnEms } from '../parts/column-ems.ts';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { Columns, tableRoom } from '../parts/columns.tsx';
import { moveOnEnter } from '../parts/enter-key.ts';
import { LabelWords } from '../parts/label.tsx';
import { Row } from '../parts/row.tsx';
import { Totals } from '../parts/totals.tsx';
import { useEditable } from '../parts/use-editable.ts';
import { usePaste } from '../parts/use-paste.ts';
import { useScene } from '../scene.ts';
import { useMarks, useRowIds } from '../use-store.ts';
import type { WholeProps, WholeWidget } from '../widget.ts';

/** Em of the number of a row, and of its buttons. */
const besideEms = { number: 3.5, buttons: 9 };

/** A list of rows: a table where there is room, cards where there is not. */
export const rows: WholeWidget<RowsField> = { frame: 'whole', Whole: RowsWhole };

function RowsWhole({ field, pointer }: WholeProps<RowsField>): ReactNode {
  const { id, say, words, place } = useScene();
  const paste = usePaste(field, pointer);
  const marks = useMarks(pointer);
  const ids = useRowIds(pointer);
  const editable = useEditable(field);
  const labelledBy = id(pointer, 'label');
  const ems = field.fields.map((column) => columnEms(column, words));
  const room = tableRoom(ems, besideEms.number + (editable ? besideEms.buttons : 0));
  return (
    <fieldset
      className="jd-rows"
      id={id(pointer)}
      data-pointer={pointer}
      tabIndex={-1}
      disabled={!marks.applies}
      data-wide
      data-room={room}
    >
      <legend className="jd-legend" id={labelledBy}>
        <LabelWords field={field} required={field.required && editable} />
      </legend>
      <Beside field={field} pointer={pointer} marks={marks} hint={editable} />
      {ids.length > 0 ? (
        <table
          className="jd-table"
          part="table"
          // biome-ignore lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
          role="table"
          aria-labelledby={labelledBy}
          onPaste={editable ? paste : undefined}
          onKeyDown={(event) => moveOnEnter(event, () => place().getElementById(id(pointer, 'add')))}
        >
          <Columns ems={ems} numbered buttons={editable} />
          <ColumnHeads
            fields={field.fields}
            first={say('common.serial')}
            {...(editable && { last: null })}
            editable={editable}
          />
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">
            {ids.map((rowId, index) => (
              <Row
                key={rowId}
                field={field}
                pointer={pointer}
                index={index}
                isLast={index === ids.length - 1}
                canRemove={editable && ids.length > (field.minItems ?? 0)}
                canAdd={editable && ids.length < (field.maxItems ?? Number.POSITIVE_INFINITY)}
                editable={editable}
              />
            ))}
          </tbody>
          <Totals pointer={pointer} fields={field.fields} buttons={editable} />
        </table>
      ) : (
        <p className="jd-value" data-empty>
          {say('screen.empty')}
        </p>
      )}
      {editable && (
        <div className="jd-row-tools">
          <AddRow field={field} pointer={pointer} count={ids.length} />
          <UndoRemoval field={field} pointer={pointer} />
          <UndoPaste pointer={pointer} />
        </div>
      )}
    </fieldset>
  );
}

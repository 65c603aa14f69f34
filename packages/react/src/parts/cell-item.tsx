import type { Field } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { useCell } from '../use-store.ts';
import type { ControlWidget } from '../widget.ts';
import { Beside } from './beside.tsx';
import { FieldBoundary } from './boundary.tsx';
import { isLong } from './column-ems.ts';
import type { ItemProps } from './field-item.tsx';
import { ColumnUnit, writeLabel } from './label.tsx';
import { ShownValue } from './shown-value.tsx';
import { useControl } from './use-control.ts';
import { useEditable } from './use-editable.ts';

/** What a cell is given: the ids of its heads label it. */
export interface CellItemProps extends ItemProps {
  readonly labelledBy: string;
}

/** Shows one field as a cell of a table; draws anew only when something of this cell changes. */
export const CellItem = memo(function CellItem({ field, pointer, labelledBy }: CellItemProps): ReactNode {
  const { words } = useScene();
  const editable = useEditable(field);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: on a narrow screen the table is drawn as cards, which takes its roles away
    <td role="cell" data-pointer={pointer} data-kind={field.kind} data-long={isLong(field) || undefined}>
      <span className="jd-cell-label" aria-hidden="true">
        {field.required && editable && <span className="jd-required">*</span>}
        {writeLabel(field, words)}
        <ColumnUnit field={field} />
      </span>
      <div className="jd-cell">
        <FieldBoundary pointer={pointer}>
          <AnyCell field={field} pointer={pointer} labelledBy={labelledBy} />
        </FieldBoundary>
      </div>
    </td>
  );
});

function AnyCell({ field, pointer, labelledBy }: CellItemProps): ReactNode {
  const widget = useScene().widgetOf(field);
  if (widget.frame === 'whole') return <widget.Whole field={field} pointer={pointer} />;
  return <ControlCell field={field} pointer={pointer} labelledBy={labelledBy} widget={widget} />;
}

interface ControlCellProps extends CellItemProps {
  readonly widget: ControlWidget<Field>;
}

function ControlCell({ field, pointer, labelledBy, widget }: ControlCellProps): ReactNode {
  const cell = useCell(pointer);
  const editable = useEditable(field);
  const control = useControl({ required: field.required }, pointer, cell, { labelledBy, hint: false });
  return (
    <>
      {editable ? (
        <widget.Edit field={field} pointer={pointer} cell={cell} control={control} compact />
      ) : (
        <ShownValue field={field} pointer={pointer} cell={cell} widget={widget} />
      )}
      {/* The hint of a column stands in its head. */}
      <Beside field={field} pointer={pointer} marks={cell} hint={false} />
    </>
  );
}

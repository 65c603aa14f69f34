import type { Field } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Marks } from '../store/form-store.ts';
import { holdsAnswer } from '../store/tidy-record.ts';
import { useCell } from '../use-store.ts';
import type { ControlWidget } from '../widget.ts';
import { Beside } from './beside.tsx';
import { FieldBoundary } from './boundary.tsx';
import { LabelWords } from './label.tsx';
import { RangeItem } from './range-item.tsx';
import { ShownValue } from './shown-value.tsx';
import { useControl } from './use-control.ts';
import { useEditable } from './use-editable.ts';

/** What an item is given. */
export interface ItemProps {
  readonly field: Field;
  readonly pointer: string;
}

interface FieldItemProps extends ItemProps {
  /** The field that ends the range which this one begins. */
  readonly end?: Field | undefined;
  /** Whether no field stands beside it. */
  readonly alone?: boolean;
}

/** Shows one field with its label; draws anew only when something of this field changes. */
export const FieldItem = memo(function FieldItem(props: FieldItemProps): ReactNode {
  const { field, pointer, end, alone = false } = props;
  const widget = useScene().widgetOf(field);
  const Item = useEditable(field) ? EditItem : ReadItem;
  return (
    <FieldBoundary pointer={pointer}>
      {widget.frame === 'whole' ? (
        <widget.Whole field={field} pointer={pointer} />
      ) : end ? (
        <RangeItem field={field} pointer={pointer} end={end} alone={alone} />
      ) : (
        <Item field={field} pointer={pointer} widget={widget} alone={alone} />
      )}
    </FieldBoundary>
  );
});

/** Most fields have nothing beside their control, and there are many of them. */
function hasBeside({ hint }: Field, { applies, problems }: Marks): boolean {
  return hint !== undefined || !applies || problems.length > 0;
}

interface ControlItemProps extends ItemProps {
  readonly widget: ControlWidget<Field>;
  readonly alone: boolean;
}

function EditItem({ field, pointer, widget, alone }: ControlItemProps): ReactNode {
  const { id } = useScene();
  const cell = useCell(pointer);
  const labelledBy = id(pointer, 'label');
  const control = useControl(field, pointer, cell, { labelledBy, hint: field.hint !== undefined });
  const label = <LabelWords field={field} required={field.required} />;
  return (
    <div
      className="jd-field"
      part="field"
      data-pointer={pointer}
      data-kind={field.kind}
      data-wide={widget.isWide(field) || undefined}
      data-alone={alone || undefined}
      data-off={!cell.applies || undefined}
      data-invalid={control['aria-invalid']}
    >
      {widget.isSet(field) ? (
        <div className="jd-label" part="label" id={labelledBy}>
          {label}
        </div>
      ) : (
        <label className="jd-label" part="label" id={labelledBy} htmlFor={control.id}>
          {label}
        </label>
      )}
      <div className="jd-control">
        <widget.Edit field={field} pointer={pointer} cell={cell} control={control} compact={false} />
        {hasBeside(field, cell) && <Beside field={field} pointer={pointer} marks={cell} />}
      </div>
    </div>
  );
}

function ReadItem({ field, pointer, widget, alone }: ControlItemProps): ReactNode {
  const { id } = useScene();
  const cell = useCell(pointer);
  return (
    <div
      className="jd-field"
      part="field"
      data-pointer={pointer}
      data-read
      data-kind={field.kind}
      data-wide={widget.isWide(field) || undefined}
      data-alone={alone || undefined}
      data-off={!cell.applies || undefined}
    >
      <div className="jd-label" part="label" id={id(pointer, 'label')}>
        <LabelWords field={field} required={false} />
      </div>
      <div className="jd-control">
        <ShownValue field={field} pointer={pointer} cell={cell} widget={widget} />
        <Beside
          field={field}
          pointer={pointer}
          marks={holdsAnswer(cell.value) ? cell : { ...cell, applies: true }}
          hint={false}
        />
      </div>
    </div>
  );
}

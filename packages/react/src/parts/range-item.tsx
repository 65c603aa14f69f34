import { escapePointer, type Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import type { Reader } from '../store/type-text.ts';
import { useCell, useMarks } from '../use-store.ts';
import { readerOf } from '../widgets/readers.ts';
import { Beside } from './beside.tsx';
import type { ItemProps } from './field-item.tsx';
import { LabelWords } from './label.tsx';
import { ShownValue } from './shown-value.tsx';
import { useControl } from './use-control.ts';
import { useEditable } from './use-editable.ts';

interface RangeItemProps extends ItemProps {
  readonly end: Field;
  readonly alone: boolean;
}

/** Shows the two fields of a range under one label, 至 between them; each keeps a name, an id and problems of its own. */
export function RangeItem({ field, pointer, end, alone }: RangeItemProps): ReactNode {
  const scene = useScene();
  const { id, say, words, store } = scene;
  const editable = useEditable(field);
  const labelId = id(pointer, 'range');
  const endPointer = `${pointer.slice(0, pointer.lastIndexOf('/'))}/${escapePointer(end.name)}`;
  const halves = [
    { field, pointer },
    { field: end, pointer: endPointer },
  ];
  const onLeave = () => {
    const values = readRange(store.state().typed.get(pointer)?.text ?? '', readerOf(field, scene));
    if (!values) return;
    store.choose(pointer, values[0]);
    store.choose(endPointer, values[1]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in the form's grid of labels
    <div
      className="jd-field"
      part="field"
      role="group"
      aria-labelledby={labelId}
      data-kind={field.kind}
      data-wide={field.kind === 'moment' || undefined}
      data-alone={alone || undefined}
      data-read={!editable || undefined}
      onBlur={onLeave}
    >
      <div className="jd-label" part="label" id={labelId}>
        {editable && halves.some((half) => half.field.required) && (
          <span className="jd-required" aria-hidden="true">
            *
          </span>
        )}
        {'range' in field && field.range && words(field.range.words)}
      </div>
      <div className="jd-control">
        <div className="jd-range">
          <RangeHalf field={field} pointer={pointer} labelledBy={labelId} />
          <span className="jd-range-until">{say('screen.until')}</span>
          <RangeHalf field={end} pointer={endPointer} labelledBy={labelId} />
        </div>
        {halves.map((half) => (
          <RangeMarks {...half} hint={editable} key={half.pointer} />
        ))}
      </div>
    </div>
  );
}

/** Gives both ends of a range that was typed, or pasted, into its start: 2026.3.5 至 2026.4.1. */
function readRange(text: string, reader: Reader | undefined): readonly unknown[] | undefined {
  const parts = text.split(/\s*(?:至|到|~|～|—+|–|\s-\s)\s*/);
  const values = parts.length === 2 && reader ? parts.map(reader.read) : [undefined];
  return values.includes(undefined) ? undefined : values;
}

function RangeHalf({ field, pointer, labelledBy }: ItemProps & { readonly labelledBy: string }): ReactNode {
  const { id, widgetOf } = useScene();
  const editable = useEditable(field);
  const cell = useCell(pointer);
  const own = id(pointer, 'label');
  const ties = { labelledBy: `${labelledBy} ${own}`, hint: field.hint !== undefined };
  const control = useControl(field, pointer, cell, ties);
  const widget = widgetOf(field);
  if (widget.frame === 'whole') return null;
  return (
    <div className="jd-range-half" data-pointer={pointer} data-off={!cell.applies || undefined}>
      <span className="jd-hidden" id={own}>
        <LabelWords field={field} required={false} />
      </span>
      {editable ? (
        <widget.Edit field={field} pointer={pointer} cell={cell} control={control} compact={false} />
      ) : (
        <ShownValue field={field} pointer={pointer} cell={cell} widget={widget} />
      )}
    </div>
  );
}

function RangeMarks({ field, pointer, hint }: ItemProps & { readonly hint: boolean }): ReactNode {
  return <Beside field={field} pointer={pointer} marks={useMarks(pointer)} hint={hint} />;
}

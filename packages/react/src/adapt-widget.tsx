import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import type { OwnEditProps, OwnShowProps, OwnWidget, OwnWidgets } from './own-widget.ts';
import { OwnBoundary } from './parts/boundary.tsx';
import { useScene } from './scene.ts';
import type { ControlWidget, EditProps, ShowProps, WholeProps, WholeWidget, Widget, Widgets } from './widget.ts';
import { widgetOf } from './widget.ts';

/** Gives the widget of a field: the host's for its template, the host's for its kind, ours. */
export function chooseWidget(widgets: Widgets, own: OwnWidgets | undefined, field: Field): Widget<Field> {
  const ours = Object.hasOwn(widgets, field.kind) ? widgetOf(widgets, field) : unknown;
  const theirs = findOwn(own, field);
  return theirs && ours.frame === 'control' ? adapt(theirs, ours) : ours;
}

/** A field of a kind that nobody knows breaks where it is drawn, and not where it is looked for. */
const unknown: WholeWidget<Field> = { frame: 'whole', Whole: UnknownWhole };

function UnknownWhole({ field }: WholeProps): ReactNode {
  throw new Error(`${field.template} is of the kind "${field.kind}", which no widget shows`);
}

function findOwn(own: OwnWidgets | undefined, field: Field): OwnWidget | undefined {
  const table = own as Readonly<Record<string, OwnWidget | undefined>> | undefined;
  return table?.[field.template] ?? table?.[field.kind];
}

function adapt({ Show, wide }: OwnWidget, ours: ControlWidget<Field>): ControlWidget<Field> {
  return {
    ...ours,
    isWide: (field) => wide ?? ours.isWide(field),
    // One control or several is for the host's component to say, with the attributes that it is given.
    isSet: () => true,
    Edit: OwnEdit,
    Show: Show ? OwnShow : ours.Show,
  };
}

function OwnEdit({ field, pointer, cell, control, compact }: EditProps): ReactNode {
  const { store, script, own } = useScene();
  const widget = findOwn(own, field);
  const { value, problems } = cell;
  const given = { field, pointer, value, problems, control, compact, script } as Omit<OwnEditProps, 'onChange'>;
  return (
    <OwnBoundary pointer={pointer}>
      {widget && <widget.Edit {...given} onChange={(next) => store.choose(pointer, next)} />}
    </OwnBoundary>
  );
}

function OwnShow({ field, pointer, value }: ShowProps): ReactNode {
  const { script, own } = useScene();
  const widget = findOwn(own, field);
  return (
    <OwnBoundary pointer={pointer}>
      {widget?.Show && <widget.Show {...({ field, value, script } as OwnShowProps)} />}
    </OwnBoundary>
  );
}

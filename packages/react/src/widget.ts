import type { Field, Kind } from '@jiandu/model';
import type { FunctionComponent } from 'react';
import type { Cell } from './store/form-store.ts';

/** The field of one kind. */
type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;

/** The attributes that tie a control to its label, hint and problems. */
export interface ControlAttributes {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

/** What a control is given to edit a field. */
export interface EditProps<F extends Field = Field> {
  readonly field: F;
  readonly pointer: string;
  readonly cell: Cell;
  readonly control: ControlAttributes;
  /** Whether it stands in a table, where room is scarce. */
  readonly compact: boolean;
}

/** What is given to show a value that cannot be edited; there is one. */
export interface ShowProps<F extends Field = Field> {
  readonly field: F;
  readonly pointer: string;
  readonly value: unknown;
}

/** What a widget is given that draws its field whole, label and all. */
export interface WholeProps<F extends Field = Field> {
  readonly field: F;
  readonly pointer: string;
}

/** A kind whose field is a label with one control, or with a set of controls. */
export interface ControlWidget<F extends Field> {
  readonly frame: 'control';
  /** Whether the label belongs to several controls together. */
  readonly isSet: (field: F) => boolean;
  /** Whether the field takes the whole width. */
  readonly isWide: (field: F) => boolean;
  readonly Edit: FunctionComponent<EditProps<F>>;
  readonly Show: FunctionComponent<ShowProps<F>>;
}

/** A kind that has fields of its own, or no value. */
export interface WholeWidget<F extends Field> {
  readonly frame: 'whole';
  readonly Whole: FunctionComponent<WholeProps<F>>;
}

/** How one kind is shown and edited. */
export type Widget<F extends Field> = ControlWidget<F> | WholeWidget<F>;

/** A widget for every kind. */
export type Widgets = { readonly [K in Kind]: Widget<FieldOf<K>> };

/** Gives the widget of a field; the table's type promises that it takes that field. */
export function widgetOf(widgets: Widgets, field: Field): Widget<Field> {
  return widgets[field.kind] as unknown as Widget<Field>;
}

import type { Field, Kind } from '@jiandu/model';
import type { Problem, Script } from '@jiandu/text';
import type { ComponentType } from 'react';
import type { ControlAttributes } from './widget.ts';

/** Kinds that a widget of the host can edit: those with an answer of their own. */
export type OwnKind = Exclude<Kind, 'group' | 'rows' | 'matrix' | 'note'>;

/** What the record keeps of each kind. */
interface Values {
  readonly text: string | readonly string[];
  readonly number: number;
  readonly money: string;
  readonly date: string;
  readonly time: string;
  readonly moment: string;
  readonly choice: string | number | { readonly value: string | number; readonly label: string };
  readonly choices: readonly Values['choice'][];
  readonly 'yes-no': boolean;
  readonly rating: number;
  readonly file: object;
  readonly signature: { readonly by?: string; readonly on?: string; readonly image?: string };
}

type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;

/** What a widget of the host is given to edit a field. */
export interface OwnEditProps<K extends OwnKind = OwnKind> {
  readonly field: FieldOf<K>;
  readonly pointer: string;
  /** The answer; whatever a record holds that was filled elsewhere. */
  readonly value: Values[K] | undefined;
  /** Sets the answer; `undefined` takes it back. */
  readonly onChange: (value: Values[K] | undefined) => void;
  /** To spread on the control: it ties it to its label, hint and problems. */
  readonly control: ControlAttributes;
  readonly problems: readonly Problem[];
  /** Whether it stands in a table, where room is scarce. */
  readonly compact: boolean;
  readonly script: Script;
}

/** What a widget of the host is given to show an answer that cannot be edited. */
export interface OwnShowProps<K extends OwnKind = OwnKind> {
  readonly field: FieldOf<K>;
  readonly value: Values[K];
  readonly script: Script;
}

/** A widget of the host. Its components stay the same from one drawing to the next. */
export interface OwnWidget<K extends OwnKind = OwnKind> {
  readonly Edit: ComponentType<OwnEditProps<K>>;
  /** Default: as the form shows the kind. */
  readonly Show?: ComponentType<OwnShowProps<K>>;
  /** Whether the field takes the whole width. Default: as the kind does. */
  readonly wide?: boolean;
}

/** A field's own widget is told by its template. */
type ByTemplate = {
  // biome-ignore lint/suspicious/noExplicitAny: the template tells the kind only at run time
  readonly [template: `/${string}`]: OwnWidget<any>;
};

/** The host's widgets in one table: by kind, or by the template of one field, which goes first. */
export type OwnWidgets = { readonly [K in OwnKind]?: OwnWidget<K> } & ByTemplate;

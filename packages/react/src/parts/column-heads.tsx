import type { Field } from '@jiandu/model';
import type { ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { ColumnUnit, LabelWords } from './label.tsx';

interface ColumnHeadsProps {
  readonly fields: readonly Field[];
  /** The cell over the row heads. */
  readonly first: ReactNode;
  /** Columns of row heads. */
  readonly firstSpan?: number;
  /** The cell over the rows' buttons. */
  readonly last?: ReactNode;
  /** Whether required columns are marked. */
  readonly editable: boolean;
}

/** The heads of a table's columns, with a line above for heads that neighbours share. */
export function ColumnHeads({ fields, first, firstSpan = 1, last, editable }: ColumnHeadsProps): ReactNode {
  const { words } = useScene();
  const spans = spansOf(fields, (field) => (field.heading ? words(field.heading) : ''));
  const below = fields.filter((field) => field.heading);
  const lines = below.length > 0 ? 2 : 1;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
    <thead role="rowgroup">
      <tr role="row">
        <td role="cell" rowSpan={lines} colSpan={firstSpan} className="jd-corner">
          {first}
        </td>
        {spans.map((span) =>
          span.heading === '' ? (
            <ColumnHead key={span.first.name} field={span.first} lines={lines} editable={editable} />
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: it is one; see above
            <th role="columnheader" scope="colgroup" colSpan={span.length} key={span.first.name}>
              <span>{span.heading}</span>
            </th>
          ),
        )}
        {last !== undefined && (
          <td role="cell" rowSpan={lines} className="jd-row-buttons">
            {last}
          </td>
        )}
      </tr>
      {lines > 1 && (
        <tr role="row">
          {below.map((field) => (
            <ColumnHead key={field.name} field={field} lines={1} editable={editable} />
          ))}
        </tr>
      )}
    </thead>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

interface ColumnHeadProps {
  readonly field: Field;
  readonly lines: number;
  readonly editable: boolean;
}

function ColumnHead({ field, lines, editable }: ColumnHeadProps): ReactNode {
  const { id, words } = useScene();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <th role="columnheader" scope="col" rowSpan={lines} id={id(field.template, 'head')} data-kind={field.kind}>
      <LabelWords field={field} required={field.required && editable} />
      <ColumnUnit field={field} />
      {editable && field.hint && <span className="jd-hint">{words(field.hint)}</span>}
    </th>
  );
}

/** Neighbours with the same heading. */
export interface Span<T> {
  readonly heading: string;
  readonly length: number;
  readonly first: T;
}

/** Gives runs of neighbours with the same heading; those without one stand alone. */
export function spansOf<T>(items: readonly T[], say: (item: T) => string): Span<T>[] {
  const spans: Span<T>[] = [];
  for (const item of items) {
    const heading = say(item);
    const last = spans.at(-1);
    if (last && last.heading === heading && heading !== '')
      spans[spans.length - 1] = { ...last, length: last.length + 1 };
    else spans.push({ heading, length: 1, first: item });
  }
  return spans;
}

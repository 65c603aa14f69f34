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
  const { id, words } = useScene();
  const spans = spansOf(fields, (field) => (field.heading ? words(field.heading) : ''));
  const shared = spans.some((span) => span.heading !== '');
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
    <thead role="rowgroup">
      {shared && (
        <tr role="row">
          <td role="cell" rowSpan={2} colSpan={firstSpan} className="jd-corner">
            {first}
          </td>
          {spans.map((span) => (
            // biome-ignore lint/a11y/useSemanticElements: it is one; see above
            <th role="columnheader" scope="colgroup" colSpan={span.length} key={span.key}>
              {span.heading}
            </th>
          ))}
          {last !== undefined && (
            <td role="cell" rowSpan={2}>
              {last}
            </td>
          )}
        </tr>
      )}
      <tr role="row">
        {!shared && (
          <td role="cell" colSpan={firstSpan} className="jd-corner">
            {first}
          </td>
        )}
        {fields.map((field) => (
          <th role="columnheader" scope="col" id={id(field.template, 'head')} key={field.name} data-kind={field.kind}>
            <LabelWords field={field} required={field.required && editable} />
            <ColumnUnit field={field} />
            {field.hint && <span className="jd-hint">{words(field.hint)}</span>}
          </th>
        ))}
        {!shared && last !== undefined && <td role="cell">{last}</td>}
      </tr>
    </thead>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

interface Span {
  readonly heading: string;
  readonly length: number;
  readonly key: string;
}

/** Gives runs of neighbours with the same heading. */
export function spansOf<T extends { readonly name: string }>(items: readonly T[], say: (item: T) => string): Span[] {
  const spans: Span[] = [];
  for (const item of items) {
    const heading = say(item);
    const last = spans.at(-1);
    if (last && last.heading === heading && heading !== '')
      spans[spans.length - 1] = { ...last, length: last.length + 1 };
    else spans.push({ heading, length: 1, key: item.name });
  }
  return spans;
}

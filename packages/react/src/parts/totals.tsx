import { escapePointer, type Field, getAt, type MoneyField } from '@jiandu/model';
import { writeMoney, writeNumber } from '@jiandu/text';
import { type ReactNode, useCallback } from 'react';
import { useScene } from '../scene.ts';
import type { FormState } from '../store/form-state.ts';
import { sumDecimals } from '../store/sum-decimals.ts';
import { useMoney } from '../use-money.ts';
import { useStore } from '../use-store.ts';

interface TotalsProps {
  /** The pointer of the list or of the matrix. */
  readonly pointer: string;
  readonly fields: readonly Field[];
  /** Whether a cell for the rows' buttons follows. */
  readonly buttons: boolean;
  /** Columns of row heads. */
  readonly headSpan?: number;
}

/** The line of totals below a table; nothing where no column has one. */
export function Totals({ pointer, fields, buttons, headSpan = 1 }: TotalsProps): ReactNode {
  const { say } = useScene();
  if (!fields.some(hasTotal)) return null;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" colSpan={headSpan}>
          {say('common.total')}
        </th>
        {fields.map((field) => (
          <Total key={field.name} field={field} pointer={pointer} />
        ))}
        {buttons && <td role="cell" className="jd-row-buttons" />}
      </tr>
    </tfoot>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function Total({ field, pointer }: { readonly field: Field; readonly pointer: string }): ReactNode {
  const select = useCallback(
    (state: FormState) => (hasTotal(field) ? sumColumn(getAt(state.record, pointer), field.name) : undefined),
    [field, pointer],
  );
  const sum = useStore(pointer, select);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <td role="cell" className="jd-total" data-kind={field.kind} data-empty={!hasTotal(field) || undefined}>
      <LabelOfTotal field={field} />
      <span>
        {field.kind === 'money' ? <MoneySum field={field} sum={sum} /> : writeNumber(sum ?? '', { grouping: true })}
      </span>
    </td>
  );
}

function MoneySum({ field, sum = '' }: { readonly field: MoneyField; readonly sum: string | undefined }): ReactNode {
  return writeMoney(sum, useMoney(field));
}

/** On a narrow screen, where the heads are not over the cells. */
function LabelOfTotal({ field }: { readonly field: Field }): ReactNode {
  const { words } = useScene();
  return (
    <span className="jd-cell-label" aria-hidden="true">
      {hasTotal(field) && words(field.words)}
    </span>
  );
}

function hasTotal(field: Field): boolean {
  return 'total' in field && field.total === true;
}

/** Gives the exact sum of a column of rows or of a matrix. */
function sumColumn(table: unknown, name: string): string | undefined {
  if (typeof table !== 'object' || table === null) return undefined;
  return sumDecimals(Object.values(table).map((row) => getAt(row, `/${escapePointer(name)}`)));
}

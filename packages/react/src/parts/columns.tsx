import type { ReactNode } from 'react';

interface ColumnsProps {
  /** The room that each column wants, in any unit. */
  readonly ems: readonly number[];
  /** Whether the rows are numbered, and have buttons at their end: columns of a fixed width, which the style sheet knows. */
  readonly numbered?: boolean;
  readonly buttons?: boolean;
}

/**
 * Parts the width of a table among its columns, whatever stands in them. In the attribute that is older than style sheets,
 * because a strict policy forbids a style for each table.
 */
export function Columns({ ems, numbered = false, buttons = false }: ColumnsProps): ReactNode {
  const all = ems.reduce((sum, column) => sum + column, 0);
  return (
    <colgroup>
      {numbered && <col className="jd-number-column" />}
      {ems.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table stay where they are
        <col key={index} width={`${((column / all) * 100).toFixed(2)}%`} />
      ))}
      {buttons && <col className="jd-button-column" />}
    </colgroup>
  );
}

/** Rooms, in em, from which on a table is a table: the style sheet has a rule for each. */
const steps = [24, 30, 36, 42, 48, 54, 60, 66, 72, 78, 90, 105, 120] as const;

/** Gives the least room in which a table of these columns is a table; with less, and where there is never enough, its rows are cards. */
export function tableRoom(ems: readonly number[], besideEms = 0): (typeof steps)[number] | undefined {
  const wanted = ems.reduce((sum, column) => sum + column, besideEms);
  return steps.find((step) => wanted <= step);
}

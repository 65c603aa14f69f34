import { escapePointer } from '@jiandu/model';
import { memo, type ReactNode } from 'react';
import { useScene } from '../scene.ts';
import { CellItem } from './cell-item.tsx';
import { RowButtons } from './row-buttons.tsx';
import { RowGrip } from './row-grip.tsx';
import { type RowProps, useRowName } from './row-props.ts';

/** One row of a list. */
export const Row = memo(function Row(props: RowProps): ReactNode {
  const { field, pointer, index, editable, isLast } = props;
  const { id } = useScene();
  const nameRow = useRowName(field);
  const at = `${pointer}/${index}`;
  const head = id(at, 'head');
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: as cards on a narrow screen the table would lose its roles
    <tr role="row" id={id(at)} data-pointer={at} tabIndex={-1}>
      <th role="rowheader" scope="row" className="jd-row-head">
        <span className="jd-row-name" id={head}>
          {nameRow(index)}
        </span>
        <span className="jd-row-number" aria-hidden="true">
          {index + 1}
        </span>
        {editable && !(isLast && index === 0) && <RowGrip pointer={pointer} index={index} />}
      </th>
      {field.fields.map((column) => (
        <CellItem
          key={column.name}
          field={column}
          pointer={`${at}/${escapePointer(column.name)}`}
          labelledBy={`${head} ${id(column.template, 'head')}`}
        />
      ))}
      {editable && (
        <td role="cell" className="jd-row-buttons">
          <RowButtons {...props} />
        </td>
      )}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
});

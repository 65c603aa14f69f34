import type { Field, MatrixField, RowsField } from '@jiandu/model';
import type { ClipboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { faultOf } from '../fault.ts';
import { type Scene, useScene } from '../scene.ts';
import { readerOf } from '../widgets/readers.ts';
import type { PastePlan } from './plan-paste.ts';

/** Gives what happens when a block of cells is pasted into a table; a text alone goes where the caret is. */
export function usePaste(
  field: RowsField | MatrixField,
  pointer: string,
): (event: ClipboardEvent<HTMLElement>) => void {
  const scene = useScene();
  return (event) => {
    const { target, clipboardData } = event;
    const text = clipboardData.getData('text/plain');
    const place = target instanceof HTMLElement ? placeOf(target, event.currentTarget) : undefined;
    if (!place || !isBlock(text, target)) return;
    event.preventDefault();
    const { readOnly, stage } = scene;
    const isEditable = (column: Field) =>
      !readOnly && !column.computed && (stage === undefined || column.stage === stage);
    // Few hands paste blocks, so that what reads them comes when one does.
    import('./plan-paste.ts')
      .then(({ planPaste }) => {
        const reader = (column: Field) => (isEditable(column) ? readerOf(column, scene) : undefined);
        const plan = planPaste(text, { field, ...place, readerOf: reader });
        const words = sayPasted(plan, scene);
        flushSync(() => scene.store.pasteRows({ pointer, rows: plan.rows, words }));
        scene.store.announce(words);
      })
      .catch((error: unknown) => scene.tell(faultOf('function', pointer, error)));
  };
}

/** Several cells, or several lines for an input that takes one. */
function isBlock(text: string, target: EventTarget): boolean {
  const lines = text.replace(/\r?\n$/, '');
  return text.includes('\t') || (/[\r\n]/.test(lines) && !(target instanceof HTMLTextAreaElement));
}

/** The row and the column of a cell of the table. */
function placeOf(target: HTMLElement, table: HTMLElement) {
  const cell = target.closest('tbody td');
  const line = cell?.closest('tr');
  if (!cell || !line?.parentElement || !table.contains(line)) return undefined;
  const cells = [...line.querySelectorAll(':scope > td')];
  return { row: [...line.parentElement.children].indexOf(line), column: cells.indexOf(cell) };
}

function sayPasted({ rows, rowsLeft, columnsLeft, unread }: PastePlan, { say }: Scene): string {
  return [
    say('screen.pasted', { total: rows.length }),
    ...(rowsLeft > 0 ? [say('screen.pastedRowsLeft', { total: rowsLeft })] : []),
    ...(columnsLeft > 0 ? [say('screen.pastedColumnsLeft', { total: columnsLeft })] : []),
    ...(unread > 0 ? [say('screen.pastedUnread', { total: unread })] : []),
  ].join('；');
}

import type { KeyboardEvent } from 'react';
import { isComposing } from './composing.ts';
import { controls } from './focus.ts';

/** Takes an Enter in a cell to the next one of its table, and from the last cell to what stands below the table. */
export function moveOnEnter(event: KeyboardEvent<HTMLElement>, below: () => HTMLElement | null): void {
  const { target, currentTarget: table } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event) || !isField(target)) return;
  event.preventDefault();
  const cells = [...table.querySelectorAll<HTMLElement>('tbody td:not(.jd-row-buttons)')];
  const at = cells.findIndex((cell) => cell.contains(target));
  for (const cell of cells.slice(at + 1)) {
    const next = cell.querySelector<HTMLElement>(`:is(${controls}):enabled`);
    if (!next) continue;
    next.focus();
    if (next instanceof HTMLInputElement && next.type === 'text') next.select();
    return;
  }
  below()?.focus();
}

/** A new line belongs to a text of several lines, and a button is pressed. */
function isField(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'file');
}

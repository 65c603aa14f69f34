import type { PointerEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useScene } from '../scene.ts';
import { Icon, iconPaths } from './icons.tsx';

interface RowGripProps {
  readonly pointer: string;
  readonly index: number;
}

/**
 * Takes a row by pointer to another place; the buttons of the row do the same for keys. The row moves when it is let go of,
 * and until then the place is marked: a row that moved under the pointer would be lost by it.
 */
export function RowGrip({ pointer, index }: RowGripProps): ReactNode {
  const { store, say } = useScene();
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) markPlace(event, index);
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = placeAt(event);
    clearMarks(event.currentTarget);
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (event.type === 'pointercancel' || to === undefined || to === index) return;
    flushSync(() => store.moveRow(pointer, index, to));
    store.announce(say('screen.rowMoved', { row: to + 1 }));
  };
  return (
    <span
      className="jd-grip"
      aria-hidden="true"
      title={say('screen.dragRow')}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      <Icon path={iconPaths.grip} />
    </span>
  );
}

function rowsAround(grip: HTMLElement): readonly HTMLElement[] {
  return [...(grip.closest('tbody')?.querySelectorAll<HTMLElement>(':scope > tr') ?? [])];
}

/** The row that the pointer is over; beyond the ends the first or the last. */
function placeAt({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): number | undefined {
  const boxes = rowsAround(currentTarget).map((row) => row.getBoundingClientRect());
  const over = boxes.findIndex(
    (box) => clientY >= box.top && clientY < box.bottom && clientX >= box.left && clientX < box.right,
  );
  if (over >= 0) return over;
  const below = boxes.filter((box) => clientY >= box.bottom).length;
  return boxes.length === 0 ? undefined : Math.min(boxes.length - 1, below);
}

/** The mark is put by hand: it comes and goes with every move of the pointer, and nothing else changes. */
function markPlace(event: PointerEvent<HTMLElement>, index: number): void {
  const to = placeAt(event);
  clearMarks(event.currentTarget);
  if (to === undefined || to === index) return;
  rowsAround(event.currentTarget)[to]?.setAttribute('data-drop', to < index ? 'before' : 'after');
}

function clearMarks(grip: HTMLElement): void {
  for (const row of rowsAround(grip)) row.removeAttribute('data-drop');
}

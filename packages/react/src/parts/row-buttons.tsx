import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useScene } from '../scene.ts';
import { focusFirst } from './focus.ts';
import { Icon, iconPaths } from './icons.tsx';
import { type RowProps, useRowName } from './row-props.ts';

/** Moves a row up or down, copies it or takes it out; the focus goes with the row, and what happened is said. */
export function RowButtons({ field, pointer, index, isLast, canRemove, canAdd }: RowProps): ReactNode {
  const { store, id, say, place } = useScene();
  const nameRow = useRowName(field);
  const row = nameRow(index);
  const buttonId = (at: number, act: Act) => id(`${pointer}/${at}`, act);

  const move = (by: -1 | 1) => {
    flushSync(() => store.moveRow(pointer, index, index + by));
    store.announce(say('screen.rowMoved', { row: index + by + 1 }));
    const same = by < 0 ? 'up' : 'down';
    focusFirst(place, [buttonId(index + by, same), buttonId(index + by, same === 'up' ? 'down' : 'up')]);
  };
  const copy = () => {
    flushSync(() => store.copyRow(pointer, index));
    store.announce(say('screen.rowCopied', { row: nameRow(index + 1) }));
    focusFirst(place, [id(`${pointer}/${index + 1}`)]);
  };
  const remove = () => {
    flushSync(() => store.removeRow(pointer, index));
    store.announce(say('screen.rowRemoved', { row }));
    focusFirst(place, [buttonId(index, 'remove'), buttonId(index - 1, 'remove'), id(pointer, 'add')]);
  };

  return (
    <>
      <RowButton
        id={buttonId(index, 'up')}
        act="up"
        label={say('screen.moveRowUp', { row })}
        disabled={index === 0}
        onClick={() => move(-1)}
      />
      <RowButton
        id={buttonId(index, 'down')}
        act="down"
        label={say('screen.moveRowDown', { row })}
        disabled={isLast}
        onClick={() => move(1)}
      />
      <RowButton
        id={buttonId(index, 'copy')}
        act="copy"
        label={say('screen.copyRow', { row })}
        disabled={!canAdd}
        onClick={copy}
      />
      <RowButton
        id={buttonId(index, 'remove')}
        act="remove"
        label={say('screen.removeRow', { row })}
        disabled={!canRemove}
        onClick={remove}
      />
    </>
  );
}

type Act = 'up' | 'down' | 'copy' | 'remove';

interface RowButtonProps {
  readonly id: string;
  readonly act: Act;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function RowButton({ id, act, label, disabled, onClick }: RowButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="jd-icon-button"
      id={id}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon path={iconPaths[act]} />
    </button>
  );
}

import { getAt, type RowsField } from '@jiandu/model';
import { type ReactNode, useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useScene } from '../scene.ts';
import type { FormState } from '../store/form-state.ts';
import { holdsAnswer } from '../store/tidy-record.ts';
import { removedTopic } from '../store/topics.ts';
import { useStore } from '../use-store.ts';
import { focusFirst } from './focus.ts';
import { Icon, iconPaths } from './icons.tsx';
import { useRowName } from './row-props.ts';

interface AddRowProps {
  readonly field: RowsField;
  readonly pointer: string;
  readonly count: number;
}

/** Adds a row and puts the hand into its first field. */
export function AddRow({ field, pointer, count }: AddRowProps): ReactNode {
  const { store, id, say, words, place } = useScene();
  const nameRow = useRowName(field);
  const add = () => {
    flushSync(() => store.addRow(pointer));
    store.announce(say('screen.rowAdded', { row: nameRow(count) }));
    focusFirst(place, [id(`${pointer}/${count}`)]);
  };
  return (
    <button
      type="button"
      className="jd-button jd-quiet"
      part="button"
      id={id(pointer, 'add')}
      disabled={field.maxItems !== undefined && count >= field.maxItems}
      aria-describedby={id(pointer, 'label')}
      onClick={add}
    >
      <Icon path={iconPaths.add} />
      {field.itemWords ? say('screen.addItem', { item: words(field.itemWords) }) : say('screen.addRow')}
    </button>
  );
}

/** Offers to put the row back that was taken out last, if anything was written in it. */
export function UndoRemoval({ field, pointer }: Omit<AddRowProps, 'count'>): ReactNode {
  const { store, id, say, place } = useScene();
  const nameRow = useRowName(field);
  const select = useCallback((state: FormState) => state.removed, []);
  const removed = useStore(removedTopic, select);
  if (removed?.pointer !== pointer || !(holdsAnswer(removed.row) || removed.typed.size > 0)) return null;
  const row = nameRow(removed.index);
  const restore = () => {
    flushSync(() => store.restoreRow());
    store.announce(say('screen.rowAdded', { row }));
    focusFirst(place, [id(`${pointer}/${removed.index}`)]);
  };
  return (
    <span className="jd-undo">
      {say('screen.rowRemoved', { row })}
      <button type="button" className="jd-link" onClick={restore}>
        {say('screen.undo')}
      </button>
    </span>
  );
}

/** Says what a paste did, and offers to take it back for as long as nothing else changed in the table. */
export function UndoPaste({ pointer }: Pick<AddRowProps, 'pointer'>): ReactNode {
  const { store, id, say, place } = useScene();
  const select = useCallback(
    ({ pasted, record }: FormState) =>
      pasted?.pointer === pointer && getAt(record, pointer) === pasted.after ? pasted.words : undefined,
    [pointer],
  );
  // What is looked at is the whole table: every change in it ends the offer.
  const words = useStore(pointer, select);
  if (words === undefined) return null;
  const undo = () => {
    flushSync(() => store.unpasteRows());
    store.announce(say('screen.undone'));
    focusFirst(place, [id(pointer, 'add'), id(pointer)]);
  };
  return (
    <span className="jd-undo">
      {words}
      <button type="button" className="jd-link" onClick={undo}>
        {say('screen.undo')}
      </button>
    </span>
  );
}

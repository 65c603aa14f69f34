import { findField, getAt, NextError, nameRow, rowsToChoose } from '@jiandu/model';
import { type ReactNode, useCallback, useState } from 'react';
import { faultOf } from '../fault.ts';
import { useScene } from '../scene.ts';
import type { NextStart, SchemaFormProps } from '../schema-form-props.ts';
import type { FormState } from '../store/form-state.ts';
import { workTopic } from '../store/topics.ts';
import { useIsFiled } from '../use-is-filed.ts';
import { useStore } from '../use-store.ts';

interface NextFormsProps {
  readonly starts: readonly NextStart[];
  readonly onNext: NonNullable<SchemaFormProps['onNext']>;
}

/** The forms that the record leads to, once it is filed or read. */
export function NextForms({ starts, onNext }: NextFormsProps): ReactNode {
  const { readOnly, store, tell } = useScene();
  const isFiled = useIsFiled();
  useStore(
    workTopic,
    useCallback((state: FormState) => state.record, []),
  );
  if (!isFiled && !readOnly) return null;
  let due: readonly string[] = [];
  try {
    due = store.leadsTo();
  } catch (error) {
    queueMicrotask(() => tell(faultOf('function', '', error)));
  }
  const offered = starts.filter((start) => due.includes(start.form));
  if (offered.length === 0) return null;
  return (
    <div className="jd-next">
      {offered.map((start) => (
        <NextForm key={start.form} start={start} onNext={onNext} />
      ))}
    </div>
  );
}

function NextForm({ start, onNext }: { readonly start: NextStart; readonly onNext: NextFormsProps['onNext'] }) {
  const { model, store, say, words, script, phrases, id, tell } = useScene();
  const [row, setRow] = useState(0);
  const list = rowsToChoose(model, start.form);
  const rows = list === undefined ? undefined : getAt(store.state().record, list);
  const field = list === undefined ? undefined : findField(model, list);
  const begin = () => {
    try {
      onNext(start.form, store.next(start.form, list === undefined ? undefined : row));
    } catch (error) {
      // A row may have nothing to hand on.
      tell(faultOf(error instanceof NextError ? 'record' : 'function', list ?? '', error));
    }
  };
  return (
    <span className="jd-next-form">
      {Array.isArray(rows) && rows.length > 1 && field?.kind === 'rows' && (
        <select
          className="jd-input jd-select"
          part="input"
          id={id('', `row ${start.form}`)}
          aria-label={say('screen.nextRow')}
          value={row}
          onChange={(event) => setRow(Number(event.target.value))}
        >
          {rows.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place
            <option key={index} value={index}>
              {nameRow(field, index, { script, phrases, say: words })}
            </option>
          ))}
        </select>
      )}
      <button type="button" className="jd-button" part="button" onClick={begin}>
        {say('screen.startNext', { form: words(start.words) })}
      </button>
    </span>
  );
}

import type { RecordData } from '@jiandu/model';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { faultOf, tellFault } from './fault.ts';
import type { HostProps } from './schema-form-props.ts';
import type { Settings } from './store/form-state.ts';
import { createFormStore, type FormStore } from './store/form-store.ts';
import { useBeforePaint } from './use-before-paint.ts';

/** Gives the store of the form; another form, or a record from elsewhere, starts anew. */
export function useFormStore(props: HostProps, settings: Settings, latest: RefObject<HostProps>): FormStore {
  const { form, record, unread = {} } = props;
  const given = useRef<unknown>(undefined);
  const create = () => {
    const store: FormStore = createFormStore(settings, record, unread, {
      onRecord() {
        const { onChange } = latest.current;
        if (!onChange) return;
        given.current = store.prepare().record;
        onChange(given.current as RecordData);
      },
      // It may break while the form is drawn, when a host cannot be told.
      onBreak: (error) => queueMicrotask(() => tellFault(faultOf('function', '', error), latest.current.onFault)),
    });
    return { form, settings, record, store };
  };
  const [kept, setKept] = useState(create);
  let current = kept;
  if (kept.form !== form) {
    current = create();
    setKept(current);
  }
  const { store } = current;
  const configured = useRef(current.settings);
  const loaded = useRef(current.record);
  useBeforePaint(() => {
    if (configured.current !== settings) store.configure(settings);
    configured.current = settings;
  }, [store, settings]);
  useBeforePaint(() => {
    // A host may write its record in place: only other data starts again, never what was typed meanwhile.
    const isOther = loaded.current !== record && !isSame(record, loaded.current) && !isSame(record, given.current);
    if (isOther) store.load(record);
    loaded.current = record;
  }, [store, record]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record may have others
  useEffect(() => {
    for (const { path } of store.state().misfits) {
      const error = new Error(`${form.model.form}: the given record has ${path || '/'}, which the form cannot hold`);
      tellFault(faultOf('record', path, error), latest.current.onFault);
    }
  }, [store, record, form, latest]);
  return store;
}

function isSame(record: unknown, known: unknown): boolean {
  return record === known || JSON.stringify(record) === JSON.stringify(known);
}

import { getAt, type RecordData } from '@jiandu/model';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { unreadTexts } from './field-elements.ts';
import type { Begun } from './use-opened.ts';

/** What a hand has typed since an example was chosen. */
export interface Typed {
  readonly record: RecordData | undefined;
  readonly take: (record: RecordData | undefined) => void;
  /** Gives all that was typed in a web form, also what is no value yet; `undefined` where nothing was. */
  readonly gather: () => Begun | undefined;
}

/** Keeps what is typed into the web form in an element; `shown` is the record that it shows. */
export function useTyped(element: RefObject<Element | null>, shown: RefObject<RecordData>): Typed {
  const [record, take] = useState<RecordData>();
  const latest = useRef(record);
  useLayoutEffect(() => {
    latest.current = record;
  });
  const gather = useCallback(() => {
    const unread = element.current ? unreadTexts(element.current, (pointer) => getAt(shown.current, pointer)) : {};
    const isUntouched = latest.current === undefined && Object.keys(unread).length === 0;
    return isUntouched ? undefined : { record: shown.current, unread };
  }, [element, shown]);
  return { record, take, gather };
}

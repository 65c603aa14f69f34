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

/** Keeps what is typed into the web form in an element. */
export function useTyped(element: RefObject<Element | null>): Typed {
  const [record, take] = useState<RecordData>();
  const latest = useRef(record);
  useLayoutEffect(() => {
    latest.current = record;
  });
  const gather = useCallback(() => {
    const known = latest.current;
    const unread = element.current ? unreadTexts(element.current, (pointer) => getAt(known ?? {}, pointer)) : {};
    return known === undefined ? undefined : { record: known, unread };
  }, [element]);
  return { record, take, gather };
}

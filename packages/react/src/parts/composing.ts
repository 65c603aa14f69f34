import type { ChangeEvent, KeyboardEvent } from 'react';

/** Tells whether a key belongs to an input method: Safari ends a composition before it tells of the key, code 229. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Tells whether a text is still being composed by an input method. */
export function isUnfinished({ nativeEvent }: ChangeEvent): boolean {
  return (nativeEvent as InputEvent).isComposing === true;
}

import type { KeyboardEvent } from 'react';

/** Tells whether a key belongs to an input method: Safari ends a composition before it tells of the key, code 229. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

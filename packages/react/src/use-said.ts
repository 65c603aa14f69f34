import { useCallback } from 'react';
import { useScene } from './scene.ts';
import type { FormState } from './store/form-state.ts';
import { saidTopic } from './store/topics.ts';
import { useStore } from './use-store.ts';

/** Gives what the hand says beside the record under a key, and how to say something else. */
export function useSaid(key: string): readonly [text: string, say: (text: string) => void] {
  const { store } = useScene();
  const select = useCallback((state: FormState) => state.said.get(key) ?? '', [key]);
  return [useStore(saidTopic, select), (text) => store.say(key, text)];
}

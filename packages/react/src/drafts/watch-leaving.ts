import type { FormStore } from '../store/form-store.ts';
import { settledTopic, workTopic } from '../store/topics.ts';

/** Has the browser ask before a page is left with work that nobody has kept. Gives how to stop. */
export function watchLeaving(store: FormStore, isKept: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!store.isDirty() || isKept()) return;
    event.preventDefault();
    // Chromium asks for this before version 119.
    event.returnValue = true;
  };
  let isListening = false;
  // Each change of it is told to the browser's own process, which costs more than all else that follows a keystroke.
  const listen = (wanted: boolean) => {
    if (wanted === isListening) return;
    isListening = wanted;
    if (wanted) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  };
  // Only while there is work: a page that listens may not be kept for going back.
  const follow = () => listen(store.isDirty());
  const stops = [store.subscribe(workTopic, follow), store.subscribe(settledTopic, follow)];
  follow();
  return () => {
    for (const stop of stops) stop();
    listen(false);
  };
}

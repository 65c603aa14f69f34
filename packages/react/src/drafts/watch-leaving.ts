import { type FormStore, settledTopic, workTopic } from '../store/form-store.ts';

/** Has the browser ask before a page is left with work that nobody has kept. Gives how to stop. */
export function watchLeaving(store: FormStore, isKept: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!store.isDirty() || isKept()) return;
    event.preventDefault();
    // Chromium asks for this before version 119.
    event.returnValue = true;
  };
  // Only while there is work: a page that listens may not be kept for going back.
  const listen = () => {
    window.removeEventListener('beforeunload', ask);
    if (store.isDirty()) window.addEventListener('beforeunload', ask);
  };
  const stops = [store.subscribe(workTopic, listen), store.subscribe(settledTopic, listen)];
  listen();
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('beforeunload', ask);
  };
}

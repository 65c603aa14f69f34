import { loadExamples, loadForm } from '@jiandu/forms';
import { createPrinter } from '@jiandu/paper/printer';
import { FormPaper } from '@jiandu/paper/react';
import { SchemaForm } from '@jiandu/react';
import { startTransition, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What the measuring side finds on the page. */
export interface PreviewTimes {
  /** When the last key was pressed, and when the paper last changed. */
  pressed: number;
  changed: number;
  readonly longTasks: number[];
}

declare global {
  interface Window {
    times: PreviewTimes;
  }
}

const times: PreviewTimes = { pressed: 0, changed: 0, longTasks: [] };
window.times = times;
new PerformanceObserver((list) => times.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
});
addEventListener('keydown', () => (times.pressed = performance.now()), true);

const [id = '', example = 'longest'] = location.hash.slice(1).split('/');
const form = await loadForm(id);
const record = (await loadExamples(id)).find(({ name }) => name === example)?.record ?? {};
const printer = createPrinter({ worker: () => new Worker('/worker.js', { type: 'module' }) });

function Desk() {
  const [typed, setTyped] = useState<object>(record);
  return (
    <div className="desk">
      <SchemaForm form={form} record={record} onChange={(next) => startTransition(() => setTyped(next))} />
      <FormPaper form={form} record={typed} printer={printer} />
    </div>
  );
}

const root = document.getElementById('root') as HTMLElement;
createRoot(root).render(<Desk />);
new MutationObserver((changes) => {
  const isPaper = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('.jd-sheet');
  if (changes.some(isPaper)) times.changed = performance.now();
}).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });

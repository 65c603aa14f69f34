import { loadExamples, loadForm } from '@jiandu/forms';
import { expect, test } from 'vitest';
import { printBatch } from '../print-batch.ts';
import { makeFolder } from './records-in-tables.ts';

const folder = makeFolder();

test('what else its thread has to do is done between two records', async () => {
  const form = await loadForm('visit-card');
  const record = (await loadExamples('visit-card'))[0]?.record ?? {};
  async function* records() {
    for (let at = 0; at < 50; at += 1) yield { name: `one-${at}`, record };
  }
  const stop = new AbortController();
  const summary = await printBatch(form, records(), {
    out: folder,
    name: 'turns',
    output: 'merged',
    signal: stop.signal,
    on: ({ index }) => void (index === 0 && setImmediate(() => stop.abort())),
  });
  expect(summary.stopped).toBe(true);
  expect(summary.printed).toBeLessThan(50);
});

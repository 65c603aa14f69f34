import type { Page } from 'playwright-core';

/** One event of a Chromium trace; `tts` is the processor time of its thread, in microseconds. */
interface TraceEvent {
  readonly cat: string;
  readonly name: string;
  readonly tts?: number;
}

/**
 * Gives the processor time of a page's main thread at every `performance.mark` that was made meanwhile, in milliseconds. What
 * the thread waits for is not in it: neither other work of the machine nor the screen, which shows a frame every 17 ms.
 */
export async function traceMarks(page: Page, run: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().newCDPSession(page);
  const marks = new Map<string, number>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { cat, name, tts } of value as unknown as readonly TraceEvent[]) {
      if (cat.includes('blink.user_timing') && tts !== undefined) marks.set(name, tts / 1000);
    }
  });
  const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    // Other kinds of events cost time where they happen.
    traceConfig: { includedCategories: ['blink.user_timing'] },
  });
  await run();
  await session.send('Tracing.end');
  await ended;
  return marks;
}

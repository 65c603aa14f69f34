import { createDefaultFaces } from '@jiandu/fonts';
import { loadExamples, loadForm } from '@jiandu/forms';
import { createOffice, type Form, type RecordData } from '@jiandu/model';
import { layOutPaper, type PaperOptions } from '@jiandu/paper';
import { createPrinter, preparePaper } from '@jiandu/paper/printer';
import { drawPages } from '@jiandu/preview';
import { regions, scripts } from '@jiandu/text';
import { beforeAll, expect, test } from 'vitest';

type Side = Record<string, unknown>;

/** What the page sent, as text. */
const sent: string[] = [];
const printer = createPrinter({ worker: startThread });
const how: PaperOptions = { script: 'zh-Hans', face: 'filled', office: createOffice() };
const faces = createDefaultFaces(() => Promise.reject(new Error('a drawing needs no outlines')));

let form: Form;
let longest: RecordData;
beforeAll(async () => {
  form = await loadForm('complaint-notice');
  longest = (await loadExamples('complaint-notice')).find(({ name }) => name === 'longest')?.record ?? {};
  globalThis.postMessage = (answer: unknown) => hand(page, answer);
  await import('@jiandu/paper/worker');
});

/** The page's side of the thread, whose own side is what is global here. */
const page: Side = {};

/** A worker: all that goes over is a copy, and comes later. */
function startThread(): Worker {
  page.postMessage = (order: unknown) => {
    sent.push(JSON.stringify(order));
    hand(globalThis as unknown as Side, order);
  };
  return page as unknown as Worker;
}

function hand(side: Side, message: unknown): void {
  const data = structuredClone(message);
  setTimeout(() => (side.onmessage as (event: { data: unknown }) => void)({ data }), 0);
}

async function drawThere(record: RecordData, options = how, signal?: AbortSignal) {
  const { pages } = await printer.draw(preparePaper(form, record, options), signal && { signal });
  return pages.map(({ drawing }) => drawing);
}

function drawHere(record: RecordData, options = how) {
  return drawPages(layOutPaper(form, record, { faces, ...options }).sheet);
}

test('what is drawn of a record after others is what is drawn of it alone', async () => {
  for (const record of [longest, {}, { content: '漏水' }, longest]) {
    expect(await drawThere(record)).toEqual(drawHere(record));
  }
  expect(
    sent.filter((order) => order.includes('"sections"')),
    'the form goes over once',
  ).toHaveLength(1);
});

test('what a letter does not change is the same object as before', async () => {
  const before = await drawThere({ content: '漏水' });
  const after = await drawThere({ content: '漏油' });
  const parts = after.flatMap(({ children }, index) =>
    children.filter((part, at) => part !== before[index]?.children[at]),
  );
  const texts = parts.map((part) => (typeof part === 'string' ? part : part.children));
  expect(texts, 'on the copy for each hand').toEqual([['漏油'], ['漏油']]);
});

test('more kinds of paper at once than a thread remembers are each drawn whole', async () => {
  const kinds = regions.flatMap((region) =>
    [...scripts, 'bilingual' as const].map((script) => ({ ...how, script, office: createOffice({ region }) })),
  );
  const drawn = await Promise.all(kinds.map((options) => drawThere({}, options)));
  for (const [index, options] of kinds.entries()) expect(drawn[index]).toEqual(drawHere({}, options));
  expect(await drawThere({}), 'it learns again what it forgot').toEqual(drawHere({}));
});

test('a drawing that nobody waits for any more leaves the next one whole', async () => {
  const stop = new AbortController();
  const stopped = drawThere(longest, how, stop.signal);
  const next = drawThere({ content: '漏水' });
  stop.abort(new Error('enough'));
  await expect(stopped).rejects.toThrow('enough');
  expect(await next).toEqual(drawHere({ content: '漏水' }));
});

test('values go on stock as it lies in each printer, and in none that the office does not name', async () => {
  const office = createOffice({ printers: { counter: { offsetMm: [1.5, -2] } } });
  const stock: PaperOptions = { ...how, office, face: 'overlay' };
  const record = { content: '漏水' };
  const moved = { ...stock, registration: 'counter' };
  for (const options of [stock, moved, { ...stock, registration: { scale: 1.003 } }, stock]) {
    expect(await drawThere(record, options)).toEqual(drawHere(record, options));
  }
  expect(drawHere(record, moved)).not.toEqual(drawHere(record, stock));
  expect(() => preparePaper(form, record, { ...stock, registration: 'toString' })).toThrow(
    'office: /printers has no "toString"; known: counter',
  );
});

test('a page that may start no thread is told so', async () => {
  const refused = createPrinter({
    worker() {
      throw new DOMException('no origin', 'SecurityError');
    },
  });
  const drawn = refused.draw(preparePaper(form, {}, how));
  await expect(drawn).rejects.toMatchObject({ name: 'PrinterError', code: 'no-worker' });
});

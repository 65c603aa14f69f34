import { useEffect, useRef, useState } from 'react';
import type { PreparedPaper } from '../prepare-paper.ts';
import type { Printer } from '../printer/create-printer.ts';
import type { FileFormat, PrintProgress } from '../printer/messages.ts';
import { printPages } from './print-pages.ts';
import { saveFile } from './save-file.ts';

/** What the hand asked for: a file, or the browser's print dialog. */
export type Wish = FileFormat | 'paper';

/** How far the wish is. */
export type Printing =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly wish: Wish; readonly progress: PrintProgress }
  | { readonly state: 'done'; readonly name: string; readonly bytes: number }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly fault: unknown };

/** What prints, and how far it is. */
export interface UsedPrinting {
  readonly printing: Printing;
  readonly start: (wish: Wish) => void;
  readonly cancel: () => void;
}

/** What a file is printed from, as it is when a button is pressed. */
export interface PrintSource {
  readonly prepare: () => PreparedPaper;
  readonly name: string;
}

/** Prints one thing at a time; what is begun ends with the component. */
export function usePrinting(printer: Printer, source: PrintSource): UsedPrinting {
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const start = async (wish: Wish) => {
    if (printing.state === 'busy') return;
    const own = new AbortController();
    const { signal } = own;
    stop.current = own;
    const tell = (progress: PrintProgress) => {
      if (!signal.aborted) setPrinting({ state: 'busy', wish, progress });
    };
    tell({ step: 'layout' });
    try {
      setPrinting(await fulfil(wish, printer, source, { signal, onProgress: tell }));
    } catch (fault) {
      setPrinting(signal.aborted ? { state: 'cancelled' } : { state: 'failed', fault });
    }
  };
  return { printing, start, cancel: () => stop.current?.abort() };
}

interface FulfilOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrintProgress) => void;
}

async function fulfil(
  wish: Wish,
  printer: Printer,
  { prepare, name }: PrintSource,
  options: FulfilOptions,
): Promise<Printing> {
  if (wish === 'paper') {
    const { pages } = await printer.draw(prepare(), options);
    await printPages(pages);
    return { state: 'idle' };
  }
  const bytes = await printer.print(prepare(), wish, options);
  const { length } = bytes;
  return { state: 'done', name: saveFile(bytes, name, wish), bytes: length };
}

import { useEffect, useRef, useState } from 'react';
import type { PreparedPaper } from '../prepare-paper.ts';
import type { Printer } from '../printer/create-printer.ts';
import type { DrawnPaper } from '../printer/messages.ts';

/** A preview follows when the hand rests so long, in milliseconds, and at the latest after the second while it types on. */
const rest = 150;
const latest = 1000;

/** What the preview shows. */
export interface Drawn {
  /** The newest that could be drawn. */
  readonly paper?: DrawnPaper;
  /** Another one is on its way. */
  readonly isStale: boolean;
  /** Why the newest could not be drawn. */
  readonly fault?: unknown;
}

/** Draws what is typed, behind the hand: a keystroke starts a clock and nothing else. */
export function useDrawn(printer: Printer, prepare: () => PreparedPaper): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ isStale: true });
  const waitingSince = useRef<number>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const draw = async () => {
      waitingSince.current = undefined;
      try {
        const paper = await printer.draw(prepare(), { signal: stop.signal });
        if (!stop.signal.aborted) setDrawn({ paper, isStale: false });
      } catch (fault) {
        if (!stop.signal.aborted) setDrawn(({ paper }) => ({ ...(paper && { paper }), isStale: false, fault }));
      }
    };
    const now = performance.now();
    waitingSince.current ??= now;
    const wait = Math.max(0, Math.min(rest, waitingSince.current + latest - now));
    const clock = setTimeout(draw, wait);
    return () => {
      clearTimeout(clock);
      stop.abort();
    };
  }, [printer, prepare]);
  return drawn;
}

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
  /** Nothing was drawn yet. */
  readonly isWaiting: boolean;
  /** Why the newest could not be drawn. */
  readonly fault?: unknown;
}

/** Draws what is typed, behind the hand: a keystroke starts a clock and nothing else. */
export function useDrawn(printer: Printer, prepare: () => PreparedPaper): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ isWaiting: true });
  const waitingSince = useRef<number>(undefined);
  const order = useRef({ asked: 0, shown: 0 });
  useEffect(() => {
    const draw = async () => {
      waitingSince.current = undefined;
      order.current.asked += 1;
      const own = order.current.asked;
      // What is on its way is shown although the hand types on, unless something newer came first.
      const show = (next: (last: Drawn) => Drawn) => {
        if (own < order.current.shown) return;
        order.current.shown = own;
        setDrawn(next);
      };
      try {
        const paper = await printer.draw(prepare());
        show(() => ({ paper, isWaiting: false }));
      } catch (fault) {
        show(({ paper }) => ({ ...(paper && { paper }), isWaiting: false, fault }));
      }
    };
    const now = performance.now();
    waitingSince.current ??= now;
    const clock = setTimeout(draw, Math.max(0, Math.min(rest, waitingSince.current + latest - now)));
    return () => clearTimeout(clock);
  }, [printer, prepare]);
  return drawn;
}

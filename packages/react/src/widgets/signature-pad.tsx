import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useScene } from '../scene.ts';
import { cutOut, drawInk, type Place, pad, type Reach, reachTo } from './ink.ts';

interface SignaturePadProps {
  readonly describedBy: string;
  readonly onDone: (ink: Blob) => Promise<void>;
  readonly onCancel: () => void;
}

/** A board to sign on with a finger, a pen or the mouse. */
export function SignaturePad({ describedBy, onDone, onCancel }: SignaturePadProps): ReactNode {
  const { say } = useScene();
  const board = useRef<HTMLCanvasElement>(null);
  const last = useRef<Place>(undefined);
  const [reach, setReach] = useState<Reach>();
  const way = useRef<HTMLButtonElement>(null);
  // The button that opened the pad is gone, and the keys would be the page's.
  useEffect(() => way.current?.focus(), []);

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = placeOf(event.currentTarget, event);
    draw(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const { currentTarget, nativeEvent } = event;
    const context = currentTarget.getContext('2d');
    if (!last.current || !context) return;
    // A quick hand moves more often than the page is drawn.
    const moves = nativeEvent.getCoalescedEvents?.() ?? [];
    for (const move of moves.length > 0 ? moves : [nativeEvent]) {
      const place = placeOf(currentTarget, move);
      drawInk(context, last.current, place);
      last.current = place;
      setReach((before) => reachTo(before, place));
    }
  };
  const end = () => {
    last.current = undefined;
  };
  const clear = () => {
    board.current?.getContext('2d')?.clearRect(0, 0, pad.width, pad.height);
    setReach(undefined);
  };
  const done = async () => {
    const ink = board.current && reach && (await cutOut(board.current, reach));
    if (ink) await onDone(ink);
  };

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // A dialog around the form closes at the next one.
    event.stopPropagation();
    onCancel();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons inside
    <div className="jd-pad" onKeyDown={leave}>
      <canvas
        ref={board}
        className="jd-pad-canvas"
        width={pad.width}
        height={pad.height}
        role="img"
        aria-label={say('screen.drawHere')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="jd-signature-tools">
        <button
          type="button"
          className="jd-button"
          part="button"
          disabled={!reach}
          aria-describedby={describedBy}
          onClick={done}
        >
          {say('screen.done')}
        </button>
        <button type="button" className="jd-button jd-quiet" part="button" disabled={!reach} onClick={clear}>
          {say('screen.clear')}
        </button>
        <button ref={way} type="button" className="jd-button jd-quiet" part="button" onClick={onCancel}>
          {say('screen.cancel')}
        </button>
        <span className="jd-hint">{say('screen.drawHere')}</span>
      </div>
    </div>
  );
}

/** Gives where on the board a pointer is, however large the board is shown. */
function placeOf(board: HTMLCanvasElement, { clientX, clientY }: { clientX: number; clientY: number }): Place {
  const { left, top, width, height } = board.getBoundingClientRect();
  return { x: ((clientX - left) / width) * pad.width, y: ((clientY - top) / height) * pad.height };
}

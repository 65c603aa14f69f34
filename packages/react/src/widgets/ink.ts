/** A place on the pad, in its own pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** How far the ink reaches. */
export interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels of the pad: twice what the screen shows, so that it prints well. */
export const pad = { width: 832, height: 280, line: 6 } as const;

/** Draws a line from one place to the next; one place alone is a dot. */
export function drawInk(context: CanvasRenderingContext2D, from: Place, to: Place): void {
  context.lineWidth = pad.line;
  context.lineCap = 'round';
  context.strokeStyle = '#000000';
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

/** Gives how far ink reaches that reached this far before and comes to a place now. */
export function reachTo(reach: Reach | undefined, { x, y }: Place): Reach {
  const { left, top, right, bottom } = reach ?? { left: x, top: y, right: x, bottom: y };
  return { left: Math.min(left, x), top: Math.min(top, y), right: Math.max(right, x), bottom: Math.max(bottom, y) };
}

/** Gives the inked part of the pad as a PNG file without a ground, so that it can stand over lines. */
export function cutOut(board: HTMLCanvasElement, reach: Reach): Promise<Blob | null> {
  const left = Math.max(0, Math.floor(reach.left) - pad.line);
  const top = Math.max(0, Math.floor(reach.top) - pad.line);
  const cut = document.createElement('canvas');
  cut.width = Math.min(pad.width, Math.ceil(reach.right) + pad.line) - left;
  cut.height = Math.min(pad.height, Math.ceil(reach.bottom) + pad.line) - top;
  cut.getContext('2d')?.drawImage(board, -left, -top);
  return new Promise((done) => cut.toBlob(done, 'image/png'));
}

import { getAt, type RecordData } from '@jiandu/model';
import type { Line, Mark, Sheet } from '../sheet.ts';
import { fromMm } from '../units.ts';
import type { StockPlace } from './find-rooms.ts';

/** The picture of a hand as it is drawn, with what it shows. */
export interface DrawnHand {
  readonly mark: Omit<Extract<Mark, { mark: 'image' }>, 'node'>;
  readonly alt?: string | undefined;
}

/** A picture of a hand is known from this height on. */
const leastHeight = fromMm(3);

/**
 * Draws the picture of a signature among words behind its name, in what the name leaves of the room that the stock has for both.
 * Where that is too little, and in signature cells, a hand signs on the stock itself.
 */
export function drawHand(
  { slot, rooms: [room] }: StockPlace,
  name: readonly Line[],
  filled: Sheet,
  record: RecordData,
): DrawnHand | undefined {
  if (!room || !slot.pointer.endsWith('/by')) return undefined;
  const file = getAt(record, slot.pointer.replace(/by$/, 'image'));
  const image = filled.pages.flatMap(({ marks }) => marks).find((mark) => mark.mark === 'image' && mark.file === file);
  if (image?.mark !== 'image') return undefined;
  const { x, y, width, height } = room.rect;
  const end = Math.max(x, ...name.flatMap(({ runs }) => runs.map((run) => run.x + run.width)));
  const scale = Math.min(1, (x + width - end) / image.width, height / image.height);
  const size = { width: Math.floor(image.width * scale), height: Math.floor(image.height * scale) };
  if (size.height < leastHeight) return undefined;
  const { node, ...mark } = image;
  const place = { x: end, y: y + Math.round((height - size.height) / 2) };
  return { mark: { ...mark, ...place, ...size }, alt: filled.nodes[node ?? -1]?.alt };
}

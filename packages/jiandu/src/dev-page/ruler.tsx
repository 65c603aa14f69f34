import type { Twips } from '@jiandu/sheet';
import { memo, type ReactNode } from 'react';
import { mmOf } from './units.ts';

interface RulerProps {
  readonly along: 'x' | 'y';
  /** Of the page. */
  readonly length: Twips;
  /** Where the pointer is. */
  readonly at: Twips | undefined;
}

/** How wide the ruler is, in the millimetres that it measures. */
const breadth = 6;

/** Shows a ruler in millimetres along a side of a page, with the place of the pointer on it. */
export function Ruler({ along, length, at }: RulerProps): ReactNode {
  const mm = mmOf(length);
  const size = along === 'x' ? [mm, breadth] : [breadth, mm];
  return (
    <svg className={`ruler ruler-${along}`} viewBox={`0 0 ${size[0]} ${size[1]}`} aria-hidden="true">
      <Scale along={along} mm={Math.floor(mm)} />
      {at !== undefined && <path className="ruler-at" d={tick(along, mmOf(at), breadth)} />}
    </svg>
  );
}

/** The strokes of a ruler: they do not move with the pointer. */
const Scale = memo(function Scale({ along, mm }: { readonly along: 'x' | 'y'; readonly mm: number }): ReactNode {
  const all = Array.from({ length: mm + 1 }, (_, index) => index);
  const strokes = all.map((place) => tick(along, place, place % 10 === 0 ? 3 : place % 5 === 0 ? 2 : 1));
  const named = all.filter((place) => place % 10 === 0 && place > 0);
  return (
    <>
      <path className="ruler-ticks" d={strokes.join('')} />
      {named.map((place) => (
        <text key={place} {...(along === 'x' ? { x: place + 0.5, y: 2.4 } : { x: 0.2, y: place + 3 })}>
          {place}
        </text>
      ))}
    </>
  );
});

/** Ticks stand on the side of the page. */
function tick(along: 'x' | 'y', place: number, length: number): string {
  const from = breadth - length;
  return along === 'x' ? `M${place} ${from}V${breadth}` : `M${from} ${place}H${breadth}`;
}

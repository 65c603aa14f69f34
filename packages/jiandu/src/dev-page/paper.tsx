import type { DrawnPage } from '@jiandu/paper/printer';
import { PageView } from '@jiandu/paper/react';
import type { Page, Slot, Twips } from '@jiandu/sheet';
import { type PointerEvent, type ReactNode, useLayoutEffect, useState } from 'react';
import type { Paper } from './lay-paper.ts';
import { printSizes, sizeOf } from './print-sizes.ts';
import { Ruler } from './ruler.tsx';
import { mmOf } from './units.ts';

interface PaperViewProps {
  readonly paper: Paper;
  readonly zoom: 'fit' | '100';
  readonly pointed: string | undefined;
  readonly onPoint: (pointer: string | undefined) => void;
  /** The field was chosen on paper: the web form shows it. */
  readonly onChoose: (pointer: string) => void;
}

/** Shows the pages of a paper, each with its rulers and the places of its fields. */
export function PaperView({ paper, zoom, ...rest }: PaperViewProps): ReactNode {
  const { pages } = paper.sheet;
  useLayoutEffect(() => printSizes(pages), [pages]);
  return (
    <div className="paper" data-zoom={zoom}>
      {pages.map((page, index) => (
        <PaperPage
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other identity
          key={index}
          {...rest}
          page={page}
          drawn={paper.pages[index]}
          slots={paper.sheet.slots.filter((slot) => slot.page === index)}
        />
      ))}
    </div>
  );
}

interface PaperPageProps extends Pick<PaperViewProps, 'pointed' | 'onPoint' | 'onChoose'> {
  readonly page: Page;
  readonly drawn: DrawnPage | undefined;
  readonly slots: readonly Slot[];
}

function PaperPage({ page, drawn, slots, pointed, onPoint, onChoose }: PaperPageProps): ReactNode {
  const [at, setAt] = useState<{ readonly x: Twips; readonly y: Twips }>();
  const { width, height } = page;
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    setAt({ x, y });
    onPoint(slotAt(slots, x, y)?.pointer);
  };
  const leave = () => {
    setAt(undefined);
    onPoint(undefined);
  };
  return (
    <figure className="page" data-size={sizeOf(page)} style={{ '--page-width': `${mmOf(width)}mm` } as never}>
      <div className="sheet">
        <Ruler along="x" length={width} at={at?.x} />
        <Ruler along="y" length={height} at={at?.y} />
        {drawn && <PageView page={drawn} />}
        <svg
          className="places"
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onPointerMove={move}
          onPointerLeave={leave}
        >
          <rect width={width} height={height} fill="transparent" />
          {slots.map((slot, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the field itself is at hand
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand on a page twice
              key={index}
              className="slot"
              data-pointer={slot.pointer}
              data-pointed={slot.pointer === pointed || undefined}
              x={slot.x}
              y={slot.y}
              width={slot.width}
              height={slot.height}
              onClick={() => onChoose(slot.pointer)}
            />
          ))}
        </svg>
      </div>
      {at && (
        <figcaption className="place">
          {mmOf(at.x)} × {mmOf(at.y)} mm
        </figcaption>
      )}
    </figure>
  );
}

/** Gives the smallest place there: a group covers its fields. */
function slotAt(slots: readonly Slot[], atX: Twips, atY: Twips): Slot | undefined {
  const found = slots.filter(({ x, y, width, height }) => x <= atX && atX < x + width && y <= atY && atY < y + height);
  return found.reduce<Slot | undefined>(
    (least, slot) => (least && areaOf(least) <= areaOf(slot) ? least : slot),
    undefined,
  );
}

function areaOf({ width, height }: Slot): number {
  return width * height;
}

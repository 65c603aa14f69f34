import type { SvgElement } from '@jiandu/preview';
import { buildPage, updatePage } from '@jiandu/preview/build-page';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { DrawnPage } from '../printer/messages.ts';

/** Shows a drawn page as wide as its place; of the next one, only what differs is drawn. */
export function PageView({ page }: { readonly page: DrawnPage }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<{ readonly element: SVGElement; readonly drawing: SvgElement }>(undefined);
  useLayoutEffect(() => {
    const drawing = fitting(page.drawing);
    const last = shown.current;
    const element = last ? updatePage(last.element, last.drawing, drawing) : buildPage(drawing, document);
    if (element !== last?.element) place.current?.replaceChildren(element);
    shown.current = { element, drawing };
  }, [page]);
  return <div className="jd-sheet" ref={place} />;
}

/** Without a size of its own, which would be that of the paper: the style sheet says how wide it is. */
function fitting({ attributes, ...drawing }: SvgElement): SvgElement {
  const { width: _, height: __, ...others } = attributes;
  return { ...drawing, attributes: others };
}

import { buildPage } from '@jiandu/preview/build-page';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { DrawnPage } from '../printer/messages.ts';

/** Shows a drawn page as wide as its place. */
export function PageView({ page }: { readonly page: DrawnPage }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const built = buildPage(page.drawing, document);
    // The style sheet sizes it: an attribute would be the size of the paper.
    built.removeAttribute('width');
    built.removeAttribute('height');
    place.current?.replaceChildren(built);
  }, [page]);
  return <div className="jd-sheet" ref={place} />;
}

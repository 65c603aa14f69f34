import type { ReactNode } from 'react';

interface ScrollingProps {
  /** Whether what is inside can be wider than the form. */
  readonly long: boolean;
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** A window on a wide table, which keys can scroll too. */
export function Scrolling({ long, labelledBy, children }: ScrollingProps): ReactNode {
  if (!long) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has only keys must be able to scroll it
    // biome-ignore lint/a11y/useSemanticElements: a section of this name would be a landmark in a landmark of the same name
    <div role="group" className="jd-scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </div>
  );
}

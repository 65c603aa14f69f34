import type { ReactNode } from 'react';

interface IconProps {
  readonly path: string;
}

/** A drawn sign beside words or a labelled button; it says nothing by itself. */
export function Icon({ path }: IconProps): ReactNode {
  return (
    <svg className="jd-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** A calendar leaf, or a clock. */
export function PickIcon({ clock }: { readonly clock: boolean }): ReactNode {
  return <Icon path={clock ? iconPaths.clock : iconPaths.calendar} />;
}

/** The lines of every sign, on a board of 16 by 16. */
export const iconPaths = {
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2zM8 4.8V8l2.2 1.6',
  up: 'M8 12.5v-9M4.5 7 8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9 8 12.5 11.5 9',
  remove: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  grip: 'M6 4v.01M6 8v.01M6 12v.01M10 4v.01M10 8v.01M10 12v.01',
  fault: 'M8 2.5 14 13.5H2zM8 6.5v3.2M8 11.6v.01',
  add: 'M8 3.5v9M3.5 8h9',
  chosen: 'M3.5 8.5l3 3 6-7',
  file: 'M4 2h5.5L12 4.5V14H4zM9.5 2v2.5H12',
  sign: 'M3 13c2-5 5-8.5 8.5-10.5L13 4c-2 3.5-5.5 6.5-10 9zM2.5 14h11',
} as const;

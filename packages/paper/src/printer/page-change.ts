import type { SvgElement } from '@jiandu/preview';
import type { DrawnPage } from './messages.ts';

/** What of a drawn page differs from the one that was drawn in its place before. */
export interface PageChange extends Omit<DrawnPage, 'drawing'> {
  readonly drawing: Omit<SvgElement, 'children'>;
  /** How many elements the page has now. */
  readonly length: number;
  /** Those that differ, by their place. */
  readonly changed: readonly (readonly [place: number, element: Part])[];
}

type Part = SvgElement['children'][number];

/** Gives what differs between two drawings of a page, or all of one that is new; `undefined` where they are alike. */
export function findChange(before: DrawnPage | undefined, now: DrawnPage): PageChange | undefined {
  const { children, ...drawing } = now.drawing;
  const known = before?.drawing.children ?? [];
  const changed = children.flatMap((part, place) => (areAlike(known[place], part) ? [] : [[place, part] as const]));
  const isSameFrame =
    before !== undefined &&
    before.width === now.width &&
    before.height === now.height &&
    haveSameAttributes(before.drawing, now.drawing);
  if (isSameFrame && changed.length === 0 && known.length === children.length) return undefined;
  return { width: now.width, height: now.height, drawing, length: children.length, changed };
}

/** Gives the page after a change; what did not change is the same object as before. */
export function applyChange(before: DrawnPage | undefined, change: PageChange): DrawnPage {
  const { width, height, drawing, length, changed } = change;
  const children = (before?.drawing.children ?? []).slice(0, length);
  for (const [place, part] of changed) children[place] = part;
  return { width, height, drawing: { ...drawing, children } };
}

function areAlike(one: Part | undefined, other: Part): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one.name !== other.name || one.children.length !== other.children.length) return false;
  return haveSameAttributes(one, other) && other.children.every((part, place) => areAlike(one.children[place], part));
}

function haveSameAttributes({ attributes: one }: SvgElement, { attributes: other }: SvgElement): boolean {
  const names = Object.keys(other);
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name]);
}

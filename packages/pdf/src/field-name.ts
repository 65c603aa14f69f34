import type { Spot } from '@jiandu/sheet/spots';

/** What tells the form field of a place from the others of a paper. */
export interface NamedPlace extends Pick<Spot, 'pointer' | 'part' | 'option'> {
  /** Each option is a field of its own: several may be ticked. */
  readonly isOneOfSeveral: boolean;
  /** A text beside the boxes of the same question. */
  readonly isBesideBoxes: boolean;
}

/**
 * The name of a form field: the pointer with `.`, which would part it, as `~2` (pointers have `~0` and `~1` only). What has no
 * pointer of its own adds to it: `/amount~capitals`, `/channels~=phone`, `/channels~text`, `/approve~decision`.
 */
export function fieldName({ pointer, part, option, isOneOfSeveral, isBesideBoxes }: NamedPlace): string {
  const own = isOneOfSeveral && option !== undefined ? `~=${escapeName(String(option))}` : '';
  const beside = isBesideBoxes && option === undefined ? '~text' : '';
  return escapeName(pointer) + (part ? `~${part}` : '') + own + beside;
}

/** The pointers of fields that have boxes. */
export function boxedPointers(spots: readonly Spot[]): ReadonlySet<string> {
  return new Set(spots.flatMap(({ pointer, option, part }) => (option === undefined || part ? [] : pointer)));
}

function escapeName(text: string): string {
  return text.replaceAll('.', '~2');
}

/** The name of what holds the fields of one paper of several in a file, counted from 1. */
export function paperName(paper: number): string {
  return `r${paper}`;
}

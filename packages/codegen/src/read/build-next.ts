import type { Field, NextForm } from '@jiandu/model';
import type { Findings } from './findings.ts';
import { followPlace } from './follow-place.ts';

/** Gives `next` with templates for names. Sources that lead nowhere, and values of two kinds of rows at once, are findings. */
export function buildNext(
  next: readonly NextForm[],
  fields: readonly Field[],
  findings: Findings,
): readonly NextForm[] {
  return next.map((entry, index) => {
    const at = `/next/${index}/fields`;
    const carried = Object.entries(entry.fields).map(([target, source]) => {
      const found = followPlace(fields, source);
      if ('says' in found) findings.error('name', at, found.says, found.cure);
      return [asTemplate(target), 'says' in found ? source : found.pointer] as const;
    });
    const lists = new Set(carried.flatMap(([, source]) => (source.includes('/-/') ? [source.split('/-/')[0]] : [])));
    if (lists.size > 1) {
      const says = `takes values from rows of ${[...lists].join(' and of ')}`;
      findings.error('name', at, says, 'let one next form begin with the rows of one field');
    }
    return { ...entry, fields: Object.fromEntries(carried) };
  });
}

/** The next form's fields are not at hand: a name path becomes a template as it stands. */
function asTemplate(name: string): string {
  return name.startsWith('/') ? name : `/${name.split('.').join('/')}`;
}

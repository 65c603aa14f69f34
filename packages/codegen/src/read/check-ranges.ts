import type { Field, Section } from '@jiandu/model';
import { schemaPath } from './build-model.ts';
import type { Findings } from './findings.ts';

/** `range` names a field of its kind beside it; both are filled in by one hand in one section, and stand in one range only. */
export function checkRanges(siblings: readonly Field[], sections: readonly Section[], findings: Findings): void {
  const ends = new Set<string>();
  const sectionOf = (field: Field) => sections.findIndex(({ fields }) => fields.includes(field.name));
  for (const field of siblings) {
    if ('fields' in field) checkRanges(field.fields, [], findings);
    if (!('range' in field) || field.range === undefined) continue;
    const { end: name } = field.range;
    const end = siblings.find((other) => other.name === name);
    const say = (says: string, cure: string) =>
      findings.error('name', schemaPath(field.template), `has a range to "${name}", which ${says}`, cure);
    if (end?.kind !== field.kind || end === field) {
      say(`is no ${field.kind} beside it`, `add the property ${name} of the same format`);
    } else if (ends.has(name) || 'range' in end) {
      say('belongs to another range', 'give each range an end of its own');
    } else if (end.stage !== field.stage || end.computed || field.computed || sectionOf(end) !== sectionOf(field)) {
      say('is not asked with it', 'let one stage fill in both, in one section');
    }
    ends.add(name);
  }
}

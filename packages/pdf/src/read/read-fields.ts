import type { FilingPart } from '@jiandu/sheet/spots';
import { fieldName, paperName } from '../field-name.ts';
import { stateName } from '../state-name.ts';

/** Gives what the form fields of a paper say, by the numbers of its places; a place whose field is gone has nothing. */
export function readFields(
  { spots, fields: facts }: FilingPart,
  fields: ReadonlyMap<string, string>,
  paper: number,
): ReadonlyMap<number, string> {
  const ticked = new Set(spots.flatMap(({ pointer, option }) => (option === undefined ? [] : pointer)));
  const texts = new Map<number, string>();
  for (const [at, spot] of spots.entries()) {
    const isOneOfSeveral = facts[spot.field]?.kind === 'choices';
    const name = fieldName({ ...spot, isOneOfSeveral, isBesideBoxes: ticked.has(spot.pointer) });
    const says = fields.get(name) ?? fields.get(`${paperName(paper)}.${name}`);
    if (says === undefined) continue;
    texts.set(
      at + 1,
      spot.option === undefined ? says.replace(/\r\n?/g, '\n') : stateName(spot.option) === says ? '☑' : '□',
    );
  }
  return texts;
}

import type { FilingPart } from '@jiandu/sheet/spots';
import { boxedPointers, fieldName, paperName } from '../field-name.ts';
import { stateName } from '../state-name.ts';

/** Gives what the form fields of a paper say, by the numbers of its places; a place whose field is gone has nothing. */
export function readFields(
  { spots, fields: facts }: FilingPart,
  fields: ReadonlyMap<string, string>,
  paper: number,
): ReadonlyMap<number, string> {
  const boxed = boxedPointers(spots);
  const names = spots.map((spot) => {
    const isOneOfSeveral = facts[spot.field]?.kind === 'choices';
    return fieldName({ ...spot, isOneOfSeveral, isBesideBoxes: boxed.has(spot.pointer) });
  });
  const states = findStates({ spots }, names);
  const texts = new Map<number, string>();
  const told = new Set<string>();
  for (const [at, { option }] of spots.entries()) {
    const name = names[at] ?? '';
    const says = fields.get(name) ?? fields.get(`${paperName(paper)}.${name}`);
    if (says === undefined) continue;
    if (option === undefined) texts.set(at + 1, says.replace(/\r\n?/g, '\n'));
    else if (states.get(name)?.has(says)) texts.set(at + 1, stateName(option) === says ? '☑' : '□');
    else {
      // What no box of the field gives is no answer: it is told once.
      texts.set(at + 1, told.has(name) ? '' : says);
      told.add(name);
    }
  }
  return texts;
}

/** The states that the boxes of each field have; none is ticked where it says nothing, or `Off`. */
function findStates({ spots }: Pick<FilingPart, 'spots'>, names: readonly string[]): ReadonlyMap<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  for (const [at, { option }] of spots.entries()) {
    if (option === undefined) continue;
    const name = names[at] ?? '';
    states.set(name, (states.get(name) ?? new Set(['', 'Off'])).add(stateName(option)));
  }
  return states;
}

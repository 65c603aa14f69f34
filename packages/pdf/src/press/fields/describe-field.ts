import { dressModel, type Field, findField, getAt, type Kind } from '@jiandu/model';
import type { Attachment, PlannedSpot, Spot, SpotPlan } from '@jiandu/sheet/spots';
import { phrases, type Script, writeDate, writeMoment, writeTime } from '@jiandu/text';
import { boxedPointers, fieldName } from '../../field-name.ts';
import { countBoxes } from './count-boxes.ts';

/** What sort of form field a place is (ISO 32000-1, 12.7.4). */
type FieldSort = 'text' | 'list' | 'radio' | 'check';

/** What a form field is, wherever it stands. */
export interface FieldFacts {
  readonly name: string;
  /** What is read out for it, and shown beside the pointer. */
  readonly tooltip: string;
  /** The same without the words of an option. */
  readonly label: string;
  readonly sort: FieldSort;
  readonly isRequired: boolean;
  /** A text that may be longer than a line. */
  readonly isLong: boolean;
  readonly mostCharacters?: number;
  /** One box a character: how many. */
  readonly boxes?: number;
  /** The whole text that the record has, which may go on in another place. */
  readonly text?: string;
}

/** Describes the form field of a place. */
export type DescribeField = (spot: PlannedSpot) => FieldFacts;

/** Prepares to describe the fields of one paper, in its first script. */
export function createDescriber(
  { part }: SpotPlan,
  { model, office, filing }: Attachment,
  script: Script,
): DescribeField {
  const dressed = dressModel(model, office);
  const separator = phrases.say(script, 'common.separator');
  const boxed = boxedPointers(part.spots);
  return (planned) => {
    const spot = part.spots[planned.n - 1] as Spot;
    const template = part.fields[spot.field]?.template ?? spot.pointer;
    const field = spot.part === 'decision' ? undefined : findField(dressed, template);
    const { isRequired } = planned;
    const sort = sortOf(planned, field?.kind);
    const example = exampleOf(planned.kind, { script, era: office.era, region: office.region });
    const option = planned.optionWords === undefined ? [] : [planned.optionWords];
    const help = [
      ...(sort === 'text' && example !== undefined && !spot.part
        ? [phrases.say(script, 'screen.example', { example })]
        : []),
      ...(isRequired ? [phrases.say(script, 'screen.required')] : []),
      ...(field?.hint?.[script] === undefined ? [] : [field.hint[script]]),
    ];
    const value = field?.kind === 'text' ? getAt(filing.record, spot.pointer) : undefined;
    const text = field?.kind === 'text' && !field.several ? field : undefined;
    const boxes = text && countBoxes(text);
    const isBesideBoxes = boxed.has(spot.pointer);
    return {
      name: fieldName({ ...spot, isOneOfSeveral: field?.kind === 'choices', isBesideBoxes }),
      tooltip: [planned.label, ...option, ...help].join(separator),
      label: [planned.label, ...help].join(separator),
      sort,
      isRequired: isRequired && sort !== 'check',
      isLong: field === undefined ? false : isLong(field),
      ...(text?.maxLength !== undefined && { mostCharacters: text.maxLength }),
      ...(typeof value === 'string' && !planned.isEmpty && { text: value }),
      ...(boxes !== undefined && [...(typeof value === 'string' ? value : '')].length <= boxes && { boxes }),
    };
  };
}

function sortOf({ option, choices }: PlannedSpot, kind: Kind | undefined): FieldSort {
  if (option !== undefined) return kind === 'choices' ? 'check' : 'radio';
  return choices.length > 0 ? 'list' : 'text';
}

/** Of identifiers, telephone numbers and addresses of the net none is longer than a line. */
function isLong(field: Field): boolean {
  if (field.kind !== 'text') return field.kind === 'file' || field.kind === 'choices' || field.kind === 'choice';
  const isProse = field.format === 'line' && (field.maxLength ?? 99) > 12 && countBoxes(field) === undefined;
  return field.format === 'multi-line' || field.several === true || isProse;
}

interface Manner {
  readonly script: Script;
  readonly era: Attachment['office']['era'];
  readonly region: Attachment['office']['region'];
}

/** A day that nobody takes for another form of itself. */
const [day, clock] = ['2026-03-25', '14:30'] as const;

/** How a value of a kind is typed, where that is not plain. */
function exampleOf(kind: Kind, manner: Manner): string | undefined {
  if (kind === 'date') return writeDate(day, manner);
  if (kind === 'moment') return writeMoment(`${day}T${clock}`, manner);
  if (kind === 'time') return writeTime(clock, manner);
  return kind === 'money' ? '1,234.50' : undefined;
}

import type { Field } from '@jiandu/model';
import { didYouMean } from './nearest.ts';
import { pointerPart } from './schema-node.ts';

/** A place of a record that `next` reads or writes. */
export interface Place {
  /** With `-` for every row, an index for one, and the name of a matrix row. */
  readonly pointer: string;
  /** What stands there: a field, or a member of a signature or of a host's choice as the field that could hold it. */
  readonly field: Field;
  /** Whether it is such a member. */
  readonly isMember: boolean;
}

/** Why names lead to no place: the rest of a sentence, and its cure. */
export interface Lost {
  readonly says: string;
  readonly cure: string;
}

/** Follows a name path or a template to a value, also to one row of rows or a matrix and into signatures and host's choices. */
export function followPlace(fields: readonly Field[], nameOrTemplate: string): Place | Lost {
  const whole = fields.find(({ name }) => name === nameOrTemplate);
  if (whole) return { pointer: whole.template, field: whole, isMember: false };
  const names = nameOrTemplate.startsWith('/')
    ? nameOrTemplate.slice(1).split('/').map(unescapeName)
    : nameOrTemplate.split('.');
  let members = fields;
  let place: Place | undefined;
  for (let at = 0; at < names.length; at += 1) {
    const start = place === undefined ? '' : place.pointer;
    const step: Step = place === undefined ? { members } : stepInto(place.field, start, names, at);
    if ('says' in step) return step;
    at += step.taken ?? 0;
    members = step.members;
    const name = names[at];
    const field = members.find((candidate) => candidate.name === name);
    if (name === undefined || field === undefined) return lost(nameOrTemplate, name, members);
    const pointer = `${start}${step.row === undefined ? '' : `/${pointerPart(step.row)}`}/${pointerPart(name)}`;
    place = { pointer, field, isMember: place !== undefined && isClosed(place.field) };
  }
  return place ?? lost(nameOrTemplate, undefined, fields);
}

type Step = Lost | { readonly members: readonly Field[]; readonly row?: string; readonly taken?: number };

/** What can follow a field: its members, those of one of its rows, or the parts of a signature. */
function stepInto(field: Field, pointer: string, names: readonly string[], at: number): Step {
  const name = names[at] ?? '';
  if (field.kind === 'rows') {
    const isRow = name === '-' || /^\d+$/.test(name);
    return { members: field.fields, row: isRow ? name : '-', taken: isRow ? 1 : 0 };
  }
  if (field.kind === 'matrix') {
    if (field.rows.some((row) => row.name === name)) return { members: field.fields, row: name, taken: 1 };
    const rows = field.rows.map((row) => row.name).join(', ');
    return { says: `leads into the matrix ${pointer}`, cure: `name one of its rows: ${rows}` };
  }
  return { members: field.kind === 'group' ? field.fields : closedMembers(field) };
}

function isClosed(field: Field): boolean {
  return field.kind !== 'group' && field.kind !== 'rows' && field.kind !== 'matrix';
}

/** The parts of a signature and of a host's choice, as fields that could hold them. */
function closedMembers(field: Field): readonly Field[] {
  const part = { words: field.words, required: true, stage: field.stage };
  const text = (name: string) =>
    ({ ...part, kind: 'text', format: 'line', name, template: `${field.template}/${name}` }) as const;
  if (field.kind === 'signature') {
    const on = { ...part, name: 'on', template: `${field.template}/on` };
    return [
      { ...text('by'), maxLength: 40 },
      { ...on, kind: field.moment ? 'moment' : 'date' },
    ];
  }
  return field.kind === 'choice' && field.source !== undefined ? [text('label'), text('value')] : [];
}

function lost(whole: string, name: string | undefined, members: readonly Field[]): Lost {
  const known = members.map((member) => member.name);
  const cure = name === undefined ? 'name a field in the row' : didYouMean(name, known, 'check the name');
  return { says: `names "${whole}", which is no field`, cure };
}

function unescapeName(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

import type { Kind } from '@jiandu/model';

/** Keywords that every field takes. */
const common = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'examples',
  'deprecated',
  'type',
  'kind',
  'words',
  'hint',
  'stage',
  'sensitive',
  'internal',
  'clause',
  'applies',
  'heading',
  'labelFrom',
] as const;

const object = ['properties', 'required', 'additionalProperties'] as const;
const list = ['items', 'minItems', 'maxItems', 'uniqueItems'] as const;

const own = {
  text: ['format', 'minLength', 'maxLength', 'pattern', 'default', 'compute'],
  number: [
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'digits',
    'unit',
    'total',
    'default',
    'compute',
  ],
  money: ['format', 'currency', 'minimumAmount', 'maximumAmount', 'capitals', 'unit', 'total', 'compute'],
  date: ['format', 'compute'],
  time: ['format', 'compute'],
  moment: ['format', 'compute'],
  choice: ['oneOf', 'options', 'other', 'default', 'compute', 'additionalProperties'],
  choices: [...list, 'other', 'default'],
  'yes-no': ['yes', 'no', 'const', 'default', 'compute'],
  group: [...object, 'dependentRequired', 'if', 'then', 'else', 'allOf'],
  rows: [...list, 'itemWords'],
  matrix: [...object, 'corner'],
  rating: ['oneOf'],
  file: [...list, 'accept', 'maxBytes', 'additionalProperties'],
  signature: ['moment', 'seal', 'additionalProperties'],
  note: [],
} as const satisfies Record<Kind, readonly string[]>;

/** The types that a kind can be written with. */
export const kindTypes = {
  text: ['string'],
  number: ['number', 'integer'],
  money: ['string'],
  date: ['string'],
  time: ['string'],
  moment: ['string'],
  choice: ['string', 'number', 'integer', 'object'],
  choices: ['array'],
  'yes-no': ['boolean'],
  group: ['object'],
  rows: ['array'],
  matrix: ['object'],
  rating: ['integer', 'number'],
  file: ['object', 'array'],
  signature: ['object'],
  note: ['null'],
} as const satisfies Record<Kind, readonly string[]>;

/** Whether a field of this kind takes the keyword. */
export function takesKeyword(kind: Kind, keyword: string): boolean {
  return (common as readonly string[]).includes(keyword) || (own[kind] as readonly string[]).includes(keyword);
}

/** The kinds that take a keyword. */
export function kindsWith(keyword: string): readonly string[] {
  return Object.keys(own).filter((kind) => takesKeyword(kind as Kind, keyword));
}

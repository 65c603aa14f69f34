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
  'hiddenFrom',
  'clause',
  'applies',
  'heading',
  'labelFrom',
] as const;

const object = ['properties', 'required', 'additionalProperties'] as const;
const list = ['items', 'minItems', 'maxItems', 'uniqueItems'] as const;

const own = {
  text: ['default', 'format', 'minLength', 'maxLength', 'pattern', 'options', 'compute', ...list],
  number: [
    'default',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'digits',
    'unit',
    'total',
    'compute',
  ],
  money: ['default', 'format', 'currency', 'minimumAmount', 'maximumAmount', 'capitals', 'unit', 'total', 'compute'],
  date: ['default', 'format', 'compute', 'range'],
  time: ['default', 'format', 'compute', 'range'],
  moment: ['default', 'format', 'compute', 'range'],
  choice: ['default', 'oneOf', 'options', 'other', 'compute', 'additionalProperties'],
  choices: ['default', ...list, 'other'],
  'yes-no': ['default', 'yes', 'no', 'const', 'compute'],
  group: ['default', ...object, 'dependentRequired', 'if', 'then', 'else', 'allOf'],
  rows: ['default', ...list, 'itemWords'],
  matrix: [...object, 'corner'],
  rating: ['default', 'oneOf'],
  file: [...list, 'accept', 'maxBytes', 'additionalProperties'],
  signature: ['moment', 'seal', 'additionalProperties'],
  note: [],
} as const satisfies Record<Kind, readonly string[]>;

/** The types that a kind can be written with. */
export const kindTypes = {
  text: ['string', 'array'],
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

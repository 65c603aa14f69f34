import { below } from './below.ts';
import { countCharacters, isSame } from './shape-parts.ts';

/** A schema in plain JSON Schema 2020-12, of the keywords that a form's shape is told in. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly if?: Shape;
  readonly then?: Shape;
  readonly else?: Shape;
  readonly allOf?: readonly Shape[];
}

/** What a value has against its shape: the keyword that it fails, named and told as ajv does. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Data = Readonly<Record<string, unknown>>;
type Tell = (keyword: keyof Shape, params?: ShapeError['params'], path?: string) => void;

/**
 * Gives all that a value has against its shape. The shape is data, a few bytes a field: code made of each form's shape, as
 * ajv makes it, would be most of what a page loads of a form.
 */
export function judgeShape(shape: Shape, value: unknown): readonly ShapeError[] {
  const errors: ShapeError[] = [];
  judge(shape, value, '', errors);
  return errors;
}

function judge(shape: Shape, value: unknown, path: string, errors: ShapeError[]): void {
  const tell: Tell = (keyword, params = {}, instancePath = path) => errors.push({ instancePath, keyword, params });
  const within = (inner: Shape, item: unknown, name: string | number) => judge(inner, item, below(path, name), errors);
  const { type, enum: options, allOf = [] } = shape;
  if (type !== undefined && ![type].flat().some((name) => isOfType[name]?.(value))) tell('type', { type });
  if (options && !options.some((option) => isSame(option, value))) tell('enum', { allowedValues: options });
  if ('const' in shape && !isSame(shape.const, value)) tell('const', { allowedValue: shape.const });
  if (typeof value === 'string') judgeText(shape, value, tell);
  else if (typeof value === 'number') judgeNumber(shape, value, tell);
  else if (Array.isArray(value)) judgeList(shape, value, tell, within);
  else if (isOfType.object?.(value)) judgeObject(shape, value as Data, tell, within);
  for (const part of allOf) judge(part, value, path, errors);
  if (!shape.if) return;
  const met = judgeShape(shape.if, value).length === 0 ? shape.then : shape.else;
  if (met) judge(met, value, path, errors);
}

const isOfType: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

function judgeText({ minLength = 0, maxLength, pattern }: Shape, value: string, tell: Tell): void {
  // A text has as many code units as characters or more.
  if (maxLength !== undefined && value.length > maxLength && countCharacters(value) > maxLength)
    tell('maxLength', { limit: maxLength });
  if (value.length < 2 * minLength && countCharacters(value) < minLength) tell('minLength', { limit: minLength });
  if (pattern !== undefined && !expressionOf(pattern).test(value)) tell('pattern', { pattern });
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

function judgeNumber(shape: Shape, value: number, tell: Tell): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  if (minimum !== undefined && !(value >= minimum)) tell('minimum', { limit: minimum });
  if (maximum !== undefined && !(value <= maximum)) tell('maximum', { limit: maximum });
  if (exclusiveMinimum !== undefined && !(value > exclusiveMinimum))
    tell('exclusiveMinimum', { limit: exclusiveMinimum });
  if (exclusiveMaximum !== undefined && !(value < exclusiveMaximum))
    tell('exclusiveMaximum', { limit: exclusiveMaximum });
}

type Within = (shape: Shape, value: unknown, name: string | number) => void;

function judgeList(shape: Shape, list: readonly unknown[], tell: Tell, within: Within): void {
  const { items, minItems, maxItems, uniqueItems } = shape;
  if (maxItems !== undefined && list.length > maxItems) tell('maxItems', { limit: maxItems });
  if (minItems !== undefined && list.length < minItems) tell('minItems', { limit: minItems });
  if (uniqueItems && list.some((item, index) => list.findIndex((other) => isSame(other, item)) !== index))
    tell('uniqueItems');
  if (items) for (const [index, item] of list.entries()) within(items, item, index);
}

function judgeObject(shape: Shape, data: Data, tell: Tell, within: Within): void {
  const { properties = {}, required = [], dependentRequired = {}, additionalProperties } = shape;
  const has = (name: string) => Object.hasOwn(data, name) && data[name] !== undefined;
  for (const name of required) if (!has(name)) tell('required', { missingProperty: name });
  if (additionalProperties === false) {
    for (const name of Object.keys(data))
      if (!Object.hasOwn(properties, name)) tell('additionalProperties', { additionalProperty: name });
  }
  for (const [name, inner] of Object.entries(properties)) if (has(name)) within(inner, data[name], name);
  for (const [name, others] of Object.entries(dependentRequired)) {
    for (const other of has(name) ? others : []) if (!has(other)) tell('dependentRequired', { missingProperty: other });
  }
}

import type { Example, Filing, FormModel, TrailEntry } from '@jiandu/model';

/** What stands in an envelope, or why it cannot be opened. */
export interface OpenedFiling {
  readonly record: unknown;
  /** What an example is called. */
  readonly name?: string;
  readonly stage?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  /** What is wrong, as the rest of a sentence that begins with the place. */
  readonly fault?: string;
}

/**
 * Opens a filing, which names its form, its version and its stage beside the record, or an entry of `examples.json`, which has
 * a name and words beside it, or a record that was given back with reasons; anything else is the record itself.
 */
export function openFiling(value: unknown, model: FormModel): OpenedFiling {
  if (!isFiling(value) && !isExample(value) && !isReturned(value)) return { record: value };
  const { record, stage, variant, trail } = value;
  const fault = (isFiling(value) ? findOriginFault(value, model) : undefined) ?? findFault(value, model);
  return {
    record,
    ...(isExample(value) && { name: value.name }),
    ...(fault === undefined ? {} : { fault }),
    ...(stage === undefined ? {} : { stage }),
    ...(variant === undefined ? {} : { variant }),
    ...(trail === undefined ? {} : { trail }),
  };
}

function isExample(value: unknown): value is Example {
  const { name, words, record } = partsOf(value);
  const isNamed = typeof name === 'string' && /^[a-z0-9-]+$/.test(name);
  return isNamed && isObject(words) && isObject(record);
}

/** What `writeRejected` gives back. */
type Returned = Pick<Example, 'record' | 'stage' | 'variant' | 'trail'>;

function isReturned(value: unknown): value is Returned {
  const { reasons, record } = partsOf(value);
  return Array.isArray(reasons) && reasons.every((reason) => typeof reason === 'string') && isObject(record);
}

function isFiling(value: unknown): value is Filing {
  const parts = partsOf(value);
  return (
    ['form', 'version', 'stage'].every((key) => typeof parts[key] === 'string') && typeof parts.record === 'object'
  );
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Record<string, unknown>) : {};
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function findOriginFault({ form, version }: Filing, model: FormModel): string | undefined {
  if (form !== model.form) return `is a filing of ${form}, not of ${model.form}`;
  if (version !== model.version) return `was filed on version ${version} of ${form}; this is version ${model.version}`;
  return undefined;
}

function findFault({ stage, variant, trail }: Filing | Returned, model: FormModel): string | undefined {
  const { form } = model;
  if (stage !== undefined && !model.stages.some(({ id }) => id === stage))
    return `is at stage "${stage}", which ${form} does not have: it has ${list(model.stages)}`;
  if (variant !== undefined && !model.variants.some(({ id }) => id === variant))
    return `is of variant "${variant}", which ${form} does not have: it has ${list(model.variants)}`;
  return trail === undefined ? undefined : findTrailFault(trail, model);
}

function findTrailFault(trail: unknown, { form, stages }: FormModel): string | undefined {
  if (!Array.isArray(trail))
    return 'has a trail that is no list; write one entry for each decision: [{stage, decision, by, at}]';
  for (const [index, entry] of (trail as readonly unknown[]).entries()) {
    const { stage: id, decision } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<TrailEntry>;
    const stage = stages.find((known) => known.id === id);
    const place = `has in its trail, entry ${index + 1},`;
    if (stage === undefined) return `${place} the stage "${id}", which ${form} does not have: it has ${list(stages)}`;
    const known = stage.decisions.map(({ value }) => value);
    // A stage without decisions of its own prints none, whatever the host keeps.
    if (decision !== undefined && known.length > 0 && !known.includes(decision))
      return `${place} the decision "${decision}", which ${stage.id} does not have: it has ${known.join(', ')}`;
  }
  return undefined;
}

function list(known: readonly { readonly id: string }[]): string {
  return known.map(({ id }) => id).join(', ') || 'none';
}

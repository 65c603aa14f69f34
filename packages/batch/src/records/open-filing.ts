import { type Example, type Filing, type FormModel, given, type TrailEntry } from '@jiandu/model';
import { fillSaid, type Parts, type Said } from '../said.ts';

/** What stands in an envelope, or why it cannot be opened. */
export interface OpenedFiling {
  readonly record: unknown;
  /** What an example is called. */
  readonly name?: string;
  readonly stage?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  /** What is wrong, as the rest of a sentence that begins with the place. */
  readonly fault?: Said;
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
    ...given({ fault, stage, variant, trail }),
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

/** What an envelope can be wrong in. */
export const filingFaults = {
  form: {
    en: 'is a filing of {other}, not of {form}',
    'zh-Hans': '是 {other} 的数据，不是 {form} 的',
    'zh-Hant': '是 {other} 的資料，不是 {form} 的',
  },
  version: {
    en: 'was filed on version {other} of {form}; this is version {version}',
    'zh-Hans': '按 {form} 的第 {other} 版填写，现在是第 {version} 版',
    'zh-Hant': '按 {form} 的第 {other} 版填寫，現在是第 {version} 版',
  },
  stage: {
    en: 'is at stage "{id}", which {form} does not have: it has {known}',
    'zh-Hans': '的环节是“{id}”，{form} 没有这个环节，只有：{known}',
    'zh-Hant': '的環節是「{id}」，{form} 沒有這個環節，只有：{known}',
  },
  variant: {
    en: 'is of variant "{id}", which {form} does not have: it has {known}',
    'zh-Hans': '的 variant 是“{id}”，{form} 里没有，只有：{known}',
    'zh-Hant': '的 variant 是「{id}」，{form} 裡沒有，只有：{known}',
  },
  trail: {
    en: 'has a trail that is no list; write one entry for each decision: [{stage, decision, by, at}]',
    'zh-Hans': '的 trail 不是列表，请为每个处理结果写一项：[{stage, decision, by, at}]',
    'zh-Hant': '的 trail 不是清單，請為每個處理結果寫一項：[{stage, decision, by, at}]',
  },
  'trail-stage': {
    en: 'has in its trail, entry {entry}, the stage "{id}", which {form} does not have: it has {known}',
    'zh-Hans': '的 trail 第 {entry} 项的环节是“{id}”，{form} 没有这个环节，只有：{known}',
    'zh-Hant': '的 trail 第 {entry} 項的環節是「{id}」，{form} 沒有這個環節，只有：{known}',
  },
  'trail-decision': {
    en: 'has in its trail, entry {entry}, the decision "{id}", which {stage} does not have: it has {known}',
    'zh-Hans': '的 trail 第 {entry} 项的处理结果是“{id}”，{stage} 没有这个结果，只有：{known}',
    'zh-Hant': '的 trail 第 {entry} 項的處理結果是「{id}」，{stage} 沒有這個結果，只有：{known}',
  },
  none: { en: 'none', 'zh-Hans': '（无）', 'zh-Hant': '（無）' },
} as const satisfies Readonly<Record<string, Said>>;

function say(fault: keyof typeof filingFaults, parts: Parts): Said {
  return fillSaid(filingFaults[fault], parts);
}

function findOriginFault({ form: other, version: filed }: Filing, { form, version }: FormModel): Said | undefined {
  if (other !== form) return say('form', { other, form });
  return filed === version ? undefined : say('version', { other: filed, form, version });
}

function findFault({ stage, variant, trail }: Filing | Returned, model: FormModel): Said | undefined {
  const { form, stages, variants } = model;
  if (stage !== undefined && !has(stages, stage)) return say('stage', { id: stage, form, known: list(stages) });
  if (variant !== undefined && !has(variants, variant))
    return say('variant', { id: variant, form, known: list(variants) });
  return trail === undefined ? undefined : findTrailFault(trail, model);
}

function findTrailFault(trail: unknown, { form, stages }: FormModel): Said | undefined {
  if (!Array.isArray(trail)) return filingFaults.trail;
  for (const [index, entry] of (trail as readonly unknown[]).entries()) {
    const { stage: id, decision } = (typeof entry === 'object' && entry !== null ? entry : {}) as Partial<TrailEntry>;
    const place = String(index + 1);
    const stage = stages.find((known) => known.id === id);
    if (stage === undefined) return say('trail-stage', { entry: place, id: String(id), form, known: list(stages) });
    const known = stage.decisions.map(({ value }) => value);
    // A stage without decisions of its own prints none, whatever the host keeps.
    if (decision !== undefined && known.length > 0 && !known.includes(decision))
      return say('trail-decision', { entry: place, id: decision, stage: stage.id, known: known.join(', ') });
  }
  return undefined;
}

interface Known {
  readonly id: string;
}

function has(known: readonly Known[], id: string): boolean {
  return known.some((one) => one.id === id);
}

function list(known: readonly Known[]): string | Said {
  return known.length === 0 ? filingFaults.none : known.map(({ id }) => id).join(', ');
}

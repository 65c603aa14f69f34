import { currencyOf, dressModel, type Field, type FormModel, findField, type Office, stageIndex } from '@jiandu/model';
import { nameCurrency, phrases, type Script, scripts, type Words } from '@jiandu/text';
import type { Slot } from '../sheet.ts';
import type { SpotField } from './attachment.ts';
import { type DecisionField, decisionField } from './decision-field.ts';

/** What the places of a form's fields are, as an office words them. */
interface FieldFacts {
  /** How what stands there is read. */
  readonly about: (slot: Slot) => SpotField;
  /** The field's label; in a row with its number, and of an amount in capitals with what says so. */
  readonly label: (slot: Slot, script: Script) => string;
  /** Whether a hand of a stage, or one before it, must fill it in. */
  readonly isRequired: (slot: Slot, stage: string) => boolean;
  /** Whether one picture is all that its field takes. */
  readonly isPhoto: (slot: Slot) => boolean;
  /** The words of options that are chosen from a list. */
  readonly choices: (slot: Slot, script: Script) => readonly string[];
  /** The words beside a box. */
  readonly optionWords: (slot: Slot, option: string | number, script: Script) => string;
}

const described = new WeakMap<FormModel, WeakMap<Office, FieldFacts>>();

/** Describes the fields of a form for an office; each is found once, however many records are printed. */
export function describeFields(model: FormModel, office: Office): FieldFacts {
  const byOffice = described.get(model) ?? new WeakMap<Office, FieldFacts>();
  described.set(model, byOffice);
  const known = byOffice.get(office) ?? createFacts(dressModel(model, office), office);
  byOffice.set(office, known);
  return known;
}

function createFacts(model: FormModel, office: Office): FieldFacts {
  const [abouts, labels, lists, beside] = [
    new Map<string, SpotField>(),
    new Map<string, string>(),
    new Map<string, readonly string[]>(),
    new Map<string, string>(),
  ];
  const find = (slot: Slot) => decisionField(slot, model) ?? findField(model, slot.template);
  const owner = (slot: Slot) => find(slot) ?? findHolder(slot, model);
  return {
    about: (slot) => once(abouts, nameOf(slot), () => describeField(slot, find(slot), office)),
    label: (slot, script) => {
      const label = once(labels, `${script} ${nameOf(slot)}`, () => labelOf(slot, owner(slot), script));
      const capitals = slot.part === 'capitals' ? capitalsOf(find(slot), office, script) : '';
      return numberLabel(label, slot) + capitals;
    },
    isRequired: (slot, stage) => {
      const own = owner(slot);
      return own !== undefined && isAskedFor(own, model, stage);
    },
    isPhoto: (slot) => slot.kind === 'file' && isPhoto(find(slot)),
    choices: (slot, script) => once(lists, `${script} ${nameOf(slot)}`, () => listOf(find(slot), script)),
    optionWords: (slot, option, script) =>
      once(beside, `${script} ${nameOf(slot)} ${typeof option} ${option}`, () => sayOption(find(slot), option, script)),
  };
}

/** What is asked in a slot: fields and stages may have the same name. */
function nameOf({ template, part }: Slot): string {
  return part === 'decision' ? `${template}~decision` : template;
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function describeField({ kind, template }: Slot, field: Field | DecisionField | undefined, office: Office): SpotField {
  if (!field) return { template, kind };
  const units = 'unit' in field && field.unit ? wordsOf(field.unit) : [];
  const options = optionsOf(field);
  return {
    template,
    kind,
    ...(units.length > 0 && { units }),
    ...(field.kind === 'money' && { currency: currencyOf(field, office) }),
    ...(options.length > 0 && { options }),
    ...('source' in field && field.kind !== 'text' && field.source !== undefined && { host: true }),
    ...(field.kind === 'text' && field.format === 'year' && { year: true }),
    ...('several' in field && field.several && { several: true }),
    ...('decides' in field && { stage: field.decides }),
  };
}

function optionsOf(field: Field): NonNullable<SpotField['options']> {
  if (field.kind === 'yes-no') {
    return [
      { value: true, words: answersOf(field.yes, 'common.yes') },
      { value: false, words: answersOf(field.no, 'common.no') },
    ];
  }
  return 'options' in field ? field.options.map(({ value, words }) => ({ value, words: wordsOf(words) })) : [];
}

function answersOf(own: Words | undefined, key: 'common.yes' | 'common.no'): readonly string[] {
  return own ? wordsOf(own) : [...new Set(scripts.map((script) => phrases.say(script, key)))];
}

function wordsOf(words: Words): readonly string[] {
  return [...new Set(scripts.flatMap((script) => words[script] ?? []))];
}

/** The words that a list offers: where one is chosen and the form has the options. */
function listOf(field: Field | undefined, script: Script): readonly string[] {
  if (!field || (field.kind !== 'choice' && field.kind !== 'yes-no' && field.kind !== 'rating')) return [];
  if ('source' in field && field.source !== undefined) return [];
  if (field.kind !== 'yes-no') return field.options.map(({ words, value }) => words[script] ?? String(value));
  return [
    field.yes?.[script] ?? phrases.say(script, 'common.yes'),
    field.no?.[script] ?? phrases.say(script, 'common.no'),
  ];
}

function sayOption(field: Field | undefined, option: string | number, script: Script): string {
  if (field?.kind === 'yes-no') {
    const isYes = option === 'true';
    return (isYes ? field.yes : field.no)?.[script] ?? phrases.say(script, isYes ? 'common.yes' : 'common.no');
  }
  const found = field && 'options' in field ? field.options.find(({ value }) => value === option) : undefined;
  return found?.words[script] ?? String(option);
}

/** The field that has a part of this name: who signed, and when. */
function findHolder({ template }: Slot, model: FormModel): Field | undefined {
  return findField(model, template.slice(0, template.lastIndexOf('/')));
}

/** Of rows nobody knows how many there will be. */
function isAskedFor({ required, template, stage }: Field, model: FormModel, now: string): boolean {
  return required && !template.includes('/-') && stageIndex(model, stage) <= stageIndex(model, now);
}

function isPhoto(field: Field | undefined): boolean {
  if (field?.kind !== 'file' || field.several || !field.accept) return false;
  return field.accept.length > 0 && field.accept.every((type) => type.startsWith('image/'));
}

function labelOf({ template }: Slot, field: Field | undefined, script: Script): string {
  return field?.words[script] ?? field?.name ?? template;
}

/** The place of an amount in capitals stands beside that of its figure, and has its label. */
function capitalsOf(field: Field | DecisionField | undefined, office: Office, script: Script): string {
  if (field?.kind !== 'money') return '';
  const currency = nameCurrency(currencyOf(field, office), script);
  return phrases.say(script, 'common.separator') + phrases.say(script, 'paper.capitals', { currency });
}

/** A control in a row is called by its label and the number of the row. */
function numberLabel(label: string, { pointer, template }: Slot): string {
  const row = /^.*?\/(\d+)(?:\/|$)/.exec(template.includes('/-') ? pointer : '')?.[1];
  return row === undefined ? label : `${label} ${Number(row) + 1}`;
}

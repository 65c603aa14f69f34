import { currencyOf, dressModel, type Field, type FormModel, findField, getAt, type Office } from '@jiandu/model';
import { phrases, type Script, scripts, type Words } from '@jiandu/text';
import type { Cell, Run, Sheet, Slot } from '../sheet.ts';
import type { Attachment, FilingPart, Spot, SpotField } from './attachment.ts';

/** A place of a field in a cell, with what a control there needs. */
export interface PlannedSpot {
  /** Counted from 1. */
  readonly n: number;
  readonly kind: Slot['kind'];
  /** The field's label in the paper's first script. */
  readonly label: string;
  /** What the record says, as it says it, where that is a text. */
  readonly text?: string;
  readonly option?: string | number;
  readonly isEmpty: boolean;
  /** The words of options that are chosen from a list. */
  readonly choices: readonly string[];
}

/** The place that a run of a cell belongs to, if any. */
export type FindSpot = (cell: Cell, run: Run) => PlannedSpot | undefined;

/** All places of a document, and what it carries to have them read back. */
export interface SpotPlan {
  readonly part: FilingPart;
  readonly find: FindSpot;
  /** The places of a cell, in order. */
  readonly inCell: (cell: Cell) => readonly PlannedSpot[];
}

/** Numbers the places of fields in the order in which they stand on paper. */
export function planSpots(sheets: readonly Sheet[], { model, office, filing }: Attachment): SpotPlan {
  const dressed = dressModel(model, office);
  const fields = new Map<string, number>();
  const facts: SpotField[] = [];
  const spots: Spot[] = [];
  const planned = new Map<Cell, Map<string, PlannedSpot>>();
  const fieldOf = (slot: Slot): number => {
    const known = fields.get(slot.template);
    if (known !== undefined) return known;
    fields.set(slot.template, facts.length);
    return facts.push(describeField(slot, findField(dressed, slot.template), office)) - 1;
  };
  for (const { sheet, cell, slot, key, runs, shown } of placesOf(sheets)) {
    const [run] = runs;
    const option = run && 'box' in run ? run.option : undefined;
    const value = sheet.face === 'blank' ? undefined : getAt(filing.record, slot.pointer);
    const isEmpty = isNothing(value);
    const { pointer, kind, part, copy } = slot;
    spots.push({
      pointer,
      field: fieldOf(slot),
      ...(part && { part }),
      ...(copy !== undefined && { copy }),
      ...(option !== undefined && { option }),
      ...(isEmpty && option === undefined && { empty: shown }),
    });
    const own: PlannedSpot = {
      n: spots.length,
      kind,
      label: labelOf(slot, dressed, sheet.scripts[0]),
      isEmpty,
      choices: listOf(findField(dressed, slot.template), sheet.scripts[0]),
      ...(option !== undefined && { option }),
      ...(typeof value === 'string' && isSame(value, shown) && { text: value }),
    };
    const inCell = planned.get(cell) ?? new Map<string, PlannedSpot>();
    planned.set(cell, inCell.set(key, own));
  }
  const [first] = sheets;
  return {
    part: { filing, face: faceOf(first), era: office.era, fields: facts, spots },
    find: (cell, run) => planned.get(cell)?.get(keyOf(run)),
    inCell: (cell) => [...(planned.get(cell)?.values() ?? [])],
  };
}

/** Values on stock are read as those of a filled paper. */
function faceOf(sheet: Sheet | undefined): FilingPart['face'] {
  const { face = 'blank' } = sheet ?? {};
  return face === 'overlay' ? 'filled' : face;
}

interface Place {
  readonly sheet: Sheet;
  readonly cell: Cell;
  readonly slot: Slot;
  readonly key: string;
  readonly runs: readonly Run[];
  /** All text from the first of its runs to the last. */
  readonly shown: string;
}

/** Each slot of each cell with its runs; of boxes to tick, each by itself. */
function placesOf(sheets: readonly Sheet[]): readonly Place[] {
  return sheets.flatMap((sheet) =>
    sheet.pages.flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const places = new Map<string, Run[]>();
        const all = cell.lines.flatMap(({ runs }) => runs);
        for (const run of all) {
          if (run.slot === undefined || ('box' in run && run.option === undefined)) continue;
          places.set(keyOf(run), [...(places.get(keyOf(run)) ?? []), run]);
        }
        return [...places].flatMap(([key, runs]) => {
          const slot = sheet.slots[runs[0]?.slot ?? -1];
          const [first, last] = [runs[0], runs.at(-1)].map((run) => all.indexOf(run as Run));
          const between = all.slice(first, (last ?? 0) + 1).map((run) => ('text' in run ? run.text : ''));
          return slot ? [{ sheet, cell, slot, key, runs, shown: between.join('') }] : [];
        });
      }),
    ),
  );
}

function keyOf(run: Run): string {
  return 'box' in run ? `${run.slot} ${typeof run.option} ${run.option}` : `${run.slot}`;
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

function isSame(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}

function describeField({ kind, template }: Slot, field: Field | undefined, office: Office): SpotField {
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

/** What a control is called: the label, in a row with its number. */
function labelOf({ pointer, template }: Slot, model: FormModel, script: Script): string {
  const field = findField(model, template) ?? findField(model, template.slice(0, template.lastIndexOf('/')));
  const label = field?.words[script] ?? field?.name ?? pointer;
  const row = /^.*?\/(\d+)(?:\/|$)/.exec(template.includes('/-') ? pointer : '')?.[1];
  return row === undefined ? label : `${label} ${Number(row) + 1}`;
}

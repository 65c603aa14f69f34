import { getAt, given } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import type { Cell, Run, Sheet, Slot } from '../sheet.ts';
import type { Attachment, FilingPart, Spot, SpotField } from './attachment.ts';
import { describeFields } from './describe-fields.ts';
import { valueIn } from './value-in.ts';

/** A place of a field in a cell, with what a control there needs. */
export interface PlannedSpot {
  /** Counted from 1. */
  readonly n: number;
  readonly kind: Slot['kind'];
  /** The field's label in the paper's first script. */
  readonly label: string;
  /** The stage of the filing must have it filled in. */
  readonly isRequired: boolean;
  /** What the record says, as it says it, where that is a text. */
  readonly text?: string;
  /** The day that the record says, as `2026-03-05`; of a date. */
  readonly day?: string;
  readonly option?: string | number;
  /** The words beside a box, in the paper's first script. */
  readonly optionWords?: string;
  readonly isEmpty: boolean;
  /** The words of options that are chosen from a list. */
  readonly choices: readonly string[];
  /** A picture is put in: near the place of that number, its name's. */
  readonly near?: number;
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

/** What places are planned for beside texts and boxes. */
export interface PlanOptions {
  /** Signatures that are still to be given, and photos, have a place for a picture. */
  readonly pictures?: boolean;
}

/** Numbers the places of fields in the order in which they stand on paper; those for pictures after all others. */
export function planSpots(
  sheets: readonly Sheet[],
  { model, office, filing }: Attachment,
  { pictures = false }: PlanOptions = {},
): SpotPlan {
  const described = describeFields(model, office);
  const fields = new Map<SpotField, number>();
  const facts: SpotField[] = [];
  const spots: Spot[] = [];
  const planned = new Map<Cell, Map<string, PlannedSpot>>();
  const indexOf = (about: SpotField): number => {
    const known = fields.get(about);
    if (known !== undefined) return known;
    fields.set(about, facts.length);
    return facts.push(about) - 1;
  };
  const pictured: PicturedPlace[] = [];
  for (const { sheet, cell, slot, key, runs, shown } of placesOf(sheets)) {
    const [run] = runs;
    const option = run && 'box' in run ? run.option : undefined;
    const about = described.about(slot);
    const value = sheet.face === 'blank' ? undefined : valueIn(filing, slot.pointer, about);
    const isEmpty = isNothing(value);
    const { pointer, kind, part, copy } = slot;
    spots.push({
      pointer,
      field: indexOf(about),
      ...(part && { part }),
      ...(copy !== undefined && { copy }),
      ...(option !== undefined && { option }),
      ...(isEmpty && option === undefined && { empty: shown }),
    });
    const own: PlannedSpot = {
      n: spots.length,
      kind,
      label: described.label(slot, sheet.scripts[0]),
      isRequired: described.isRequired(slot, filing.stage),
      isEmpty,
      choices: described.choices(slot, sheet.scripts[0]),
      ...(option !== undefined && {
        option,
        optionWords: described.optionWords(slot, option, sheet.scripts[0]),
      }),
      ...(typeof value === 'string' && isSame(value, shown) && { text: value }),
      ...(kind === 'date' && typeof value === 'string' && { day: value }),
    };
    const inCell = planned.get(cell) ?? new Map<string, PlannedSpot>();
    planned.set(cell, inCell.set(key, own));
    const picture = pictures && sheet.face === 'fillable' ? pictureOf(slot, sheet, described.isPhoto(slot)) : undefined;
    if (picture) pictured.push({ inCell, ...picture, near: own.n, script: sheet.scripts[0] });
  }
  for (const { inCell, slot, of, near, script } of pictured) {
    if (!isNothing(getAt(filing.record, of.pointer))) continue;
    const copy = given({ copy: of.copy });
    spots.push({ pointer: slot.pointer, field: indexOf(described.about(slot)), part: 'picture', ...copy });
    const label = described.label(of, script);
    const own = { n: spots.length, kind: slot.kind, label, isRequired: false, isEmpty: true, choices: [], near };
    inCell.set(`picture ${near}`, own);
  }
  const [first] = sheets;
  return {
    part: { filing, face: faceOf(first), era: office.era, fields: facts, spots },
    find: (cell, run) => planned.get(cell)?.get(keyOf(run)),
    inCell: (cell) => [...(planned.get(cell)?.values() ?? [])],
  };
}

/** A picture that is put in: what it is of, a signature or a photo, and where it is kept. */
interface Picture {
  readonly slot: Slot;
  readonly of: Slot;
}

/** A picture and the place that it stands near: where its name is typed. */
interface PicturedPlace extends Picture {
  readonly inCell: Map<string, PlannedSpot>;
  readonly near: number;
  readonly script: Script;
}

/** The picture that goes with a slot: of the hand beside the name of a signature, of a photo beside its file's. */
function pictureOf(slot: Slot, { slots }: Sheet, isPhoto: boolean): Picture | undefined {
  if (isPhoto) return { slot, of: slot };
  const { pointer, copy } = slot;
  if (!pointer.endsWith('/by')) return undefined;
  const signed = pointer.slice(0, -'/by'.length);
  const of = slots.find((own) => own.kind === 'signature' && own.pointer === signed && own.copy === copy);
  return of && { slot: { ...of, pointer: `${of.pointer}/image`, template: `${of.template}/image` }, of };
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

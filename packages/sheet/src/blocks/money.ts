import { currencyOf, type MoneyField } from '@jiandu/model';
import { blankCapitals, signCurrency, writeCapitals, writeFigure, writeMoney } from '@jiandu/text';
import { type Inline, keep } from '../typeset/inline.ts';
import { naturalWidth } from '../typeset/set-lines.ts';
import { joinWords } from '../words.ts';
import {
  besideText,
  type Ink,
  isRunning,
  type KindBlock,
  rawText,
  roomsOf,
  roomText,
  valueText,
} from './kind-block.ts';

/** An amount in its own currency or the office's, in capitals before the figure where the form asks for them. */
export const moneyBlock: KindBlock<MoneyField> = {
  write: (value, field, ink) => {
    const figure = [valueText(figureOf(rawText(value), field, ink), ink), ...unitOf(field, ink)];
    const capitals =
      field.capitals && ink.manner !== 'column' ? writeCapitals(rawText(value), moneyOf(field, ink)) : '';
    return capitals ? [...inCapitals(capitals, field, ink), keep(...figure)] : [keep(...figure)];
  },
  room: (field, ink) => {
    if (ink.manner === 'column') return [];
    const figure = keep(...signOf(field, ink), roomText(figureEms(field, ink), ink, true), ...unitOf(field, ink));
    if (!field.capitals) return [figure];
    const behind = [besideText('\u3000', ink), figure];
    return [...placesOf(blankCapitals(moneyOf(field, ink)), behind, ink), ...behind];
  },
};

/** An amount in capitals beside its figure; where it is typed over, in a slot of its own behind the words that stay. */
function inCapitals(capitals: string, field: MoneyField, ink: Ink): readonly Inline[] {
  if (ink.job.face !== 'fillable') return [besideText(`${capitals}\u3000`, ink)];
  const head = [...headOf(blankCapitals(moneyOf(field, ink)))];
  const same = head.findIndex((character, at) => character !== [...capitals][at]);
  const words = head.slice(0, same < 0 ? head.length : same).join('');
  const typed = valueText(capitals.slice(words.length), { ...ink, slot: slotOfCapitals(ink) });
  return [...(words ? [besideText(words, ink)] : []), typed, besideText('\u3000', ink)];
}

/** 人民币（大写）, which stands before the places. */
function headOf(blank: string): string {
  return /^[^\u3000]*/.exec(blank)?.[0] ?? '';
}

/** A unit of its own (元/人·餐, 万元) takes the place of the currency's sign; a column's head says both. */
function figureOf(amount: string, field: MoneyField, ink: Ink): string {
  const write = field.unit || ink.manner === 'column' ? writeFigure : writeMoney;
  return write(amount, moneyOf(field, ink));
}

/** The sign of a currency where this office writes it. */
export function currencySign(field: MoneyField, { job }: Pick<Ink, 'job'>): string {
  return signCurrency(currencyOf(field, job.office), job.office.region);
}

function moneyOf(field: MoneyField, { job }: Pick<Ink, 'job'>) {
  const { region, capitals: profile } = job.office;
  const currency = currencyOf(field, job.office);
  return {
    currency,
    cents: job.facts.ask('cents', field.template),
    script: job.scripts[0],
    region,
    ...(profile && { profile }),
  };
}

function unitOf({ unit, template }: MoneyField, ink: Ink): readonly Inline[] {
  return unit && ink.manner !== 'column' ? joinWords(unit, ink.job, template) : [];
}

function signOf(field: MoneyField, ink: Ink): readonly Inline[] {
  return field.unit ? [] : [besideText(currencySign(field, ink), ink)];
}

function figureEms(field: MoneyField, ink: Ink): number {
  const { job, manner, ems, underline } = ink;
  if (isRunning({ manner, underline })) return 7;
  if (manner === 'sentence' || field.capitals) return 5;
  const unit = naturalWidth(unitOf(field, ink), job.textSize, job.setter) / job.textSize;
  return Math.max(2, Math.min(5, Math.floor(ems - 1 - unit)));
}

/** The printed places in capitals as one room to type over, behind the words that stay. */
function placesOf(blank: string, behind: readonly Inline[], ink: Ink): readonly Inline[] {
  if (ink.job.face !== 'fillable') return placesToFill(blank, behind, ink);
  const head = headOf(blank);
  const places = roomsOf(blank.slice(head.length), { ...ink, manner: 'cell', slot: slotOfCapitals(ink) });
  return [besideText(head, ink), ...places];
}

function slotOfCapitals({ slot }: Ink): Ink['slot'] {
  return { ...slot, place: 'run', part: 'capitals' };
}

/** The printed places, each kept with the room before it; where all do not stand on one line, each has one em. */
function placesToFill(blank: string, behind: readonly Inline[], ink: Ink): readonly Inline[] {
  const places = (text: string) =>
    (text.match(/\u3000*[^\u3000]+/g) ?? []).map((piece) => keep(...roomsOf(piece, { ...ink, manner: 'cell' })));
  const wide = places(blank);
  const { textSize, setter } = ink.job;
  const fits = naturalWidth([...wide, ...behind], textSize, setter) <= ink.ems * textSize;
  return fits ? wide : places(blank.replace(/\u3000+/g, '\u3000'));
}

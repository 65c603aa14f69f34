import type { ChoiceField, ChoicesField, Option } from '@jiandu/model';
import type { PaperJob } from '../job.ts';
import type { BoxRun } from '../sheet.ts';
import { boxEms } from '../typeset/atoms.ts';
import { type Inline, keep } from '../typeset/inline.ts';
import { joinWords, plainText, sayWords, secondScale } from '../words.ts';
import { type Ink, isRunning, type KindBlock, rawText, roomText, valueText } from './kind-block.ts';

/** Up to so many options are printed, each with its box. */
const mostBoxes = 12;

/** One of several: all options with their boxes, or the chosen words where they are too many or the host's. */
export const choiceBlock: KindBlock<ChoiceField> = {
  write: (value, field, ink) => printChoices([value], field, ink),
  room: (field, ink) => printChoices([], field, ink),
};

/** Some of several. */
export const choicesBlock: KindBlock<ChoicesField> = {
  write: (value, field, ink) => printChoices(Array.isArray(value) ? value : [value], field, ink),
  room: (field, ink) => printChoices([], field, ink),
};

type Choosing = ChoiceField | ChoicesField;

function printChoices(chosen: readonly unknown[], field: Choosing, ink: Ink): readonly Inline[] {
  if (!hasBoxes(field, ink)) return printChosen(chosen, field, ink);
  const strange = chosen.filter((value) => !field.options.some((option) => option.value === value));
  const gap = plainText(gapBetween(field, ink), ink.job, field.template);
  return [
    ...field.options.flatMap((option, index) => [
      ...(index > 0 ? [gap] : []),
      ...printOption(option, field, chosen.includes(option.value), ink),
    ]),
    ...strange.flatMap((value) => [gap, valueText(labelOf(value), ink)]),
  ];
}

/** An em between options, or a half where that spares a line. */
function gapBetween(field: Choosing, { manner, ems, job }: Ink): string {
  if (manner === 'sentence') return '\u3000';
  const words = field.options.map((option) => boxEms + emsOf(sayWords(option.words, job)));
  const whole = words.reduce((sum, own) => sum + own, field.other === undefined ? 0 : 3);
  const gaps = field.options.length - 1;
  // A little smaller type is spared a line too.
  return whole + gaps > ems && whole + gaps / 2 <= (ems * job.textSize) / job.leastSize ? ' ' : '\u3000';
}

/** Ems of words, the second script smaller. */
function emsOf(said: ReturnType<typeof sayWords>): number {
  return said.reduce((sum, { text }, index) => sum + (index === 0 ? 1 : secondScale) * emsOfText(text), 0);
}

/** Ems of a text as lines are broken by: Latin takes a little over half an em. */
function emsOfText(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.56 : 1), 0);
}

/** Whether the options are printed: not in a column that cannot hold them in two lines, nor where the host keeps the list. */
export function hasBoxes(
  { options, source }: Choosing,
  where: Pick<Ink, 'manner' | 'ems' | 'job' | 'boxes'> | undefined,
): boolean {
  if (source !== undefined || options.length > mostBoxes || options.length === 0) return false;
  if (where?.boxes === false) return false;
  return where?.manner !== 'column' || fitsColumn(options, [where.job.scripts[0]], where.ems);
}

/** Whether options stand on two lines of a column in these scripts. */
function fitsColumn(options: readonly Option[], scripts: PaperJob['scripts'], ems: number): boolean {
  const lengths = options.map(
    ({ words, value }) => boxEms + (emsOf(sayWords(words, { scripts })) || String(value).length),
  );
  return Math.max(...lengths) <= ems && countLines(lengths, ems) <= 2;
}

/** A column that two lines of options in both scripts are too wide for has them in the first. */
function scriptsIn({ options }: Choosing, { manner, ems, job }: Ink): PaperJob['scripts'] {
  return manner !== 'column' || fitsColumn(options, job.scripts, ems) ? job.scripts : [job.scripts[0]];
}

/** How many lines options of these lengths take, half an em apart. */
function countLines(lengths: readonly number[], ems: number): number {
  let lines = 1;
  let used = 0;
  for (const length of lengths) {
    const isNext = used > 0 && used + 0.5 + length > ems;
    lines += isNext ? 1 : 0;
    used = isNext || used === 0 ? length : used + 0.5 + length;
  }
  return lines;
}

/** A box with its words, kept together; 其他 with the text that was written for it. */
export function printOption(option: Option, field: Choosing, chosen: boolean, ink: Ink): readonly Inline[] {
  const { job, slot } = ink;
  const box = { inline: 'box', box: chosen ? ticks[job.office.tick] : 'empty', option: option.value, slot } as const;
  const pair = keep(box, ...joinWords(option.words, { scripts: scriptsIn(field, ink) }, field.template));
  return option.value === 'other' && field.other !== undefined && ink.manner !== 'column'
    ? [pair, ...printOther(field, field.other, ink)]
    : [pair];
}

const ticks = { check: 'check', fill: 'fill', tick: 'tick' } as const satisfies Record<string, BoxRun['box']>;

/** The box of a choice without words. */
export function tickOf(chosen: boolean, { job }: Pick<Ink, 'job'>): BoxRun['box'] {
  return chosen ? ticks[job.office.tick] : 'empty';
}

/** The text of 其他＿＿, a field beside this one. */
function printOther(field: Choosing, name: string, ink: Ink): readonly Inline[] {
  const parent = (path: string) => path.slice(0, path.lastIndexOf('/'));
  const pointer = `${parent(ink.slot.pointer)}/${name}`;
  const template = `${parent(field.template)}/${name}`;
  const other: Ink = {
    ...ink,
    slot: { pointer, template, kind: 'text', place: 'run' },
    manner: 'sentence',
    underline: true,
  };
  const value = ink.job.facts.ask('value', pointer);
  return [value === undefined || value === '' ? roomText(3, other) : valueText(rawText(value), other)];
}

function printChosen(chosen: readonly unknown[], field: Choosing, ink: Ink): readonly Inline[] {
  if (chosen.length === 0) return ink.manner === 'sentence' ? [roomText(isRunning(ink) ? 10 : 6, ink)] : [];
  const labels = chosen.map((value) => {
    const option = field.options.find((candidate) => candidate.value === value);
    return option ? (option.words[ink.job.scripts[0]] ?? labelOf(value)) : labelOf(value);
  });
  const other = field.other !== undefined && chosen.includes('other') ? printOther(field, field.other, ink) : [];
  return [valueText(labels.join('、'), ink), ...other];
}

/** A host's option keeps its label in the record. */
function labelOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { label } = value as { readonly label?: unknown };
    if (typeof label === 'string') return label;
  }
  return rawText(value);
}

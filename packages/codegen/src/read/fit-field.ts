import type { Field, Kind } from '@jiandu/model';

/** Why what one field holds does not fit another. */
export interface Misfit {
  /** The rest of a sentence that begins with the first field. */
  readonly says: string;
  /** It fits most of the time: a text may be too long, a figure beyond a limit. */
  readonly sometimes?: boolean;
}

/** Says why what one field holds does not always fit another; nothing when it fits. */
export function fitField(source: Field, target: Field): Misfit | undefined {
  if (target.computed) return { says: 'goes to a computed field' };
  if (source.kind !== target.kind) return { says: `is ${nouns[source.kind]}, not ${nouns[target.kind]}` };
  const fit = fits[source.kind] as Fit<Kind> | undefined;
  return fit?.(source, target);
}

type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;
type Fit<K extends Kind> = (source: FieldOf<K>, target: FieldOf<K>) => Misfit | undefined;

const nouns = {
  text: 'text',
  number: 'a number',
  money: 'an amount',
  date: 'a date',
  time: 'a time',
  moment: 'a moment',
  choice: 'a choice',
  choices: 'several choices',
  'yes-no': 'yes or no',
  group: 'a group',
  rows: 'rows',
  matrix: 'a matrix',
  rating: 'a rating',
  file: 'a file',
  signature: 'a signature',
  note: 'fixed words',
} as const satisfies Record<Kind, string>;

const fits: { readonly [K in Kind]?: Fit<K> } = {
  text: fitText,
  number: (source, target) => {
    if (isOver(source.digits, target.digits)) {
      return { says: `may have more than ${target.digits} digits after the point`, sometimes: true };
    }
    return fitLimits(source, target);
  },
  money: fitLimits,
  choice: fitOptions,
  choices: fitOptions,
  rating: fitOptions,
  group: (source, target) => fitMembers(source.fields, target.fields),
  rows: (source, target) => {
    const most = target.maxItems;
    const misfit = fitMembers(source.fields, target.fields);
    if (misfit || !isOver(source.maxItems, most)) return misfit;
    return { says: `may have ${source.maxItems ?? 'any number of'} rows, more than ${most}`, sometimes: true };
  },
  matrix: (source, target) => {
    const missing = source.rows.find(({ name }) => !target.rows.some((row) => row.name === name));
    return missing
      ? { says: `has the row ${missing.name}, which is not there` }
      : fitMembers(source.fields, target.fields);
  },
  file: (source, target) =>
    source.several === target.several
      ? undefined
      : { says: source.several ? 'is several files, not one' : 'is one file, not several' },
};

/** The record keeps a year in four digits, whatever its form says of lengths. */
const yearLength = 4;

function fitText(source: FieldOf<'text'>, target: FieldOf<'text'>): Misfit | undefined {
  if (source.several !== target.several) {
    return { says: source.several ? 'is a list, not one text' : 'is one text, not a list' };
  }
  const isAny = target.format === 'multi-line' || target.format === 'line' || target.format === source.format;
  if (!isAny) return { says: `is no ${target.format}` };
  if (target.format === 'line' && source.format === 'multi-line') {
    return { says: 'may have several lines, not one', sometimes: true };
  }
  const longest = source.format === 'year' ? yearLength : source.maxLength;
  if (!isOver(longest, target.maxLength)) return undefined;
  const length = longest ?? 'any number of';
  return { says: `may have ${length} characters, more than ${target.maxLength}`, sometimes: true };
}

type Limited = FieldOf<'number' | 'money'>;

function fitLimits(source: Limited, target: Limited): Misfit | undefined {
  const least = Number(target.minimum ?? Number.NEGATIVE_INFINITY);
  const isWithin =
    Number(source.minimum ?? Number.NEGATIVE_INFINITY) >= least &&
    Number(source.maximum ?? Number.POSITIVE_INFINITY) <= Number(target.maximum ?? Number.POSITIVE_INFINITY);
  return isWithin ? undefined : { says: 'may go beyond the limits there', sometimes: true };
}

function isOver(most: number | undefined, limit: number | undefined): boolean {
  return limit !== undefined && (most === undefined || most > limit);
}

type Choosing = FieldOf<'choice' | 'choices' | 'rating'>;

function fitOptions(source: Choosing, target: Choosing): Misfit | undefined {
  const [from, to] = [source, target].map((field) => ('source' in field ? field.source : undefined));
  const own = 'options of the form';
  if (from !== to) return { says: `is chosen from ${from ?? own}, not from ${to ?? own}` };
  const missing = source.options.find(({ value }) => !target.options.some((option) => option.value === value));
  return missing && { says: `has the option ${missing.value}, which is not there` };
}

/** The first member that never fits, else the first that does not always. */
function fitMembers(source: readonly Field[], target: readonly Field[]): Misfit | undefined {
  const misfits = source.flatMap((member): Misfit[] => {
    if (member.kind === 'note') return [];
    const twin = target.find(({ name }) => name === member.name);
    const misfit = twin ? fitField(member, twin) : { says: 'is not there' };
    return misfit ? [{ ...misfit, says: `has ${member.name}, which ${misfit.says}` }] : [];
  });
  return misfits.find(({ sometimes }) => !sometimes) ?? misfits[0];
}

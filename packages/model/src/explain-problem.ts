import {
  fillWords,
  phrases as ours,
  type Phrases,
  type Problem,
  type ProblemAbout,
  pickWords,
  type Script,
  sayProblem,
  type Words,
  writeNumber,
} from '@jiandu/text';
import { currencyOf } from './currency-of.ts';
import type { Field, Kind } from './field.ts';
import { findField, followNames } from './fields.ts';
import type { FormModel } from './form-model.ts';
import { labelOf } from './label-of.ts';
import type { Office } from './office.ts';
import { officeDefaults } from './office-defaults.ts';
import { pointerNames } from './pointer.ts';
import { wordTerm } from './word-term.ts';
import { type Saying, writeValue } from './write-value.ts';

/**
 * Says a problem as a sentence in a script: the label of its field (with its row), the limit with its unit, the clause,
 * and for a rule the rule's words with its places filled. Give it the dressed model, so that an office's terms are used,
 * and the office where dates and money should be written its way. A sensitive value is never said.
 */
export function explainProblem(
  model: FormModel,
  problem: Problem,
  script: Script,
  phrases: Phrases = ours,
  office: Partial<Pick<Office, 'currency' | 'era' | 'region'>> = {},
): string {
  const region = office.region ?? (script === 'zh-Hans' ? 'CN' : 'TW');
  const currency = office.currency ?? officeDefaults[region].currency;
  const saying = { script, phrases, region, currency, era: office.era ?? 'common' } satisfies Saying;
  const names = pointerNames(problem.path);
  const { field, rest } = followNames(model.fields, names);
  const isStray = problem.code === 'unknown-field' && (!field || rest.length > 0);
  const rule = model.rules.find((candidate) => problem.code === 'rule' && candidate.id === problem.rule);
  const clause = rule ? rule.clause : problem.code === 'required' ? field?.clause : undefined;
  const say = (words: Words) => sayWords(model, words, saying);
  const label = isStray ? names.at(-1) : labelOf(model, problem.path, { script, phrases, say });
  const about = {
    ...(field && aboutField(field, saying, say)),
    ...(clause && { clause: say(clause) }),
    ...(rule && { words: fillRule(model, say(rule.words), problem, saying) }),
    label: label ?? '',
    era: saying.era,
    region,
  } satisfies ProblemAbout;
  return sayProblem(field ? withSaidValues(problem, field, saying) : problem, about, script, phrases);
}

const asks = {
  text: 'fill',
  number: 'fill',
  money: 'fill',
  date: 'fill',
  time: 'fill',
  moment: 'fill',
  choice: 'choose',
  choices: 'choose',
  'yes-no': 'choose',
  group: 'fill',
  rows: 'add',
  matrix: 'fill',
  rating: 'choose',
  file: 'attach',
  signature: 'sign',
  note: 'fill',
} as const satisfies Record<Kind, ProblemAbout['asks']>;

function aboutField(field: Field, saying: Saying, say: (words: Words) => string) {
  const unit = 'unit' in field && field.unit ? say(field.unit) : '';
  return {
    asks: asks[field.kind],
    ...(unit && { unit }),
    ...('options' in field && { options: field.options }),
    ...(field.kind === 'money' && { currency: currencyOf(field, saying) }),
  };
}

/** Values that the record keeps as keys are said by their words; sensitive ones are left out. */
function withSaidValues(problem: Problem, field: Field, saying: Saying): Problem {
  const isKey = field.kind === 'choice' || field.kind === 'choices' || field.kind === 'rating';
  if (!field.sensitive && !isKey) return problem;
  const params = Object.entries(problem.params).flatMap(([name, value]) => {
    if (name !== 'actual' && name !== 'expected') return [[name, value]];
    return field.sensitive ? [] : [[name, writeValue(value, field, saying)]];
  });
  return { ...problem, params: Object.fromEntries(params) };
}

/** Words of a model that was not dressed still name their terms. */
function sayWords(model: FormModel, words: Words, { script, region }: Saying): string {
  const terms = Object.entries(model.terms).map(([name, term]) => [name, pickWords(wordTerm(term, region), script)]);
  return fillWords(pickWords(words, script), Object.fromEntries(terms));
}

function fillRule(model: FormModel, words: string, problem: Problem, saying: Saying): string {
  const places = [...words.matchAll(/\{([^{}]+)\}/g)].map(([, place]) => place ?? '');
  return fillWords(words, Object.fromEntries(places.map((place) => [place, sayPlace(model, place, problem, saying)])));
}

/** What is absent or sensitive is said by its label. */
function sayPlace(model: FormModel, place: string, problem: Problem, saying: Saying): string {
  const value = problem.params[place];
  const isFigure = place.startsWith('policy.');
  const said = value ?? (isFigure ? model.policy[place.slice('policy.'.length)]?.value : undefined);
  const field = isFigure ? undefined : fieldOfPlace(model, place, problem);
  if (!field) return typeof said === 'number' || typeof said === 'string' ? writeNumber(said, { grouping: true }) : '';
  const written = field.sensitive || said === undefined ? undefined : writeValue(said, field, saying);
  return written ?? sayWords(model, field.words, saying);
}

/** `row.amount` is a column of the rows that the problem marks. */
function fieldOfPlace(model: FormModel, place: string, problem: Problem): Field | undefined {
  const [root, ...names] = place.split('.');
  if (root !== 'row') return findField(model, place) ?? followNames(model.fields, place.split('.')).field;
  const pointers = [problem.path, ...(problem.also ?? [])];
  const rows = pointers.flatMap((pointer) => followNames(model.fields, pointerNames(pointer)).rows)[0]?.field;
  return rows && 'fields' in rows ? followNames(rows.fields, names).field : undefined;
}

import {
  applyVariant,
  type Copy,
  dressModel,
  type Field,
  type FormModel,
  findCents,
  findField,
  findRecordNumber,
  hideFields,
  isAnonymous,
  type Office,
  type Paper,
  type RecordData,
  type ShowsCents,
  stageIndex,
  toTemplate,
} from '@jiandu/model';
import { type Phrases, phrases, type Script } from '@jiandu/text';
import type { FittedTable } from './draft/fit-rows.ts';
import { PaperError } from './errors.ts';
import {
  createFacts,
  createQuestions,
  type Facts,
  type Insert,
  type Occasion,
  type Question,
  watchFacts,
} from './facts.ts';
import type { Memory } from './memory.ts';
import type { LayOutOptions } from './options.ts';
import { measurePage, type PageGeometry } from './page-geometry.ts';
import { scaleColumns } from './scale-columns.ts';
import type { SheetFace, Twips } from './sheet.ts';
import { createTypesetter, type Typesetter } from './typeset/typesetter.ts';

/** One laying out: the form as this office words it, the record, and how it is to be printed. */
export interface Job {
  readonly form: string;
  /** Dressed, without the fields that the variant or the copy has not. */
  readonly model: FormModel;
  /** Names and templates of fields that this printing leaves out. */
  readonly isLeftOut: (nameOrTemplate: string) => boolean;
  /** What the record says. */
  readonly facts: Facts;
  /** What this job came to depend on, while it is the last of its plate. */
  readonly last: { readonly trace: Trace };
  /** What was composed for other records. */
  readonly memory: Memory;
  readonly face: Exclude<SheetFace, 'overlay'>;
  readonly office: Office;
  readonly scripts: readonly [Script, Script?];
  /** The second script stands beside the first where one line holds both; else under it. */
  readonly runIn?: boolean;
  /** Lines that the tables of a derived paper are ruled with; default 5. */
  readonly lines?: number;
  readonly variant: string | undefined;
  /** The variant's papers are not to be told apart. */
  readonly isAnonymous: boolean;
  /** The id of the copy that is printed, where the form has several. */
  readonly copy: string | undefined;
  readonly phrases: Phrases;
  /** The ids of finished stages. */
  readonly finished: ReadonlySet<string>;
  /** Whether stages were told to be finished at all. */
  readonly staged: boolean;
  readonly draft: boolean;
  readonly customerCopy: boolean;
  /** Backs are mirrored. */
  readonly duplex: boolean;
  readonly setter: Typesetter;
}

/** What a paper came to depend on while it was laid out. */
interface Trace {
  /** What was asked outside of inserts. */
  readonly questions: Set<Question>;
  readonly inserts: Set<Insert>;
  /** The tables that had their rows fitted, those of settings that were not taken too. */
  readonly tables: Set<FittedTable>;
}

function createTrace(): Trace {
  return { questions: new Set(), inserts: new Set(), tables: new Set() };
}

/** A job with its paper: the page and the sizes of its text are known. */
export interface PaperJob extends Job {
  readonly paper: Paper;
  readonly page: PageGeometry;
  readonly textSize: Twips;
  /** The smallest size of values in cells. */
  readonly leastSize: Twips;
  /** How running text ends its lines. */
  readonly paragraphs: 'justify' | 'left';
  /** How short labels stand in their cells. */
  readonly labels: 'centre' | 'spread';
  /** Column borders that all grids share, from the left margin. */
  readonly borders: readonly Twips[];
}

/** Prepares a job: the variant applied, the office's words put in, what the customer must not see taken out. */
export function prepareJob(
  model: FormModel,
  record: RecordData | undefined,
  options: LayOutOptions,
  memory: Memory,
): Job {
  const own = memory.part(options.copy ?? '');
  const shown = own.once('shown', () => showModel(model, options));
  const isBlank = options.face === 'blank';
  const printed = isBlank ? numberAlone(model, options.number) : (record ?? {});
  const occasion: Occasion = {
    record: printed,
    inapplicable: inapplicableNow(model, options, shown.finished),
    problems: options.problems,
    trail: isBlank ? [] : (options.trail ?? []),
    files: options.files ?? {},
    code: options.code,
    cents: centsOf(shown.model, printed, options.office),
  };
  // What remembers an earlier job must not remember all before it: jobs share the one trace that is the last.
  const last = own.once('trace', () => ({ trace: createTrace() }));
  last.trace = createTrace();
  const facts = watchFacts(createFacts(occasion, memory.once('questions', createQuestions)), {
    tell: (question) => last.trace.questions.add(question),
    tellInsert: (insert) => last.trace.inserts.add(insert),
  });
  return { ...shown, draft: options.draft ?? false, facts, last, memory: own };
}

/** Tells by a field's template how its amounts agree in their cents; all of them are looked at when one is first asked for. */
function centsOf(model: FormModel, record: RecordData, office: Office): Occasion['cents'] {
  let shows: ShowsCents | undefined;
  return (template) => {
    const field = findField(model, template);
    shows ??= findCents(model, record, office);
    return field?.kind === 'money' && shows(field);
  };
}

/** What is the same for all records. */
function showModel(model: FormModel, options: LayOutOptions) {
  const { office, faces, face } = options;
  const whole = dressModel(model, office);
  const varied = applyVariant(whole, options.variant);
  const copy = findCopy(model, options.copy);
  const customerCopy = copy?.customerCopy ?? options.customerCopy ?? false;
  if (options.reader !== undefined) stageIndex(model, options.reader);
  const shown = hideFields(varied, { stage: options.reader, audience: customerCopy ? 'customer' : 'office' });
  const stages = options.until === undefined ? 0 : stageIndex(model, options.until) + 1;
  return {
    form: model.form,
    model: shown,
    isLeftOut: (name: string) => findField(shown, name) === undefined && findField(whole, name) !== undefined,
    face,
    office,
    scripts: options.scripts ?? office.scripts,
    variant: options.variant,
    isAnonymous: isAnonymous(model, options.variant),
    copy: copy?.id,
    phrases: options.phrases ?? phrases,
    finished: new Set(face !== 'filled' ? [] : model.stages.slice(0, stages).map((stage) => stage.id)),
    staged: options.until !== undefined,
    customerCopy,
    duplex: options.duplex ?? false,
    setter: createTypesetter(model.form, faces),
  };
}

/** The record of a blank form: its number, where it has one. Throws `PaperError` where the form has no place for it. */
function numberAlone(model: FormModel, number: string | undefined): RecordData {
  if (number === undefined) return {};
  const field = findRecordNumber(model);
  if (!field)
    throw new PaperError('no-number', model.form, '/number', 'is to be printed, but the form has no record number');
  return { [field.name]: number };
}

/** The copy of an id. Throws `PaperError` when the paper has none of that id. */
function findCopy({ form, paper }: FormModel, id: string | undefined): Copy | undefined {
  if (id === undefined) return undefined;
  const copies = paper?.copies ?? [];
  const copy = copies.find((own) => own.id === id);
  if (copy) return copy;
  const known = copies.map((own) => own.id).join(', ');
  throw new PaperError(
    'unknown-copy',
    form,
    '/copies',
    `have no "${id}"; ${known ? `they are ${known}` : 'there are none'}`,
  );
}

/** Fields whose condition does not hold; not those of later stages, whose conditions may still come to hold. */
function inapplicableNow(
  model: FormModel,
  { face, until, inapplicable = [] }: LayOutOptions,
  finished: ReadonlySet<string>,
): ReadonlySet<string> {
  if (face !== 'filled') return new Set();
  if (until === undefined) return new Set(inapplicable);
  const isLater = (pointer: string): boolean => {
    const stage = findField(model, toTemplate(model, pointer))?.stage;
    return stage !== undefined && !finished.has(stage);
  };
  return new Set(inapplicable.filter((pointer) => !isLater(pointer)));
}

/** Gives the job the page that its paper asks for; `scale` makes its text smaller, though not below nine points. */
export function takePaper(job: Job, paper: Paper, scale = 1): PaperJob {
  const page = measurePage(paper, job.office.page, job.office.region);
  const own = Math.round((paper.textPt ?? 10.5) * 20);
  const textSize = Math.min(own, Math.max(180, Math.round((own * scale) / 5) * 5));
  const { latinGap, paragraphs = 'justify', labels = 'centre' } = { ...job.office.typography, ...paper.typography };
  return {
    ...job,
    setter: { ...job.setter, ...(latinGap && { latinGap }) },
    paragraphs,
    labels,
    paper,
    page,
    textSize,
    leastSize: Math.min(textSize, 180),
    borders: scaleColumns(paper.columns, page.content.width),
  };
}

/** The field that a paper names. Throws `PaperError` when the form has none of that name. */
export function needField(job: Job, name: string): Field | undefined {
  const field = findField(job.model, name);
  if (field) return field;
  if (job.isLeftOut(name)) return undefined;
  const known = job.model.fields.map((other) => other.name).join(', ');
  throw new PaperError(
    'unknown-field',
    job.form,
    name,
    `is on the paper, but the form has no such field; it has ${known}`,
  );
}

import type { Block, Field, FormModel, Paper } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import type { Job } from '../job.ts';
import { sayWords } from '../words.ts';
import { deriveGrid, gridColumns } from './derive-grid.ts';
import { deriveMatrix, deriveRatings, deriveRows, widthOfRows } from './derive-tables.ts';

/** Width of A4 between the margins of a table, upright and turned, in millimetres. */
const uprightMm = 170;

/**
 * The paper of a form that has none: short fields in pairs, long ones across, rows and matrices as tables, section names as
 * bands, signatures at the end. It works for any form, a plain JSON Schema of hundreds of fields included.
 */
export function derivePaper(model: FormModel, job: Pick<Job, 'scripts'>): Paper {
  const skipped = printedElsewhere(model);
  const [lead, above] = deriveAbove(model, skipped);
  const wide = model.fields.some((field) => field.kind === 'rows' && widthOfRows(field) > uprightMm * 1.25);
  const sections = sectionsOf(model).map(({ words, fields }) => ({
    words,
    fields: fields.filter((field) => !skipped.has(field.name) && !lead.has(field.name)),
  }));
  const named = sections.filter(({ fields }) => fields.length > 0);
  const columns = gridColumns(model, job);
  const body = named.flatMap(({ words, fields }) => deriveBlocks(fields, named.length > 1 ? words : undefined, job));
  return {
    ...(wide && { orientation: 'landscape' as const, textPt: 9 }),
    columns,
    ...(above && { above }),
    body: [...body, ...deriveSignatures(model)],
  };
}

/** Fields as blocks: runs of plain fields as grids, each table as its own block. */
export function deriveBlocks(
  fields: readonly Field[],
  head: Words | undefined,
  job: Pick<Job, 'scripts'>,
): readonly Block[] {
  const blocks: Block[] = [];
  let run: Field[] = [];
  let band = head;
  const closeRun = (): void => {
    if (run.length > 0 || band) blocks.push(...bandOf(deriveGrid(run, job), band));
    run = [];
    band = undefined;
  };
  for (const field of fields) {
    const own = tableOf(field, job);
    if (!own) run.push(field);
    else {
      // A section that begins with a table of its own name needs no band of its own.
      if (run.length === 0 && band && sameWords(band, field.words, job)) band = undefined;
      closeRun();
      blocks.push(...own);
    }
  }
  if (run.length > 0) closeRun();
  return blocks;
}

/** A band without rows of its own heads the table that follows. */
function bandOf(rows: ReturnType<typeof deriveGrid>, head: Words | undefined): readonly Block[] {
  if (rows.length === 0) return head ? [{ block: 'grid', head, rows, keepWithNext: true }] : [];
  return [{ block: 'grid', rows, ...(head && { head }) }];
}

function sameWords(a: Words, b: Words, job: Pick<Job, 'scripts'>): boolean {
  return sayWords(a, job)[0]?.text === sayWords(b, job)[0]?.text;
}

function tableOf(field: Field, job: Pick<Job, 'scripts'>): readonly Block[] | undefined {
  if (field.kind === 'rows') return deriveRows(field);
  if (field.kind === 'matrix') return [deriveMatrix(field)];
  if (field.kind !== 'group') return undefined;
  const ratings = field.fields.filter((member) => member.kind === 'rating');
  const others = field.fields.filter((member) => member.kind !== 'rating');
  return [
    ...(ratings.length > 0 ? [deriveRatings(field)] : []),
    ...(others.length > 0 ? deriveBlocks(withoutOthers(others), field.words, job) : []),
  ];
}

function withoutOthers(fields: readonly Field[]): readonly Field[] {
  const others = new Set(fields.flatMap((field) => ('other' in field && field.other ? [field.other] : [])));
  return fields.filter((field) => !others.has(field.name));
}

/** Names of fields that stand with another: the text of 其他, the name of a column, the signature of a stage. */
function printedElsewhere(model: FormModel): ReadonlySet<string> {
  const others = model.fields.flatMap((field) => ('other' in field && field.other ? [field.other] : []));
  const labels = model.fields.flatMap(labelsFrom).flatMap((name) => name.replace(/^\//, '').split(/[./]/).slice(0, 1));
  const signed = model.stages.flatMap((stage) => stage.signature?.replace(/^\//, '') ?? []);
  return new Set([...others, ...labels, ...signed]);
}

function labelsFrom(field: Field): readonly string[] {
  const own = field.labelFrom === undefined ? [] : [field.labelFrom];
  return 'fields' in field ? [...own, ...field.fields.flatMap(labelsFrom)] : own;
}

/** The number of the paper and its day stand over the frame when a form begins with them. */
function deriveAbove(
  model: FormModel,
  skipped: ReadonlySet<string>,
): readonly [ReadonlySet<string>, Paper['above'] | undefined] {
  const first = model.fields.filter((field) => !skipped.has(field.name)).slice(0, 2);
  const number = first.find((field) => field.kind === 'text' && field.format === 'record-number');
  if (!number) return [new Set(), undefined];
  const day = first.find((field) => field.kind === 'date');
  const above = { left: placeOf(number), ...(day && { right: placeOf(day) }) };
  return [new Set([number.name, ...(day ? [day.name] : [])]), above];
}

function placeOf(field: Field): Words {
  return Object.fromEntries(Object.entries(field.words).map(([script, text]) => [script, `${text}：{${field.name}}`]));
}

function sectionsOf(
  model: FormModel,
): readonly { readonly words: Words | undefined; readonly fields: readonly Field[] }[] {
  const named = new Set(model.sections.flatMap((section) => section.fields));
  const rest = model.fields.filter((field) => !named.has(field.name));
  return [
    ...(rest.length > 0 ? [{ words: undefined, fields: rest }] : []),
    ...model.sections.map((section) => ({
      words: section.words,
      fields: section.fields.flatMap((name) => model.fields.find((field) => field.name === name) ?? []),
    })),
  ];
}

/** Up to four signatures a line. */
function deriveSignatures(model: FormModel): readonly Block[] {
  const stages = model.stages.filter((stage) => stage.signature !== undefined).map((stage) => stage.id);
  const lines = Math.ceil(stages.length / 4);
  const each = Math.ceil(stages.length / Math.max(1, lines));
  return Array.from({ length: lines }, (_, index) => ({
    block: 'signatures' as const,
    stages: stages.slice(index * each, (index + 1) * each),
    heightMm: 20,
  }));
}

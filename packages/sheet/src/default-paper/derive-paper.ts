import { allFields, type Block, escapePointer, type Field, type FormModel, findField, type Paper } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import type { Job } from '../job.ts';
import { sayWords } from '../words.ts';
import { checklistLength, deriveRun } from './derive-lists.ts';
import { deriveMatrix, deriveRatings, deriveRows, widthOfRows } from './derive-tables.ts';
import { type Ruling, rulingFor, widthMm } from './ruling.ts';

/**
 * The paper of a form that has none: short fields two or three to a line, long ones across, rows and matrices as tables,
 * names of sections and groups as bands, signatures at the end. It works for any form, a plain JSON Schema included.
 */
export function derivePaper(model: FormModel, job: Pick<Job, 'scripts' | 'lines'>): Paper {
  const skipped = printedElsewhere(model);
  const left = withoutSkipped(model.fields, skipped);
  const [lead, above] = deriveAbove(left);
  const fields = left.filter((field) => !lead.has(field.name));
  const ruling = rulingFor(plainFields(fields), job);
  const wide = allFields({ fields }).some((field) => field.kind === 'rows' && widthOfRows(field, job) > widthMm * 1.25);
  const sections = sectionsOf(model, fields).filter((section) => section.fields.length > 0);
  const body = sections.flatMap(({ words, fields: own }) =>
    deriveBlocks(signaturesLast(own), sections.length > 1 ? words : undefined, job, ruling),
  );
  return {
    ...(wide && { orientation: 'landscape' as const, textPt: 9 }),
    columns: ruling.columns,
    ...(above && { above }),
    body: [...body, ...deriveSignatures(model)],
  };
}

/** Fields as blocks: runs of plain fields as grids, each table as its own block. */
export function deriveBlocks(
  fields: readonly Field[],
  head: Words | undefined,
  job: Pick<Job, 'scripts' | 'lines'>,
  ruling: Ruling,
): readonly Block[] {
  const blocks: Block[] = [];
  let run: Field[] = [];
  let band = head;
  const closeRun = (): void => {
    blocks.push(...deriveRun(run, band, job, ruling));
    run = [];
    band = undefined;
  };
  for (const field of fields) {
    const own = tableOf(field, job, ruling);
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

function sameWords(a: Words, b: Words, job: Pick<Job, 'scripts' | 'lines'>): boolean {
  return sayWords(a, job)[0]?.text === sayWords(b, job)[0]?.text;
}

function tableOf(field: Field, job: Pick<Job, 'scripts' | 'lines'>, ruling: Ruling): readonly Block[] | undefined {
  if (field.kind === 'rows') return deriveRows(field, job);
  if (field.kind === 'matrix') return [deriveMatrix(field, job)];
  if (field.kind !== 'group') return undefined;
  const ratings = field.fields.filter((member) => member.kind === 'rating');
  const others = groupsLast(field.fields.filter((member) => member.kind !== 'rating'));
  if (ratings.length === 0) return deriveBlocks(others, field.words, job, ruling);
  if (others.length === 0) return [deriveRatings(field, field.words)];
  const band: Block = { block: 'grid', head: field.words, rows: [], keepWithNext: true };
  return [band, deriveRatings(field, undefined), ...deriveBlocks(others, undefined, job, ruling)];
}

/** The fields whose labels rule the grids, members of groups included; checklists are ruled by their own. */
function plainFields(fields: readonly Field[]): readonly Field[] {
  const asks = fields.filter((field) => field.kind === 'yes-no').length;
  return fields.flatMap((field) => {
    if (field.kind === 'yes-no' && asks >= checklistLength) return [];
    if (field.kind === 'group') return plainFields(field.fields);
    return ['rows', 'matrix', 'note', 'signature'].includes(field.kind) ? [] : [field];
  });
}

/** What stands under the head of an inner group belongs to that group: its other fields come before it. */
function groupsLast(fields: readonly Field[]): readonly Field[] {
  const isGroup = ({ kind }: Field) => kind === 'group';
  return [...fields.filter((field) => !isGroup(field)), ...fields.filter(isGroup)];
}

/** Whoever signs does it below what was written. */
function signaturesLast(fields: readonly Field[]): readonly Field[] {
  const isSigned = ({ kind }: Field) => kind === 'signature';
  return [...fields.filter((field) => !isSigned(field)), ...fields.filter(isSigned)];
}

/** The fields without those that print elsewhere, at any depth. */
function withoutSkipped(fields: readonly Field[], skipped: ReadonlySet<string>): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => {
    if (skipped.has(field.template)) return [];
    if (field.kind !== 'group') return [field];
    const members = withoutSkipped(field.fields, skipped);
    return members.length > 0 ? [{ ...field, fields: members }] : [];
  });
}

/** Templates of fields that stand with another: the text of 其他, the name of a column, the signature of a stage. */
function printedElsewhere(model: FormModel): ReadonlySet<string> {
  const all = allFields(model);
  const others = all.flatMap((field) =>
    'other' in field && field.other ? [`${parentOf(field.template)}/${escapePointer(field.other)}`] : [],
  );
  const labels = all.flatMap(({ labelFrom }) => labelFrom ?? []);
  const signed = model.stages.flatMap(({ signature }) => (signature && findField(model, signature)?.template) ?? []);
  return new Set([...others, ...labels, ...signed]);
}

function parentOf(template: string): string {
  return template.slice(0, template.lastIndexOf('/'));
}

/** The number of the paper and its day stand over the frame when a form begins with them. */
function deriveAbove(fields: readonly Field[]): readonly [ReadonlySet<string>, Paper['above'] | undefined] {
  const first = fields.slice(0, 2);
  const number = first.find((field) => field.kind === 'text' && field.format === 'record-number');
  if (!number) return [new Set(), undefined];
  const day = first.find((field) => field.kind === 'date' && !field.range);
  const above = { left: placeOf(number), ...(day && { right: placeOf(day) }) };
  return [new Set([number.name, ...(day ? [day.name] : [])]), above];
}

function placeOf(field: Field): Words {
  return Object.fromEntries(Object.entries(field.words).map(([script, text]) => [script, `${text}：{${field.name}}`]));
}

function sectionsOf(
  model: FormModel,
  fields: readonly Field[],
): readonly { readonly words: Words | undefined; readonly fields: readonly Field[] }[] {
  const named = new Set(model.sections.flatMap((section) => section.fields));
  return [
    { words: undefined, fields: fields.filter((field) => !named.has(field.name)) },
    ...model.sections.map((section) => ({
      words: section.words,
      fields: section.fields.flatMap((name) => fields.find((field) => field.name === name) ?? []),
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

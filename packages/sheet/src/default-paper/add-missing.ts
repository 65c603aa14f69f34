import { type Block, type Field, type FormModel, findField, type Paper } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import { isShown } from '../body/compose-body.ts';
import type { Job } from '../job.ts';
import { partWords } from '../sentence-places.ts';
import { phraseWords } from '../words.ts';
import { deriveBlocks } from './derive-paper.ts';
import { inHalves } from './ruling.ts';

/**
 * Adds what the record says and the paper has no place for, before the signatures: nothing that a user wrote is lost on paper.
 * A paper with a place for everything comes back as it is.
 */
export function addMissing(paper: Paper, job: Job): Paper {
  const placed = job.memory.once(
    'placed',
    () => new Set(namesOn(paper, job).flatMap((name) => leavesUnder(findByName(job.model, name)))),
  );
  const missing = job.model.fields.flatMap((field) => missingIn(field, placed, job));
  if (missing.length === 0) return paper;
  const ruling = inHalves(24);
  const blocks = deriveBlocks(missing, phraseWords(job, 'common.other'), job, ruling);
  const { columns } = ruling;
  const own = blocks.map((block): Block => (block.block === 'grid' ? { columns, ...block } : block));
  const last = paper.body.map(({ block }) => !['signatures', 'seals', 'text'].includes(block)).lastIndexOf(true);
  return { ...paper, body: [...paper.body.slice(0, last + 1), ...own, ...paper.body.slice(last + 1)] };
}

/** The parts of a field that have a value and no place. */
function missingIn(field: Field, placed: ReadonlySet<string>, job: Job): readonly Field[] {
  if (placed.has(field.template) || field.kind === 'note' || !job.facts.ask('said', field.template)) return [];
  if (field.kind !== 'group') return [field];
  const members = field.fields.flatMap((member) => missingIn(member, placed, job));
  return members.length === field.fields.length ? [{ ...field, fields: members }] : members;
}

function findByName(model: FormModel, name: string): Field | undefined {
  const point = name.lastIndexOf('.');
  return findField(model, name) ?? (point > 0 ? findField(model, name.slice(0, point)) : undefined);
}

/** A placed group has placed its members, a choice the text of 其他, a column the name that it takes. */
function leavesUnder(field: Field | undefined): readonly string[] {
  if (!field) return [];
  const parent = field.template.slice(0, field.template.lastIndexOf('/'));
  const other = 'other' in field && field.other ? [`${parent}/${field.other}`] : [];
  const label = field.labelFrom === undefined ? [] : [templateOf(field.labelFrom)];
  const members = 'fields' in field ? field.fields.flatMap(leavesUnder) : [];
  return [field.template, ...other, ...label, ...members];
}

function templateOf(name: string): string {
  return name.startsWith('/') ? name : `/${name.replaceAll('.', '/')}`;
}

/** All names of fields that the shown parts of a paper say. */
function namesOn(paper: Paper, job: Job): readonly string[] {
  const words = [paper.above?.left, paper.above?.centre, paper.above?.right, ...(paper.notes ?? [])];
  // What a copy leaves out stands on another.
  const shown = paper.body.filter((block) => isShown(block, { ...job, copy: undefined }));
  return [...words.flatMap(placesIn), ...shown.flatMap((block) => namesInBlock(block, job))];
}

const inBlocks = {
  grid: (block, job) =>
    block.rows
      .filter((row) => !(row.internal && job.customerCopy) && (row.regions?.includes(job.office.region) ?? true))
      .flatMap((row) => row.cells)
      .flatMap(({ field, sign, template, words, text }) => [
        ...(field === undefined ? [] : [field]),
        ...(sign === undefined ? [] : [sign]),
        ...[template, words, text].flatMap(placesIn),
      ]),
  rows: (block) => [block.field],
  matrix: (block) => [block.field],
  ratings: (block, job) => {
    const group = findField(job.model, block.field);
    const members = group?.kind === 'group' ? group.fields : [];
    return members.filter((member) => member.kind === 'rating').map((member) => member.template);
  },
  clauses: (block) => block.clauses.flatMap(placesIn),
  text: (block) => block.paragraphs.flatMap(placesIn),
  signatures: (block, job) =>
    block.stages.flatMap((id) => job.model.stages.find((stage) => stage.id === id)?.signature ?? []),
  seals: (block) =>
    block.parties.flatMap(({ lines, sign }) => [...lines.flatMap(placesIn), ...(sign === undefined ? [] : [sign])]),
} satisfies { readonly [K in Block['block']]: (block: Extract<Block, { block: K }>, job: Job) => readonly string[] };

function namesInBlock(block: Block, job: Job): readonly string[] {
  const names = inBlocks[block.block] as (block: Block, job: Job) => readonly string[];
  return names(block, job);
}

function placesIn(words: Words | undefined): readonly string[] {
  return Object.values(words ?? {}).flatMap((text) => partWords(text).flatMap(({ place }) => place ?? []));
}

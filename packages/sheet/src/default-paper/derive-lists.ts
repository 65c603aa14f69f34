import type { Block, Field, GridBlock } from '@jiandu/model';
import type { Words } from '@jiandu/text';
import type { Job } from '../job.ts';
import { deriveGrid } from './derive-grid.ts';
import { joinRanges } from './join-ranges.ts';
import { inHalves, inWhole, labelEms, type Ruling } from './ruling.ts';

type Scripts = Pick<Job, 'scripts'>;

/** So many questions of yes or no after each other are a checklist. */
export const checklistLength = 4;

/** Signatures in one line. */
const signaturesInLine = 4;

/** Runs of fields that one manner of ruling fits. */
type Manner = 'grid' | 'checklist' | 'signatures';

/** Plain fields as grids: checklists with a narrow column to tick in, signatures in a line, all others by the form's ruling. */
export function deriveRun(
  fields: readonly Field[],
  head: Words | undefined,
  job: Scripts,
  ruling: Ruling,
): readonly Block[] {
  if (fields.length === 0) return head ? [{ block: 'grid', head, rows: [], keepWithNext: true }] : [];
  const runs = partRuns(joinRanges(fields), job, ruling);
  return runs.flatMap(({ manner, fields: own }, index) => {
    const band = index === 0 ? head : undefined;
    return manner === 'signatures' ? signatureLines(own, band) : [gridBlock(own, band, job, manner, ruling)];
  });
}

interface Run {
  readonly manner: Manner;
  readonly fields: readonly Field[];
}

function partRuns(fields: readonly Field[], job: Scripts, ruling: Ruling): readonly Run[] {
  const manners = fields.map(mannerOf);
  const parted: Run[] = [];
  for (const [index, field] of fields.entries()) {
    const last = parted.at(-1);
    const manner = manners[index] as Manner;
    if (last?.manner === manner) parted[parted.length - 1] = { manner, fields: [...last.fields, field] };
    else parted.push({ manner, fields: [field] });
  }
  // Short lists, and lists of short words, stand with the fields around them.
  const settled = parted.map((run) =>
    run.manner === 'checklist' && !isChecklist(run, job, ruling) ? { ...run, manner: 'grid' as const } : run,
  );
  const runs: Run[] = [];
  for (const run of settled) {
    const last = runs.at(-1);
    if (last?.manner !== 'grid' || run.manner !== 'grid') runs.push(run);
    else runs[runs.length - 1] = { manner: 'grid', fields: [...last.fields, ...run.fields] };
  }
  return runs;
}

function mannerOf(field: Field): Manner {
  if (field.kind === 'signature') return 'signatures';
  return field.kind === 'yes-no' ? 'checklist' : 'grid';
}

function isChecklist({ fields }: Run, job: Scripts, ruling: Ruling): boolean {
  return fields.length >= checklistLength && longestOf(fields, job) > ruling.labelEms;
}

function longestOf(fields: readonly Field[], job: Scripts): number {
  return Math.max(0, ...fields.map((field) => labelEms(field.words, job)));
}

/** Millimetres for □是 □否. */
const answersMm = 27;

function gridBlock(
  fields: readonly Field[],
  head: Words | undefined,
  job: Scripts,
  manner: Manner,
  form: Ruling,
): GridBlock {
  const ruling = manner === 'checklist' ? checklistRuling(fields, job) : form;
  const rows = deriveGrid(fields, job, ruling).map((row) =>
    manner === 'checklist' ? { ...row, heightMm: row.heightMm - 1 } : row,
  );
  return { block: 'grid', ...(head && { head }), ...(ruling !== form && { columns: ruling.columns }), rows };
}

function checklistRuling(fields: readonly Field[], job: Scripts): Ruling {
  const pairs = inHalves(85 - answersMm);
  return longestOf(fields, job) <= pairs.labelEms * 1.9 ? pairs : inWhole(170 - answersMm);
}

function signatureLines(fields: readonly Field[], head: Words | undefined): readonly Block[] {
  const lines = Math.ceil(fields.length / signaturesInLine);
  const each = Math.ceil(fields.length / lines);
  return Array.from({ length: lines }, (_, index): GridBlock => {
    const line = fields.slice(index * each, (index + 1) * each);
    return {
      block: 'grid',
      ...(head && index === 0 && { head }),
      columns: line.map(() => 1),
      keep: true,
      rows: [{ heightMm: 20, cells: line.map((field) => ({ sign: field.template })) }],
    };
  });
}

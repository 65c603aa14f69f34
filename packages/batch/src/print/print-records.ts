import { type Form, given, type RecordData } from '@jiandu/model';
import { type LaidPaper, type Laying, layOutPaper } from '@jiandu/paper';
import { checkPictures } from '@jiandu/pdf/press';
import type { Problem } from '@jiandu/text';
import type { SourceRecord } from '../records/source.ts';
import type { Said } from '../said.ts';
import type { Job } from './job.ts';
import { judgeRecord } from './judge.ts';
import { sayFault, stopsAll } from './say-fault.ts';

/** What a record has become: what was written of it, or why it was rejected, or what no paper can show. */
export type PrintedRecord<T> = { readonly problems: readonly Problem[] } & (
  | { readonly status: 'printed'; readonly written: T }
  | { readonly status: 'rejected' }
  | { readonly status: 'failed'; readonly fault: Said }
);

/** What records are printed with. */
export interface Printing<T> extends Laying {
  readonly job: Job;
  /** Writes what was laid out of one of them. */
  readonly write: (paper: LaidPaper, index: number) => Promise<T>;
}

/** A record that was laid out, or what has become of it before that. */
type Laid = { readonly problems: readonly Problem[]; readonly laid: LaidPaper } | PrintedRecord<never>;

/**
 * Has records laid out, or the blank form where there is none, and written. A record with errors is rejected unless it is a
 * draft; one that no paper can show (a character without a glyph, a row higher than a page, a damaged picture) fails, and does
 * not stop others.
 *
 * All are judged before the first is laid out, and so on: a quarter of the time of one after the other, since a processor has
 * what it does at hand.
 */
export async function* printRecords<T>(
  form: Form,
  printing: Printing<T>,
  papers: readonly SourceRecord[],
): AsyncGenerator<PrintedRecord<T>> {
  const judged = papers.map((paper) => judgePaper(form, printing.job, paper));
  const laid = papers.map((paper, index) => layJudged(form, printing, paper, judged[index] as Judged));
  for (const [index, paper] of laid.entries())
    yield 'laid' in paper ? await writeLaid(form, printing, paper, index) : paper;
}

type Judged = { readonly problems: readonly Problem[]; readonly record?: RecordData } | PrintedRecord<never>;

function judgePaper(form: Form, { office, until, variant, draft, face }: Job, paper: SourceRecord): Judged {
  if (paper.fault !== undefined) return { status: 'failed', problems: [], fault: paper.fault };
  if (paper.record === undefined) return { problems: [] };
  const own = given({ stage: until ?? paper.stage, variant: variant ?? paper.variant });
  const judged = judgeRecord(form, { ...paper, ...own }, office);
  const isSound = isPrintable(paper, judged.problems, draft === true || face === 'fillable');
  return isSound ? judged : { status: 'rejected', problems: judged.problems };
}

function layJudged<T>(
  form: Form,
  { faces, plates, job }: Printing<T>,
  { record, stage: own, variant: named, trail }: SourceRecord,
  judged: Judged,
): Laid {
  if ('status' in judged) return judged;
  const { office, script, face, registration, until, copy, customerCopy, duplex, code, data, files } = job;
  const { problems, record: sound } = judged;
  const options = {
    script,
    face: face ?? (record === undefined ? 'blank' : 'filled'),
    office,
    faces,
    ...(face !== 'fillable' && { problems }),
    ...given({ plates, judged: sound, registration, until, trail, copy, customerCopy, duplex, code, data, files }),
    ...given({ variant: job.variant ?? named, stage: until ?? own }),
  } as const;
  try {
    return { problems, laid: layOutPaper(form, record as RecordData | undefined, options) };
  } catch (error) {
    return explain(form, job, problems, error);
  }
}

async function writeLaid<T>(
  form: Form,
  { job, write }: Printing<T>,
  { problems, laid }: Exclude<Laid, PrintedRecord<never>>,
  index: number,
): Promise<PrintedRecord<T>> {
  try {
    await checkPictures(laid.sheet, job.files);
    return { status: 'printed', problems, written: await write(laid, index) };
  } catch (error) {
    return explain(form, job, problems, error);
  }
}

/** Throws what would stop every other record too. */
function explain(form: Form, { office }: Job, problems: readonly Problem[], error: unknown): PrintedRecord<never> {
  if (stopsAll(error)) throw error;
  return { status: 'failed', problems, fault: sayFault(error, form.model, office) };
}

function isPrintable({ record, cells = [] }: SourceRecord, problems: readonly Problem[], isDraft: boolean): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  return isDraft || (cells.length === 0 && problems.every(({ severity }) => severity !== 'error'));
}

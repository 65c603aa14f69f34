import { type Form, given, type RecordData } from '@jiandu/model';
import { type LaidPaper, type Laying, layOutPaper } from '@jiandu/paper';
import { checkPictures } from '@jiandu/pdf/press';
import type { Problem } from '@jiandu/text';
import type { SourceRecord } from '../records/source.ts';
import { type Said, sayPlain } from '../said.ts';
import type { Job } from './job.ts';
import { judgeRecord } from './judge.ts';
import { sayFault, stopsAll } from './say-fault.ts';

/** What a record has become: what was written of it, or why it was rejected, or what no paper can show. */
export type PrintedRecord<T> = { readonly problems: readonly Problem[] } & (
  | { readonly status: 'printed'; readonly written: T }
  | { readonly status: 'rejected' }
  | { readonly status: 'failed'; readonly fault: Said }
);

/** What a record is printed with. */
export interface Printing<T> extends Laying {
  readonly job: Job;
  /** Writes what was laid out. */
  readonly write: (paper: LaidPaper) => Promise<T>;
}

/**
 * Lays one record out, or the blank form where there is none, and has it written. A record with errors is rejected unless it is
 * a draft; one that no paper can show (a character without a glyph, a row higher than a page, a damaged picture) fails, and does
 * not stop others.
 */
export async function printRecord<T>(
  form: Form,
  { faces, plates, job, write }: Printing<T>,
  paper: SourceRecord,
): Promise<PrintedRecord<T>> {
  if (paper.fault !== undefined) return { status: 'failed', problems: [], fault: sayPlain(paper.fault) };
  const { office, script, face, registration, until, draft, copy, customerCopy, duplex, code, data, files } = job;
  const variant = job.variant ?? paper.variant;
  const stage = until ?? paper.stage;
  const judged = { ...paper, ...given({ stage, variant }) };
  const { problems, record: sound } = paper.record === undefined ? { problems: [] } : judgeRecord(form, judged, office);
  if (paper.record !== undefined && !isPrintable(paper, problems, draft === true || face === 'fillable'))
    return { status: 'rejected', problems };
  try {
    const laid = layOutPaper(form, paper.record as RecordData | undefined, {
      script,
      face: face ?? (paper.record === undefined ? 'blank' : 'filled'),
      office,
      faces,
      ...(face !== 'fillable' && { problems }),
      ...given({ plates, judged: sound, registration, until, variant, trail: paper.trail, stage }),
      ...given({ copy, customerCopy, duplex, code, data, files }),
    });
    await checkPictures(laid.sheet, files);
    return { status: 'printed', problems, written: await write(laid) };
  } catch (error) {
    if (stopsAll(error)) throw error;
    return { status: 'failed', problems, fault: sayFault(error, form.model, office) };
  }
}

function isPrintable({ record, cells = [] }: SourceRecord, problems: readonly Problem[], isDraft: boolean): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  return isDraft || (cells.length === 0 && problems.every(({ severity }) => severity !== 'error'));
}

import type { Form, RecordData } from '@jiandu/model';
import { type LaidPaper, type Laying, layOutPaper } from '@jiandu/paper';
import { type Files, GlyphError, judgePicture, OverflowError, type Sheet } from '@jiandu/sheet';
import { findBadCharacter, type Problem } from '@jiandu/text';
import type { SourceRecord } from '../records/source.ts';
import type { Job } from './job.ts';
import { judgeRecord } from './judge.ts';

/** What a record is before it is written: laid out, rejected by what was found in it, or such that no paper can show it. */
export type Laid = { readonly problems: readonly Problem[] } & (
  | { readonly status: 'printed'; readonly paper: LaidPaper }
  | { readonly status: 'rejected' }
  | { readonly status: 'failed'; readonly fault: string }
);

/**
 * Lays one record out, or the blank form where there is none. A record with errors is rejected unless it is a draft; one
 * that no paper can show (a character without a glyph, a row higher than a page) fails, and does not stop others.
 */
export function layRecord(form: Form, { faces, plates }: Laying, job: Job, paper: SourceRecord): Laid {
  if (paper.fault !== undefined) return { status: 'failed', problems: [], fault: paper.fault };
  const { office, script, face, registration, until, draft, copy, customerCopy, code, data, files } = job;
  const variant = job.variant ?? paper.variant;
  const stage = until ?? paper.stage;
  const judged = { ...paper, ...(stage === undefined ? {} : { stage }), ...(variant === undefined ? {} : { variant }) };
  const { problems, record: sound } = paper.record === undefined ? { problems: [] } : judgeRecord(form, judged, office);
  if (paper.record !== undefined && !isPrintable(paper, problems, draft === true || face === 'fillable'))
    return { status: 'rejected', problems };
  try {
    const laid = layOutPaper(form, paper.record as RecordData | undefined, {
      script,
      face: face ?? (paper.record === undefined ? 'blank' : 'filled'),
      office,
      faces,
      ...(plates && { plates }),
      ...(sound && { judged: sound }),
      ...(face !== 'fillable' && { problems }),
      ...(registration && { registration }),
      ...(until === undefined ? {} : { until }),
      ...(variant === undefined ? {} : { variant }),
      ...(paper.trail === undefined ? {} : { trail: paper.trail }),
      ...(copy === undefined ? {} : { copy }),
      ...(customerCopy === undefined ? {} : { customerCopy }),
      ...(stage === undefined ? {} : { stage }),
      ...(code === undefined ? {} : { code }),
      ...(data === undefined ? {} : { data }),
      ...(files === undefined ? {} : { files }),
    });
    const fault = findPictureFault(laid.sheet, files);
    return fault === undefined ? { status: 'printed', problems, paper: laid } : { status: 'failed', problems, fault };
  } catch (error) {
    if (error instanceof GlyphError || error instanceof OverflowError) {
      return { status: 'failed', problems, fault: sayFault(error) };
    }
    throw error;
  }
}

/** What is wrong with a picture of one record is no fault of the others. */
function findPictureFault(sheet: Sheet, files: Files = {}): string | undefined {
  for (const mark of sheet.pages.flatMap(({ marks }) => marks)) {
    const judged = mark.mark === 'image' ? judgePicture(mark, sheet, files) : undefined;
    if (judged && 'cure' in judged) return `${sheet.form}: ${judged.path} ${judged.cure}`;
  }
  return undefined;
}

function isPrintable({ record, cells = [] }: SourceRecord, problems: readonly Problem[], isDraft: boolean): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false;
  return isDraft || (cells.length === 0 && problems.every(({ severity }) => severity !== 'error'));
}

const rareFont =
  '{"fonts": [{"path": "HanaMinB.ttf", "script": "zh-Hans", "role": "song", "wordFamily": "HanaMinB", "rare": true}]}';

/** Says a fault with the cure of the command line, where a face comes from the office's file and not from a call. */
function sayFault(error: GlyphError | OverflowError): string {
  if (error instanceof OverflowError) return error.message;
  const isBad = findBadCharacter(String.fromCodePoint(error.codePoint)) !== undefined;
  const cure = isBad ? 'delete it' : `name a TrueType font that has it in the file of --office: ${rareFont}`;
  return `${error.message.replace(/; add a face.*$/s, '')}; ${cure}`;
}

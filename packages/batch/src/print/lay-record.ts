import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import type { Form, Office, RecordData } from '@jiandu/model';
import { GlyphError, OverflowError, type Sheet } from '@jiandu/sheet';
import { findBadCharacter, type Problem } from '@jiandu/text';
import { judge } from './judge.ts';
import { type Format, layOutPaper, type PaperScript, writePaper } from './print-paper.ts';
import type { NamedRecord } from './read-records.ts';
import { writeWhole } from './write-whole.ts';

/** What all papers of one printing share. */
export interface PrintJob {
  readonly command: {
    readonly out: string;
    readonly until?: string;
    readonly variant?: string;
    readonly draft?: boolean;
    readonly copy?: string;
    readonly customerCopy?: boolean;
  };
  readonly form: Form;
  readonly office: Office;
  readonly faces: Faces;
  readonly script: PaperScript;
  readonly formats: readonly Format[];
}

/** What became of one record. */
export interface Printed {
  readonly name: string;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** Why no paper can show it. */
  readonly fault?: string;
}

/**
 * Prints one record, or the blank form, in every format asked for. A record with errors is left out unless it is a draft;
 * one that no paper can show (a character without a glyph, a row higher than a page) has a fault, and does not stop others.
 */
export async function printRecord(job: PrintJob, paper: NamedRecord): Promise<Printed> {
  const { form, office, faces, script, command } = job;
  if (paper.fault !== undefined) return { name: paper.name, files: [], problems: [], fault: paper.fault };
  const variant = command.variant ?? paper.variant;
  const stage = command.until ?? paper.stage;
  const judged = { ...paper, ...(stage === undefined ? {} : { stage }), ...(variant === undefined ? {} : { variant }) };
  const problems = paper.record === undefined ? [] : judge(form, judged, office);
  const printable = typeof paper.record === 'object' && paper.record !== null && !Array.isArray(paper.record);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (paper.record !== undefined && (!printable || (hasErrors && command.draft !== true))) {
    return { name: paper.name, files: [], problems };
  }
  try {
    const sheet = layOutPaper(form, paper.record as RecordData | undefined, {
      script,
      face: paper.record === undefined ? 'blank' : 'filled',
      office,
      faces,
      problems,
      ...(command.until === undefined ? {} : { until: command.until }),
      ...(variant === undefined ? {} : { variant }),
      ...(paper.trail === undefined ? {} : { trail: paper.trail }),
      ...(command.copy === undefined ? {} : { copy: command.copy }),
      ...(command.customerCopy === undefined ? {} : { customerCopy: command.customerCopy }),
    });
    return { name: paper.name, files: await writeSheet(job, paper.name, sheet), problems };
  } catch (error) {
    if (error instanceof GlyphError || error instanceof OverflowError) {
      return { name: paper.name, files: [], problems, fault: sayFault(error) };
    }
    throw error;
  }
}

/** Papers stand in a folder of their form, so that records of two forms may have one name. */
async function writeSheet({ command, form, formats, script, faces }: PrintJob, name: string, sheet: Sheet) {
  const files: string[] = [];
  for (const format of formats) {
    for (const { suffix, content } of await writePaper(sheet, format, faces)) {
      const path = join(command.out, form.model.form, `${name}.${script}${suffix}.${format}`);
      await writeWhole(path, content);
      files.push(path);
    }
  }
  return files;
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

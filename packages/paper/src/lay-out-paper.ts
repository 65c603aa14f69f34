import { type Attachment, printDocx } from '@jiandu/docx';
import type { Faces } from '@jiandu/fonts';
import type { Filing, Form, Office, RecordData, TrailEntry } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { drawSvg } from '@jiandu/preview';
import { layOut, type Sheet, type SheetFace } from '@jiandu/sheet';
import type { Problem, Script } from '@jiandu/text';
import { scripts } from '@jiandu/text';
import { type AttachedData, fileRecord } from './file-record.ts';

/** A kind of output. */
export type Format = 'pdf' | 'docx' | 'svg';

/** Which script a paper is in; `bilingual` prints the office's first script with the other beneath. */
export type PaperScript = Script | 'bilingual';

/** How to print one paper. */
export interface PaperOptions {
  readonly script: PaperScript;
  readonly face: SheetFace;
  readonly office: Office;
  readonly faces: Faces;
  readonly until?: string;
  readonly variant?: string;
  readonly trail?: readonly TrailEntry[];
  /** What `validate` found: printed in the paper's findings, and a draft mark when there are errors. */
  readonly problems?: readonly Problem[];
  readonly copy?: string;
  readonly customerCopy?: boolean;
  /** The stage that the record is at, for the filing inside of a PDF. */
  readonly stage?: string;
  /** The data inside of a PDF; default: all. */
  readonly data?: AttachedData;
}

/** A paper with the filing that it shows. */
export interface LaidPaper {
  readonly sheet: Sheet;
  readonly filing?: Filing;
  /** What a Word document, or a fillable PDF, carries to be read back. */
  readonly attach?: Attachment;
  /** Of a fillable document: nothing but its fields may be changed. */
  readonly protect?: boolean;
}

/** One file of output; SVG gives one a page. */
export interface PaperFile {
  /** Added to the name before the extension where there are several: `-2`. */
  readonly suffix: string;
  readonly content: Uint8Array | string;
}

const writers = {
  pdf: async ({ sheet, filing, attach }, faces) => [
    { suffix: '', content: await printPdf(sheet, { faces, ...(filing && { filing }), ...(attach && { attach }) }) },
  ],
  docx: async ({ sheet, attach, protect = false }, faces) => [
    { suffix: '', content: await printDocx(sheet, { faces, protect, ...(attach && { attach }) }) },
  ],
  svg: async ({ sheet }) =>
    drawSvg(sheet).map((content, page, pages) => ({ suffix: pages.length > 1 ? `-${page + 1}` : '', content })),
} satisfies Record<Format, (paper: LaidPaper, faces: Faces) => Promise<readonly PaperFile[]>>;

/** All formats by name. */
export const formats = Object.keys(writers) as readonly Format[];

/** Lays a record out, or a blank form, for one office. */
export function layOutPaper(form: Form, record: RecordData | undefined, options: PaperOptions): LaidPaper {
  const { script, face, office, faces, until, variant, trail, problems, copy, customerCopy } = options;
  const policy = office.policy[form.model.form];
  const inapplicable = record === undefined ? [] : form.compute(record, policy).inapplicable;
  const whole = record && withComputed(form, record, options);
  const sheet = layOut(form.model, whole, {
    faces,
    office,
    face,
    scripts: sheetScripts(script, office),
    inapplicable,
    draft: problems?.some((problem) => problem.severity === 'error') ?? false,
    ...(problems === undefined ? {} : { problems }),
    ...(until === undefined ? {} : { until }),
    ...(variant === undefined ? {} : { variant }),
    ...(trail === undefined ? {} : { trail }),
    ...(copy === undefined ? {} : { copy }),
    ...(customerCopy === undefined ? {} : { customerCopy }),
  });
  const filing = whole && fileRecord(form, whole, options);
  return { sheet, ...(filing && { filing, attach: { model: form.model, office, filing } }) };
}

/** A sound record prints with its computed fields; one with problems as it was written. */
function withComputed(form: Form, record: RecordData, { office, variant }: PaperOptions): RecordData {
  const policy = office.policy[form.model.form];
  const judged = form.validate(record, {
    intent: 'save',
    region: office.region,
    ...(policy && { policy }),
    ...(variant && { variant }),
  });
  return judged.ok ? (judged.record as RecordData) : record;
}

/** Writes a paper in a format. */
export function writePaper(paper: LaidPaper, format: Format, faces: Faces): Promise<readonly PaperFile[]> {
  return writers[format](paper, faces);
}

function sheetScripts(script: PaperScript, office: Office): readonly [Script, Script?] {
  if (script !== 'bilingual') return [script];
  const first = office.scripts[0];
  return [first, scripts.find((other) => other !== first) ?? first];
}

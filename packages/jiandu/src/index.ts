import { loadFaces } from '@jiandu/batch';
import { createOffice, type Form, given, type Office, type RecordData } from '@jiandu/model';
import { type AttachedData, type Format, layOutPaper, type PaperScript, writePaper } from '@jiandu/paper';
import type { Registration } from '@jiandu/sheet';
import { openForm } from './open-form.ts';
import { UsageError } from './usage-error.ts';

export type { Example } from '@jiandu/model';
export type { AttachedData, Format, PaperScript } from '@jiandu/paper';
export type { OpenedForm } from './open-form.ts';
export { openForm } from './open-form.ts';
export { UsageError } from './usage-error.ts';

/** What to print. */
export interface PrintOptions {
  /** A catalogue id, a form folder, a schema file, or a form at hand. */
  readonly form: string | Form;
  /** The record as its form's type or as plain JSON; without one the blank form is printed. */
  readonly record?: object;
  readonly script?: PaperScript;
  readonly format?: Exclude<Format, 'svg'>;
  /** PNG and JPEG files by the names that the record and the office give: a signature's digest, the logo's name. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Its `fonts` are read from their paths, as seen from the working directory. */
  readonly office?: Partial<Office>;
  /** The last finished stage: its blanks are voided, later stages keep room to write. */
  readonly until?: string;
  readonly variant?: string;
  /** `overlay`: the values of the record alone, as a PDF for stock on which the form is printed by the same office. */
  readonly face?: 'overlay';
  /** How the stock lies in the printer; default: exactly. */
  readonly registration?: Registration;
  /** For both sides of a sheet: on backs the binding edge is at the right. */
  readonly duplex?: boolean;
  /** Prints a QR code with form, version, number and digest. */
  readonly code?: boolean;
  /** The data inside of a filled PDF: all (default), `public` (without sensitive and internal fields) or none. */
  readonly data?: AttachedData;
}

/**
 * Prints one paper: the one-line door for Node. Gives the bytes of a PDF (default) or a Word document.
 * The record is printed as it is; judge it first with the form's `validate`.
 */
export async function printForm(options: PrintOptions): Promise<Uint8Array> {
  const {
    record,
    script = 'zh-Hans',
    format = 'pdf',
    until,
    variant,
    data,
    files,
    face,
    registration,
    code,
    duplex,
  } = options;
  if (face === 'overlay' && (record === undefined || format !== 'pdf')) {
    const [code, says] =
      record === undefined ? (['no-records', 'is of a record'] as const) : (['unknown-format', 'is a PDF'] as const);
    throw new UsageError(code, `an overlay ${says}.`);
  }
  const form = typeof options.form === 'string' ? (await openForm(options.form)).form : options.form;
  const office = createOffice(options.office);
  const faces = await loadFaces(office);
  const laid = layOutPaper(form, record as RecordData | undefined, {
    script,
    face: face ?? (record === undefined ? 'blank' : 'filled'),
    office,
    ...given({ registration }),
    faces,
    ...given({ until, variant, stage: until, duplex, code, data, files }),
  });
  const [file] = await writePaper(laid, format, faces);
  return file?.content as Uint8Array;
}

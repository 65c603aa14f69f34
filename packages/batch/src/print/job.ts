import type { Office } from '@jiandu/model';
import type { AttachedData, Format, PaperScript } from '@jiandu/paper';
import type { Files, Registration } from '@jiandu/sheet';
import type { SourceRecord } from '../records/source.ts';

/** How each paper is printed, in files of its own and in one of all. */
export interface PaperManner {
  /**
   * `fillable`: papers to be filled in further on a screen, whatever their records still lack; a file for each. `overlay`: the
   * values alone, for stock on which the form is printed. Filled papers otherwise.
   */
  readonly face?: 'fillable' | 'overlay';
  /** How the stock of overlays lies in the printer. */
  readonly registration?: Registration;
  /** Scans of the stock, one PNG or JPEG a page, under overlays that are drawn as SVG. */
  readonly stock?: readonly Uint8Array[];
  readonly until?: string;
  readonly variant?: string;
  /** Prints records with errors too, with a mark. */
  readonly draft?: boolean;
  readonly copy?: string;
  readonly customerCopy?: boolean;
  /** For both sides of a sheet: backs are mirrored. */
  readonly duplex?: boolean;
  /** Prints a QR code with form, version, number and digest on each paper. */
  readonly code?: boolean;
  /** The data inside of the PDF of each record; all by default. A merged file has none. */
  readonly data?: AttachedData;
  /** PNG and JPEG files by the names that records and the office give: a signature's digest, the logo's name. */
  readonly files?: Files;
  /** Where the office's own fonts stand beside; default: the working folder. */
  readonly officeFolder?: string;
}

/** What all papers of one printing share: plain data, which worker threads are given too. */
export interface Job extends PaperManner {
  readonly office: Office;
  readonly script: PaperScript;
  /** Formats of the files of each record; none where only a merged file is wanted. */
  readonly formats: readonly Format[];
  /** One PDF file of all records. */
  readonly merged: boolean;
  /** Where papers go. */
  readonly folder: string;
  /** Where what is needed to go on after a stop is kept. */
  readonly workFolder: string;
}

/** One record to be printed. */
export interface Task {
  readonly index: number;
  readonly digest: string;
  /** What its files are called. */
  readonly name: string;
  readonly record: SourceRecord;
}

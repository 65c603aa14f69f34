import type { Office } from '@jiandu/model';
import type { AttachedData, Format, PaperScript } from '@jiandu/paper';
import type { Files, Registration } from '@jiandu/sheet';
import type { SourceRecord } from '../records/source.ts';

/** What all papers of one printing share: plain data, which worker threads are given too. */
export interface Job {
  readonly office: Office;
  /** Where the office's own fonts stand beside. */
  readonly officeFolder?: string;
  readonly script: PaperScript;
  /** Formats of the files of each record; none where only a merged file is wanted. */
  readonly formats: readonly Format[];
  /** One PDF file of all records. */
  readonly merged: boolean;
  /** Papers that are filled in further on a screen, or values alone for pre-printed stock; filled papers otherwise. */
  readonly face?: 'fillable' | 'overlay';
  /** How the stock of overlays lies in the printer. */
  readonly registration?: Registration;
  /** Scans of the stock, under overlays that are drawn. */
  readonly stock?: readonly Uint8Array[];
  readonly until?: string;
  readonly variant?: string;
  readonly draft?: boolean;
  readonly copy?: string;
  readonly customerCopy?: boolean;
  /** For both sides of a sheet. */
  readonly duplex?: boolean;
  /** A QR code with form, version, number and digest. */
  readonly code?: boolean;
  /** The data inside of the PDF of each record; a merged file has none. */
  readonly data?: AttachedData;
  /** Pictures by the names that records and the office give. */
  readonly files?: Files;
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

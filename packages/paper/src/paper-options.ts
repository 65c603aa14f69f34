import type { RecordData } from '@jiandu/model';
import type { LayOutOptions, Registration, SheetFace } from '@jiandu/sheet';
import type { Script } from '@jiandu/text';
import type { AttachedData } from './file-record.ts';

/** Which script a paper is in; `bilingual` prints the office's first script with the other beneath. */
export type PaperScript = Script | 'bilingual';

/** How to print one paper; what it shares with a layout is as there. */
export interface PaperOptions
  extends Pick<
    LayOutOptions,
    'office' | 'until' | 'variant' | 'trail' | 'problems' | 'copy' | 'customerCopy' | 'duplex' | 'files'
  > {
  readonly script: PaperScript;
  /** The record as `validate` gave it back, with what is computed, where it was judged before: it is not judged again. */
  readonly judged?: RecordData;
  /** An overlay is of a record. */
  readonly face: SheetFace;
  /** How the stock of an overlay lies in the printer that prints it, or the name of one of the office's `printers`. */
  readonly registration?: Registration | string;
  /** The stage that the record is at, for the filing inside of a PDF. */
  readonly stage?: string;
  /** Prints a QR code with form, version, number and digest; of an anonymous variant there is none. */
  readonly code?: boolean;
  /** The data inside of a PDF; default: all. */
  readonly data?: AttachedData;
}

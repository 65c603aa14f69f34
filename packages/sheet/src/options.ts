import type { Faces } from '@jiandu/fonts';
import type { Office, TrailEntry } from '@jiandu/model';
import type { Phrases, Problem, Script } from '@jiandu/text';
import type { Files } from './read-picture.ts';
import type { SheetFace } from './sheet.ts';

/** What a sheet needs besides the form and the record. */
export interface LayOutOptions {
  readonly faces: Faces;
  readonly office: Office;
  /** Default: those of the office. */
  readonly scripts?: readonly [Script, Script?];
  readonly face: Exclude<SheetFace, 'overlay'>;
  /**
   * Stages up to and including this one are finished: what they left open is crossed out. Later ones keep room to write.
   * Without it nothing is crossed out but what does not apply: what is open stays open.
   */
  readonly until?: string;
  readonly variant?: string;
  /** What `validate` found: for the cell of findings, and for the draft's mark. Without it that cell is left to be filled in. */
  readonly problems?: readonly Problem[];
  /** Pointers of fields whose condition does not hold, as `compute` gives them; crossed out on a filled face. */
  readonly inapplicable?: readonly string[];
  /** Decisions that were taken, to tick them over the signatures. */
  readonly trail?: readonly TrailEntry[];
  /** Draws the draft's mark over every page. */
  readonly draft?: boolean;
  /** The stage whose hand reads the paper: what is hidden from it is left out. */
  readonly reader?: string;
  /** Printed on a blank face in the first place for a record's number, so that each blank form is accounted for. */
  readonly number?: string;
  /** Leaves out what is for the office only; of a form in copies, prints the customer's alone. */
  readonly customerCopy?: boolean;
  /** The id of the one copy to print; default: all that the paper has, each after the other. */
  readonly copy?: string;
  /** For both sides of a sheet: on the backs the binding edge is at the right, and the page's number at the outer edge. */
  readonly duplex?: boolean;
  /** What a QR code at the upper right of the first page says; none by default, and none on an overlay. */
  readonly code?: string;
  /** The office's words for paper; default: ours. */
  readonly phrases?: Phrases;
  /** PNG and JPEG files by the names that the record and the office give: a signature's digest, the logo's name. */
  readonly files?: Files;
}

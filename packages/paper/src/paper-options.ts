import type { Office, TrailEntry } from '@jiandu/model';
import type { Files, LayOutOptions } from '@jiandu/sheet';
import type { Problem, Script } from '@jiandu/text';
import type { AttachedData } from './file-record.ts';

/** Which script a paper is in; `bilingual` prints the office's first script with the other beneath. */
export type PaperScript = Script | 'bilingual';

/** How to print one paper. */
export interface PaperOptions {
  readonly script: PaperScript;
  readonly face: LayOutOptions['face'];
  readonly office: Office;
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
  /** Pictures by the names that the record and the office give: a signature's digest, the logo's name. */
  readonly files?: Files;
}

import type { Office } from '@jiandu/model';
import type { Words } from '@jiandu/text';

/** What the page is told of a folder of forms, each time that something in it changed. */
export interface Survey {
  /** The folder as it was named. */
  readonly folder: string;
  readonly forms: readonly SurveyedForm[];
  /** What the office's file says, where one was named. */
  readonly office?: Partial<Office>;
}

/** What is known of one form. */
export interface SurveyedForm {
  /** The path of its folder from the folder that is served. */
  readonly key: string;
  readonly id: string;
  readonly words?: Words;
  /** Grows with each sound reading that differs, so that the page asks for each once; 0 where there was none yet. */
  readonly version: number;
  /** `broken` forms are shown as they were when they were sound last. */
  readonly state: 'unread' | 'sound' | 'broken';
  readonly findings: readonly Finding[];
}

/** A fault or a warning, with the place to mend. */
export interface Finding {
  readonly severity: 'fault' | 'warning';
  readonly message: string;
  /** The file, from the form's folder or from the schemas folder; absent where the fault is in none. */
  readonly file?: string;
  /** The place in the file: a JSON Pointer, or an example's name. */
  readonly place?: string;
  readonly cure?: string;
}

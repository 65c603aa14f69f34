import type { Script } from '@jiandu/text';

/** What kind of fault a form has. */
export type FormErrorCode =
  | 'file'
  | 'json'
  | 'keyword'
  | 'shape'
  | 'reference'
  | 'profile'
  | 'name'
  | 'words'
  | 'stage'
  | 'section'
  | 'rule'
  | 'paper'
  | 'example';

/** The parts of a fault: what is wrong at which place, and its cure. */
export interface Fault {
  readonly code: FormErrorCode;
  /** The form's id. */
  readonly form: string;
  /** The place in the schema as a JSON Pointer, with the file before it where that is not the form's own schema. */
  readonly path: string;
  /** What is wrong, as the rest of a sentence that begins with the path. */
  readonly says: string;
  readonly cure?: string;
}

/** A fault in a form's schema, paper, examples or files: "complaint-notice: /properties/product has no zh-Hant words; add them". */
export class FormError extends Error {
  override readonly name = 'FormError';
  readonly code: FormErrorCode;
  readonly form: string;
  readonly path: string;
  readonly cure: string | undefined;
  /** All faults that were found in the same reading, this one first. */
  readonly all: readonly FormError[];
  readonly #fault: Fault;

  constructor(fault: Fault, others: readonly FormError[] = []) {
    super(sayFault(fault));
    this.#fault = fault;
    this.code = fault.code;
    this.form = fault.form;
    this.path = fault.path;
    this.cure = fault.cure;
    this.all = [this, ...others];
  }

  /** The same fault with others beside it. */
  with(others: readonly FormError[]): FormError {
    return new FormError(this.#fault, others);
  }
}

/** A finding that does not stop the form from working. */
export interface FormWarning {
  readonly code: FormErrorCode;
  readonly form: string;
  readonly path: string;
  readonly message: string;
  /** The script whose words are missing, where that is what was found. */
  readonly script?: Script;
}

/** Says a fault in one line. */
export function sayFault({ form, path, says, cure }: Fault): string {
  const sentence = `${form}: ${path === '' ? 'the form' : path} ${says}`;
  return cure === undefined ? sentence : `${sentence}; ${cure}`;
}

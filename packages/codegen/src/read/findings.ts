import { given } from '@jiandu/model';
import type { Script } from '@jiandu/text';
import { type Fault, FormError, type FormErrorCode, type FormWarning, sayFault } from '../form-error.ts';

/** Collects the faults of one reading, so that an author sees all of them at once. */
export interface Findings {
  readonly form: string;
  readonly errors: readonly FormError[];
  readonly warnings: readonly FormWarning[];
  readonly error: (code: FormErrorCode, path: string, says: string, cure?: string) => void;
  readonly warn: (code: FormErrorCode, path: string, says: string, cure?: string, script?: Script) => void;
  /** Throws what was found so far, if anything. */
  readonly stop: () => void;
}

export function createFindings(form: string): Findings {
  const errors: FormError[] = [];
  const warnings: FormWarning[] = [];
  const fault = (code: FormErrorCode, path: string, says: string, cure?: string): Fault => ({
    code,
    form,
    path,
    says,
    ...given({ cure }),
  });
  return {
    form,
    errors,
    warnings,
    error: (...parts) => {
      errors.push(new FormError(fault(...parts)));
    },
    warn: (code, path, says, cure, script) => {
      const message = sayFault(fault(code, path, says, cure));
      warnings.push({ code, form, path, message, ...given({ script }) });
    },
    stop: () => {
      const [first, ...others] = errors;
      if (first !== undefined) throw first.with(others);
    },
  };
}

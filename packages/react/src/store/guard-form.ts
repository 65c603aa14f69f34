import type { Form } from '@jiandu/model';

/**
 * Gives the form with a `compute` that never stops a hand from typing: where it breaks, the record stays as it is and the
 * break is told.
 */
export function guardForm(form: Form, tell: (error: unknown) => void): Form {
  return {
    ...form,
    compute(draft, policy) {
      try {
        return form.compute(draft, policy);
      } catch (error) {
        tell(error);
        return { record: draft, inapplicable: [] };
      }
    },
  };
}

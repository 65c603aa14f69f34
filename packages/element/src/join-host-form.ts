import type { FormHandle } from '@jiandu/react';

/** The part that a form element takes in the `<form>` around it. */
export interface HostForm {
  readonly join: (form: HTMLFormElement | null) => void;
  /** The record changed: what was judged is stale. */
  readonly touch: () => void;
  /** Tells the browser whether the record may be submitted. */
  readonly judge: () => void;
}

/**
 * Lets a form element take part in a host's `<form>`: its filing is sent as JSON under the element's name, the bytes of new
 * files under `<name>.<digest>`, and a record with problems stops the host's submit and shows them.
 *
 * A record is judged when somebody asks, not at every keystroke.
 */
export function joinHostForm(
  element: HTMLElement & { readonly name: string },
  internals: ElementInternals,
  handle: () => FormHandle | null,
): HostForm {
  let joined: HTMLFormElement | null = null;
  let stale = true;

  const judge = () => {
    const shown = handle();
    if (!stale || !shown) return;
    stale = false;
    const errors = shown.look().enclosure.problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (first) internals.setValidity({ customError: true }, shown.say(first));
    else internals.setValidity({});
  };
  const onSubmit = (event: SubmitEvent) => {
    // Who submits without the browser's own check (`novalidate`) is stopped all the same.
    stale = true;
    judge();
    if (internals.validity.valid || event.submitter?.hasAttribute('formnovalidate')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    handle()?.reveal();
  };
  const onFormData = ({ formData }: FormDataEvent) => {
    const shown = handle();
    if (!shown || element.name === '') return;
    const { filing, enclosure } = shown.look();
    formData.append(element.name, JSON.stringify(filing));
    for (const [digest, bytes] of enclosure.files) formData.append(`${element.name}.${digest}`, bytes);
  };
  // The form's own summary says what is wrong, field by field; the browser's bubble would cover it.
  element.addEventListener('invalid', (event) => {
    event.preventDefault();
    handle()?.reveal();
  });
  const settle = () => queueMicrotask(judge);
  element.addEventListener('focusout', settle);

  return {
    join(form) {
      joined?.removeEventListener('submit', onSubmit, { capture: true });
      joined?.removeEventListener('formdata', onFormData);
      form?.addEventListener('submit', onSubmit, { capture: true });
      form?.addEventListener('formdata', onFormData);
      joined = form;
      stale = true;
    },
    touch() {
      stale = true;
    },
    judge,
  };
}

/** Where the form's elements are found by id: the page, or the shadow tree that the form stands in. */
export type FormPlace = () => Document | ShadowRoot;

/** What takes the focus. */
export const controls = 'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button, a[href]';

/** Puts the focus on the first of these elements that can take it: itself, or the first control in it. */
export function focusFirst(place: FormPlace, ids: readonly string[]): void {
  for (const id of ids) {
    const target = controlOf(place().getElementById(id));
    if (!target) continue;
    target.focus();
    if (place().activeElement === target) return;
  }
}

function controlOf(element: HTMLElement | null): HTMLElement | null {
  if (!element) return null;
  if (element.matches(controls)) return element;
  const inside = [...element.querySelectorAll<HTMLElement>(controls)];
  const chosen = inside.find((control) => control.matches(':checked'));
  return chosen ?? inside.find((control) => !control.matches(':disabled')) ?? element;
}

/** Puts the focus on an element itself. */
export function focusOn(place: FormPlace, id: string): void {
  place().getElementById(id)?.focus();
}

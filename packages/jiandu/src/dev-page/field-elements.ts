/*
 * Where the fields of a web form stand in the page. The elements of a field are named by its pointer, with the part after
 * `--`: `jd-…%2Fitems%2F0%2Famount--label`.
 */

/** Gives the pointer of the field that an element belongs to. */
export function pointerOf(element: Element | null): string | undefined {
  for (let at = element; at && !at.matches('form'); at = at.parentElement) {
    const own = pointerIn(at.id);
    if (own !== undefined) return own;
    if (!at.matches('.jd-field, td')) continue;
    const within = at.querySelector('[id*="%2F"]');
    if (within) return pointerIn(within.id);
  }
  return undefined;
}

/** Gives what shows a field: its label and control together. */
export function elementOf(form: Element, pointer: string): Element | undefined {
  const found = [...form.querySelectorAll('[id*="%2F"]')].find((element) => pointerIn(element.id) === pointer);
  return found?.closest('.jd-field, td, tr, fieldset') ?? found;
}

/** Gives the texts that stand in fields without being their values: what is being typed, and what cannot be read. */
export function unreadTexts(form: Element, valueAt: (pointer: string) => unknown): Readonly<Record<string, string>> {
  const inputs = form.querySelectorAll<HTMLInputElement>('input[id*="%2F"]:not([type]), input[type=text][id*="%2F"]');
  const texts = [...inputs].flatMap(({ id, value }) => {
    const pointer = pointerIn(id);
    return pointer === undefined || id.includes('--') || value === '' || valueAt(pointer) !== undefined
      ? []
      : [[pointer, value] as const];
  });
  return Object.fromEntries(texts);
}

function pointerIn(id: string): string | undefined {
  const said = /%2F.*?(?=--|$)/.exec(id)?.[0];
  return said && decodeURIComponent(said);
}

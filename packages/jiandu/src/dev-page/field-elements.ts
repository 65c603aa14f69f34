/** Gives the pointer of the field that an element belongs to. */
export function pointerOf(element: Element | null): string | undefined {
  return element?.closest('form [data-pointer]')?.getAttribute('data-pointer') ?? undefined;
}

/** Gives what shows a field: its label and control together. */
export function elementOf(place: Element, pointer: string): Element | undefined {
  return [...place.querySelectorAll('form [data-pointer]')].find(
    (element) => element.getAttribute('data-pointer') === pointer,
  );
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

/** The parts of a field have ids that hold a pointer too: those of a signature, say. */
function pointerIn(id: string): string | undefined {
  const said = /%2F.*?(?=--|$)/.exec(id)?.[0];
  return said && decodeURIComponent(said);
}

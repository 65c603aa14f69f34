import { type Region, regions, type Script, scripts } from '@jiandu/text';
import { useCallback, useEffect, useState } from 'react';

/** What is chosen on the page; it stands in the address, so that a reload and a shared link show the same. */
export interface Choices {
  readonly form: string;
  /** The name of an example; empty for a record that is not begun. */
  readonly example: string;
  readonly script: Script | 'bilingual';
  readonly region: Region;
  /** The id of a stage; empty for none. */
  readonly stage: string;
  readonly face: 'filled' | 'blank';
  readonly theme: 'light' | 'dark';
  /** Of the web form: CSS pixels, or as wide as there is room. */
  readonly width: 'auto' | '320' | '768' | '1024';
  readonly zoom: 'fit' | '100';
}

/** What can be chosen where the form does not say it. */
export const offered = {
  script: [...scripts, 'bilingual'],
  region: regions,
  face: ['filled', 'blank'],
  theme: ['light', 'dark'],
  width: ['auto', '320', '768', '1024'],
  zoom: ['fit', '100'],
} as const satisfies Partial<{ [Name in keyof Choices]: readonly Choices[Name][] }>;

const first: Choices = {
  form: '',
  example: 'typical',
  script: 'zh-Hans',
  region: 'CN',
  stage: '',
  face: 'filled',
  theme: 'light',
  width: 'auto',
  zoom: 'fit',
};

/** Gives the choices and what changes some of them. */
export function useChoices(): readonly [Choices, (some: Partial<Choices>) => void] {
  const [choices, setChoices] = useState(() => readChoices(location.hash.slice(1)));
  const choose = useCallback((some: Partial<Choices>) => setChoices((before) => ({ ...before, ...some })), []);
  useEffect(() => history.replaceState(null, '', `#${new URLSearchParams({ ...choices })}`), [choices]);
  return [choices, choose];
}

/** Takes what an address says where it can be chosen, and the first choices for the rest. */
function readChoices(text: string): Choices {
  const said = Object.entries(Object.fromEntries(new URLSearchParams(text)));
  const sound = said.filter(([name, value]) => {
    if (!Object.hasOwn(first, name)) return false;
    const list: readonly string[] | undefined = Object.hasOwn(offered, name) ? Reflect.get(offered, name) : undefined;
    return list === undefined || list.includes(value);
  });
  return { ...first, ...Object.fromEntries(sound) };
}

import type { Page, Sheet } from './sheet.ts';

/** A sheet of some pages, with nothing else to say unless told. */
export function sampleSheet(pages: readonly Page[], rest: Partial<Sheet> = {}): Sheet {
  const usual = {
    form: 'sample',
    version: '1',
    title: '样张',
    scripts: ['zh-Hans'],
    face: 'filled',
    nodes: [],
    slots: [],
    faces: [],
  } as const;
  return { ...usual, pages, ...rest };
}

import { loadDefaultFaces } from '@jiandu/fonts/node';
import type { FormModel, RecordData } from '@jiandu/model';
import { layOut } from './lay-out.ts';
import type { LayOutOptions } from './options.ts';
import { sampleOffice } from './sample-models.ts';
import type { Cell, Sheet } from './sheet.ts';
import { findBreaches, runsOf } from './sheet-laws.ts';

/** How a sample is laid out unless its test says otherwise. */
export const usual: LayOutOptions = {
  faces: await loadDefaultFaces(),
  office: sampleOffice,
  face: 'filled',
  scripts: ['zh-Hans'],
};

/** Lays a record out, or a blank form; throws where the sheet breaks a law of sheets. */
export function laySample(model: FormModel, record?: RecordData, options: Partial<LayOutOptions> = {}): Sheet {
  const sheet = layOut(model, record, { ...usual, face: record ? 'filled' : 'blank', ...options });
  const breaches = findBreaches(sheet);
  if (breaches.length > 0) throw new Error(breaches.join('\n'));
  return sheet;
}

/** The texts of a sheet, one run a line; a box is □. */
export function textOf({ pages }: Sheet): string {
  return pages.flatMap((page) => runsOf(page).map((run) => ('text' in run ? run.text : '□'))).join('\n');
}

/** All cells of a sheet. */
export function cellsOf({ pages }: Sheet): readonly Cell[] {
  return pages.flatMap(({ cells }) => cells);
}

/** The lines of a cell; a box is □. */
export function linesOf(cell: Cell | undefined): readonly string[] {
  return (cell?.lines ?? []).map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '□')).join(''));
}

/** The first cell that says a text. */
export function cellSaying(sheet: Sheet, text: string): Cell | undefined {
  return cellsOf(sheet).find((cell) => linesOf(cell).join('').includes(text));
}

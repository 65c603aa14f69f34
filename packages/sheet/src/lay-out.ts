import type { FormModel, RecordData } from '@jiandu/model';
import { facesOf } from './faces-of.ts';
import { layCopies } from './lay-copies.ts';
import { createMemory, type Memory } from './memory.ts';
import type { LayOutOptions } from './options.ts';
import { emitPages, emitSlips } from './page/emit-pages.ts';
import { createEmitter, type Drawing } from './page/emitter.ts';
import type { Paginated } from './page/lay-pages.ts';
import type { Sheet } from './sheet.ts';
import { sayWords } from './words.ts';

/**
 * Lays a form and a record out on paper: plain data, every place decided.
 *
 * The model is the form's own; the office's words and figures are put in here. A blank face ignores the record. A form in
 * copies has the record in each of them. Blank slips fill whole sheets; a record
 * has the first places of one.
 * Throws `GlyphError` for a character without a face, `OverflowError` for content that no page can hold, `PaperError` for a
 * paper that does not fit its form.
 */
export function layOut(model: FormModel, record: RecordData | undefined, options: LayOutOptions): Sheet {
  return layWhole(createMemory(), model, record, options).sheet;
}

/** A sheet with the papers on it, and with its cells as they were drawn. */
export interface LaidSheet {
  readonly sheet: Sheet;
  readonly papers: readonly Paginated[];
  readonly drawings: readonly Drawing[];
}

/** Lays a record out, with what was composed before for other records of this form and these options. */
export function layWhole(
  memory: Memory,
  model: FormModel,
  record: RecordData | undefined,
  options: LayOutOptions,
): LaidSheet {
  const copies = layCopies(model, record, options, memory);
  const held = options.face === 'blank' ? (copies[0].job.paper.perSheet?.count ?? 1) : 1;
  const sets = held / commonDivisor(held, copies.length);
  return emit(Array.from({ length: sets }, () => copies).flat(), memory);
}

/** How many sets of copies fill whole sheets is told by what both numbers share. */
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** How numbered blank forms are laid out. */
export interface NumberedOptions extends LayOutOptions {
  /** What the QR code of a number says. */
  readonly codeOf?: (number: string) => string | undefined;
}

/** Lays numbered blank forms out: each a sheet, of slips as many on one as it holds. */
export function* layOutNumbered(
  model: FormModel,
  numbers: Iterable<string>,
  { codeOf, ...options }: NumberedOptions,
): Generator<Sheet> {
  const memory = createMemory();
  const held = model.paper?.perSheet?.count ?? 1;
  let together: Paginated[] = [];
  for (const number of numbers) {
    const code = codeOf?.(number);
    const own = { ...options, face: 'blank', number, ...(code !== undefined && { code }) } as const;
    together.push(...layCopies(model, undefined, own, memory));
    if (together.length < held) continue;
    yield emit(together, memory).sheet;
    together = [];
  }
  if (together.length > 0) yield emit(together, memory).sheet;
}

/** Lays several records of a form of slips out, as many on a sheet as it holds; slots of all of them follow each other. */
export function layOutSlips(model: FormModel, records: readonly RecordData[], options: LayOutOptions): Sheet {
  if (records.length === 0) return layOut(model, undefined, { ...options, face: 'blank' });
  const memory = createMemory();
  return emit(
    records.flatMap((record) => layCopies(model, record, options, memory)),
    memory,
  ).sheet;
}

/** Lays the blank form out once, each of its copies in turn: of a sheet of slips, the first of them. */
export function layOnce(model: FormModel, options: Omit<LayOutOptions, 'face'>): Sheet {
  const memory = createMemory();
  return emit(layCopies(model, undefined, { ...options, face: 'blank' }, memory), memory).sheet;
}

function emit(papers: readonly Paginated[], memory: Memory): LaidSheet {
  const [{ job }] = papers as readonly [Paginated];
  const emitter = createEmitter(job.scripts[0]);
  const slips = job.paper.perSheet;
  if (slips) emitSlips(papers, slips, emitter);
  else for (const paper of papers) emitPages(paper, emitter);
  const { pages, drawings } = emitter;
  const nodes = memory.same('nodes', emitter.nodes);
  const slots = memory.same('slots', emitter.slots);
  const title = sayWords(job.model.words, job)[0]?.text ?? job.form;
  const { form, scripts, face } = job;
  const faces = facesOf(pages);
  return {
    sheet: { form, version: job.model.version, title, scripts, face, nodes, pages, slots, faces },
    papers,
    drawings,
  };
}

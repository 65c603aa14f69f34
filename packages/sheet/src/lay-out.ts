import type { FormModel, RecordData } from '@jiandu/model';
import { layCopies } from './lay-copies.ts';
import type { LayOutOptions } from './options.ts';
import { emitPages, emitSlips } from './page/emit-pages.ts';
import { createEmitter } from './page/emitter.ts';
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
  const copies = layCopies(model, record, options);
  const held = options.face === 'blank' ? (copies[0].job.paper.perSheet?.count ?? 1) : 1;
  const sets = held / commonDivisor(held, copies.length);
  return emit(Array.from({ length: sets }, () => copies).flat());
}

/** How many sets of copies fill whole sheets is told by what both numbers share. */
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Lays several records of a form of slips out, as many on a sheet as it holds; slots of all of them follow each other. */
export function layOutSlips(model: FormModel, records: readonly RecordData[], options: LayOutOptions): Sheet {
  if (records.length === 0) return layOut(model, undefined, { ...options, face: 'blank' });
  return emit(records.flatMap((record) => layCopies(model, record, options)));
}

function emit(papers: readonly Paginated[]): Sheet {
  const [{ job }] = papers as readonly [Paginated];
  const emitter = createEmitter(job.scripts[0]);
  const slips = job.paper.perSheet;
  if (slips) emitSlips(papers, slips, emitter);
  else for (const paper of papers) emitPages(paper, emitter);
  const { nodes, pages, slots } = emitter;
  const title = sayWords(job.model.words, job)[0]?.text ?? job.form;
  const { form, scripts, face } = job;
  return { form, version: job.model.version, title, scripts, face, nodes, pages, slots, faces: facesOf(pages) };
}

/** The faces that the pages name, in the order in which they do. */
function facesOf(pages: Sheet['pages']): readonly string[] {
  const runs = pages.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)));
  const named = runs.flatMap((run) => ('face' in run ? run.face : []));
  const marked = pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'watermark' ? mark.face : [])));
  return [...new Set([...named, ...marked])];
}

import type { FormModel, RecordData } from '@jiandu/model';
import { layRecord } from './lay-record.ts';
import type { LayOutOptions } from './options.ts';
import { emitPages, emitSlips } from './page/emit-pages.ts';
import { createEmitter, type Emitter } from './page/emitter.ts';
import type { Paginated } from './page/lay-pages.ts';
import type { Sheet } from './sheet.ts';
import { sayWords } from './words.ts';

/**
 * Lays a form and a record out on paper: plain data, every place decided.
 *
 * The model is the form's own; the office's words and figures are put in here. A blank face ignores the record. A paper of
 * slips holds as many blank ones as it can, or the record on its first. Throws `GlyphError` for a character without a face,
 * `OverflowError` for content that no page can hold, `PaperError` for a paper that does not fit its form.
 */
export function layOut(model: FormModel, record: RecordData | undefined, options: LayOutOptions): Sheet {
  const first = layRecord(model, record, options);
  const slips = first.job.paper.perSheet;
  if (!slips) return emit(first, (emitter) => emitPages(first, emitter));
  const count = options.face === 'blank' ? slips.count : 1;
  return emit(first, (emitter) =>
    emitSlips(
      Array.from({ length: count }, () => first),
      slips.count,
      emitter,
    ),
  );
}

/** Lays several records of a form of slips out, as many on a sheet as it holds; slots of all of them follow each other. */
export function layOutSlips(model: FormModel, records: readonly RecordData[], options: LayOutOptions): Sheet {
  const slips = records.map((record) => layRecord(model, record, options));
  const [first] = slips;
  if (!first) return layOut(model, undefined, { ...options, face: 'blank' });
  const count = first.job.paper.perSheet?.count;
  return emit(first, (emitter) => {
    if (count !== undefined) emitSlips(slips, count, emitter);
    else for (const slip of slips) emitPages(slip, emitter);
  });
}

function emit({ job }: Paginated, draw: (emitter: Emitter) => void): Sheet {
  const emitter = createEmitter(job.scripts[0]);
  draw(emitter);
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

import type { FormModel, RecordData } from '@jiandu/model';
import { composeBody } from './body/compose-body.ts';
import { addMissing } from './default-paper/add-missing.ts';
import { derivePaper } from './default-paper/derive-paper.ts';
import type { DraftTable } from './draft/draft.ts';
import { PaperError } from './errors.ts';
import { type Job, type PaperJob, prepareJob, takePaper } from './job.ts';
import { type Memory, recall } from './memory.ts';
import type { LayOutOptions } from './options.ts';
import { composeTitle } from './page/chrome.ts';
import { composeLink } from './page/head-code.ts';
import { layPages, type Paginated, type Squeeze, squeezeTable } from './page/lay-pages.ts';
import { composeNotes } from './page/notes.ts';

/** From a record to its pages. A second script takes no page of its own where a closer setting can spare it. */
export function layRecord(
  model: FormModel,
  record: RecordData | undefined,
  options: LayOutOptions,
  memory: Memory,
): Paginated {
  if (model.paperApart) {
    const says = 'is not with this model, which is for a web page alone: take the whole form, such as loadForm gives';
    throw new PaperError('apart', model.form, '/paper', says);
  }
  const job = fillPage(prepareJob(model, record, options, memory));
  const usual = laySetting({}, job);
  const [first, second] = job.scripts;
  if (second === undefined || usual.pages.length < 2) return usual;
  const goal = laySetting({}, { ...job, scripts: [first] }).pages.length;
  if (usual.pages.length <= goal) return usual;
  for (const setting of closer) {
    const tighter = laySetting(setting, job);
    if (tighter.pages.length <= goal) return tighter;
  }
  return usual;
}

/** Tables of a derived paper are ruled with as many lines as their one page has room for. */
function fillPage(job: Job): Job {
  if (job.model.paper || !job.model.fields.some(({ kind }) => kind === 'rows')) return job;
  const fits = (own: Job) => laySetting({ spare: false }, own).pages.length === 1;
  const fuller = fits(job) ? [14, 10, 7].find((lines) => fits({ ...job, lines })) : undefined;
  return fuller === undefined ? job : { ...job, lines: fuller };
}

/** How closely a paper is set. */
interface Setting {
  /** The second script stands beside the first where one line holds both, else under it. */
  readonly runIn?: boolean;
  readonly squeeze?: Squeeze;
  /** Of the size of the text. */
  readonly scale?: number;
  /** Whether almost empty pages are spared besides, as those of one script are. */
  readonly spare?: boolean;
}

/** Tried in turn: words run in; then text gives up some of its size, so that growing rows keep room for a hand; then these. */
const closer: readonly Setting[] = [
  { runIn: true },
  { runIn: true, scale: 0.95, squeeze: { grow: 0.9, fixed: 0.95, empty: 0 } },
  { runIn: true, scale: 0.9, squeeze: { grow: 0.8, fixed: 0.9, empty: 0 } },
  { runIn: true, scale: 0.86, squeeze: { grow: 0.7, fixed: 0.85, empty: 0 } },
  { runIn: true, scale: 0.86, squeeze: { grow: 0.55, fixed: 0.8, empty: 0 } },
  { runIn: true, scale: 0.86, squeeze: { grow: 0.55, fixed: 0.8, empty: 0 }, spare: true },
];

function laySetting({ runIn = false, squeeze, scale, spare = !runIn }: Setting, job: Job): Paginated {
  const manner = [job.scripts.join(' '), job.lines ?? '', runIn ? 'run in' : '', scale ?? ''].join('/');
  const set: Job = { ...job, ...(runIn && { runIn }), memory: job.memory.part(manner) };
  const usual = set.memory.once('paper', () => set.model.paper ?? derivePaper(set.model, set));
  const paper = addMissing(usual, set);
  const paperJob = takePaper(set, paper, scale);
  const tables = composeTables(paperJob);
  const lower = squeeze ? tables.map((table) => squeezeTable(table, squeeze)) : tables;
  return layPages(lower, paperJob, spare);
}

function composeTables(job: PaperJob): readonly DraftTable[] {
  const link = recall(job, composeLink, '', composeLink);
  return [
    ...composeTitle(job),
    ...composeBody(job),
    ...recall(job, composeNotes, '', composeNotes),
    ...(link ? [link] : []),
  ];
}

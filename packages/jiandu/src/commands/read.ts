import { extname } from 'node:path';
import { judge } from '@jiandu/batch';
import { type Reading, read as readDocx, type Unread } from '@jiandu/docx/read';
import {
  dressModel,
  explainProblem,
  type Form,
  type FormModel,
  getAt,
  given,
  labelOf,
  type RecordData,
} from '@jiandu/model';
import { type ReadError, read as readPdf } from '@jiandu/pdf/read';
import { strangeDecisions } from '@jiandu/sheet/spots';
import { phrases, pickWords, resolveScript, type Script, type Words } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readBytes } from '../read-json.ts';
import { readOffice } from '../read-office.ts';
import { readRefusals } from '../read-refusals.ts';
import { tellIn } from '../tell-in.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writePictures } from '../write-pictures.ts';

/** Options of `jiandu read`. */
export interface ReadPaperCommand {
  readonly file: string;
  readonly form?: string;
  readonly script?: string;
  readonly office?: string;
  readonly region?: string;
  /** Which paper of several in a merged PDF, from 1. */
  readonly paper?: string;
  /** A folder for the pictures that were put into it. */
  readonly pictures?: string;
}

type ReadFile = (bytes: Uint8Array, paper: number | undefined) => Promise<Reading>;

/** What reads each kind of file back. */
const readers: Readonly<Record<string, ReadFile>> = {
  '.docx': (bytes) => readDocx(bytes),
  '.pdf': (bytes, paper) => readPdf(bytes, given({ paper })),
};

/** What whoever has the paper is told. */
const sentences = {
  other: {
    'zh-Hans': '⚠ 这张表是 {paper} 版，表单现在是 {now} 版',
    'zh-Hant': '⚠ 這張表是 {paper} 版，表單現在是 {now} 版',
  },
  changed: {
    'zh-Hans': '    ≠ {label}：纸上是 {to}，文件里带的是 {from}',
    'zh-Hant': '    ≠ {label}：紙上是 {to}，檔案裡帶的是 {from}',
  },
  nothing: { 'zh-Hans': '空白', 'zh-Hant': '空白' },
  unreadable: { 'zh-Hans': '    ? {label}：看不懂“{text}”', 'zh-Hant': '    ? {label}：看不懂「{text}」' },
  conflict: {
    'zh-Hans': '    ? {label}：几处写得不一样“{text}”',
    'zh-Hant': '    ? {label}：幾處寫得不一樣「{text}」',
  },
  missing: { 'zh-Hans': '    ? {label}：这一栏不见了', 'zh-Hant': '    ? {label}：這一欄不見了' },
  unknown: {
    'zh-Hans': '    ? {label}：这张表单没有“{text}”这个决定',
    'zh-Hant': '    ? {label}：這張表單沒有「{text}」這個決定',
  },
  decision: { 'zh-Hans': '{stage}的决定', 'zh-Hant': '{stage}的決定' },
  picture: { 'zh-Hans': '    ▣ 图片：{path}', 'zh-Hant': '    ▣ 圖片：{path}' },
  unwritten: {
    'zh-Hans': '    ▣ 里面有 {count} 张图片，用 --pictures <文件夹> 存出来',
    'zh-Hant': '    ▣ 裡面有 {count} 張圖片，用 --pictures <資料夾> 存出來',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Reads a paper back and judges what it says; exits with 1 when the record has errors or a place could not be read. */
export async function readPaper(command: ReadPaperCommand, terminal: Terminal): Promise<ExitCode> {
  const { file } = command;
  const reader = readers[extname(file).toLowerCase()];
  if (!reader) {
    throw new UsageError('unknown-file', `${file} is not read back: give a ${Object.keys(readers).join(' or ')} file.`);
  }
  const office = await readOffice(command.office, command.region);
  const script = resolveScript(command.script ?? office.scripts[0]);
  if (script === undefined) {
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  }
  const reading = await readFile(reader, file, numberOf(command.paper));
  const { filing, changed, files } = reading;
  const { form } = await openForm(command.form ?? filing.form);
  checkForm(form, filing.form, file);
  const model = dressModel(form.model, office);
  const unread = [...reading.unread, ...strangeDecisions(filing, model)];
  const cells = unread.filter((place) => isOfRecord(place, filing.record)).map(({ pointer }) => ({ path: pointer }));
  const problems = judge(form, { ...filing, cells }, office).map((problem) => ({
    ...problem,
    words: explainProblem(model, problem, script, undefined, office),
  }));
  const pictures = command.pictures === undefined ? {} : await writePictures(files, command.pictures);
  const isOtherVersion = form.model.version !== filing.version;
  const isSound = unread.length === 0 && problems.every(({ severity }) => severity !== 'error');
  const tell = tellIn(sentences, script);
  const label = ({ pointer, stage }: Pick<Unread, 'pointer' | 'stage'>) =>
    stage === undefined
      ? nameField(model, pointer, script)
      : `${tell('decision', { stage: nameStage(model, stage, script) })}（${stage}）`;
  const sayJson = (value: unknown) => (value === undefined ? tell('nothing') : JSON.stringify(value));
  const title = pickWords(model.words, script);
  terminal.line(`${isSound ? '✓' : '✗'} ${title} ${filing.form} ${filing.version}, ${filing.stage}`);
  if (isOtherVersion) terminal.error(tell('other', { paper: filing.version, now: form.model.version }));
  for (const change of changed) {
    terminal.line(tell('changed', { label: label(change), to: sayJson(change.to), from: sayJson(change.from) }));
  }
  for (const place of unread) terminal.line(tell(place.code, { label: label(place), text: place.text }));
  for (const { severity, words, path } of problems) {
    terminal.line(`    ${severity === 'warning' ? '⚠' : '✗'} ${words}  ${path}`);
  }
  for (const path of Object.values(pictures)) terminal.line(tell('picture', { path }));
  const left = Object.keys(files).length - Object.keys(pictures).length;
  if (left > 0) terminal.line(tell('unwritten', { count: left }));
  terminal.line(JSON.stringify(filing, null, 2));
  terminal.json({ filing, changed, unread, isOtherVersion, problems, pictures });
  return isSound ? exitCodes.ok : exitCodes.problems;
}

/** Reads a file. Throws `UsageError` that says in the office's script too why it is not read. */
async function readFile(reader: ReadFile, file: string, paper: number | undefined): Promise<Reading> {
  const bytes = await readBytes(file);
  try {
    return await reader(bytes, paper);
  } catch (cause) {
    if (!(cause instanceof Error && cause.name === 'ReadError')) throw cause;
    const { code, message } = cause as ReadError;
    const says = readRefusals[code];
    const words = { 'zh-Hans': `${file} ${says['zh-Hans']}。`, 'zh-Hant': `${file} ${says['zh-Hant']}。` };
    throw new UsageError(code, `${file}: ${message}`, cause, words);
  }
}

/** Whether a place is one of the record; rows in which nothing was read are none of it. */
function isOfRecord({ pointer, stage }: Unread, record: RecordData): boolean {
  if (stage !== undefined) return false;
  return !/\/\d+\//.test(pointer) || getAt(record, pointer.slice(0, pointer.lastIndexOf('/'))) !== undefined;
}

function nameField(model: FormModel, pointer: string, script: Script): string {
  const say = (words: Words) => pickWords(words, script);
  return `${labelOf(model, pointer, { script, phrases, say })}（${pointer}）`;
}

function nameStage({ stages }: FormModel, id: string, script: Script): string {
  const stage = stages.find((known) => known.id === id);
  return stage ? pickWords(stage.words, script) : id;
}

function numberOf(paper: string | undefined): number | undefined {
  if (paper === undefined || /^[1-9]\d{0,6}$/.test(paper)) return paper === undefined ? undefined : Number(paper);
  throw new UsageError('unknown-paper', `no paper "${paper}": use a number from 1.`);
}

function checkForm({ model }: Form, form: string, file: string): void {
  if (model.form === form) return;
  throw new UsageError('other-form', `${file} is a ${form}, not a ${model.form}: give the form that it is of.`);
}

import { extname } from 'node:path';
import { judge } from '@jiandu/batch';
import { type Reading, read as readDocx, type Unread } from '@jiandu/docx/read';
import { catalogue } from '@jiandu/forms';
import { dressModel, explainProblem, type Form, getAt, given, type RecordData } from '@jiandu/model';
import { type ReadError, read as readPdf } from '@jiandu/pdf/read';
import { strangeDecisions } from '@jiandu/sheet/spots';
import { pickWords, resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readBytes } from '../read-json.ts';
import { readOffice } from '../read-office.ts';
import { readRefusals } from '../read-refusals.ts';
import { sayReading } from '../say-reading.ts';
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
  const { form } = await openForm(command.form ?? formInCatalogue(filing.form, file));
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
  const sayer = sayReading(model, office, script);
  const title = pickWords(model.words, script);
  terminal.line(`${isSound ? '✓' : '✗'} ${title} ${filing.form} ${filing.version}, ${filing.stage}`);
  if (isOtherVersion) terminal.error(sayer.tell('other', { paper: filing.version, now: form.model.version }));
  for (const change of changed) terminal.line(sayer.change(change));
  for (const place of unread) terminal.line(sayer.unread(place));
  for (const { severity, words, path } of problems) {
    terminal.line(`    ${severity === 'warning' ? '⚠' : '✗'} ${words}  ${path}`);
  }
  for (const line of sayer.pictures(Object.values(pictures), files)) terminal.line(line);
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

function numberOf(paper: string | undefined): number | undefined {
  if (paper === undefined || /^[1-9]\d{0,6}$/.test(paper)) return paper === undefined ? undefined : Number(paper);
  throw new UsageError('unknown-paper', `no paper "${paper}": use a number from 1.`);
}

/** The form that a paper names; a name is looked up in the catalogue alone, since a stranger may have written it. */
function formInCatalogue(form: string, file: string): string {
  if (catalogue.some(({ id }) => id === form)) return form;
  const words = {
    'zh-Hans': `${file} 是表单“${form}”，不在自带的目录里；请用 --form 说明它的文件夹或 form.schema.json。`,
    'zh-Hant': `${file} 是表單「${form}」，不在內建的目錄裡；請用 --form 說明它的資料夾或 form.schema.json。`,
  };
  const message = `${file} is a ${form}, which is none of the catalogue: name its folder or schema file with --form.`;
  throw new UsageError('unknown-form', message, undefined, words);
}

function checkForm({ model }: Form, form: string, file: string): void {
  if (model.form === form) return;
  throw new UsageError('other-form', `${file} is a ${form}, not a ${model.form}: give the form that it is of.`);
}

import { extname } from 'node:path';
import { judge } from '@jiandu/batch';
import { type Reading, read as readDocx } from '@jiandu/docx/read';
import { dressModel, explainProblem, type Form } from '@jiandu/model';
import { read as readPdf } from '@jiandu/pdf/read';
import { resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readBytes } from '../read-json.ts';
import { readOffice } from '../read-office.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu read`. */
export interface ReadPaperCommand {
  readonly file: string;
  readonly form?: string;
  readonly script?: string;
  readonly office?: string;
  readonly region?: string;
  /** Which paper of several in a merged PDF, from 1. */
  readonly paper?: string;
}

type ReadFile = (bytes: Uint8Array, paper: number | undefined) => Promise<Reading>;

/** What reads each kind of file back. */
const readers: Readonly<Record<string, ReadFile>> = {
  '.docx': (bytes) => readDocx(bytes),
  '.pdf': (bytes, paper) => readPdf(bytes, paper === undefined ? {} : { paper }),
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
  const reading = await reader(await readBytes(file), numberOf(command.paper));
  const { filing, changed, unread } = reading;
  const { form } = await openForm(command.form ?? filing.form);
  checkForm(form, filing.form, file);
  const problems = judge(form, filing, office);
  const model = dressModel(form.model, office);
  const said = problems.map((problem) => ({
    ...problem,
    words: explainProblem(model, problem, script, undefined, office),
  }));
  const isOtherVersion = form.model.version !== filing.version;
  const hasErrors = said.some(({ severity }) => severity === 'error');
  terminal.line(`${hasErrors || unread.length > 0 ? '✗' : '✓'} ${filing.form} ${filing.version}, ${filing.stage}`);
  if (isOtherVersion)
    terminal.error(`⚠ the paper is of version ${filing.version}; the form is now ${form.model.version}`);
  for (const { pointer, from, to } of changed) {
    terminal.line(`    ≠ ${pointer}: the paper says ${sayJson(to)}, it carries ${sayJson(from)}`);
  }
  for (const { pointer, code, text } of unread) terminal.line(`    ? ${pointer}: ${code} “${text}”`);
  for (const { severity, words, path } of said)
    terminal.line(`    ${severity === 'warning' ? '⚠' : '✗'} ${words}  ${path}`);
  terminal.line(JSON.stringify(filing, null, 2));
  terminal.json({ filing, changed, unread, isOtherVersion, problems: said });
  return hasErrors || unread.length > 0 ? exitCodes.problems : exitCodes.ok;
}

function numberOf(paper: string | undefined): number | undefined {
  if (paper === undefined || /^[1-9]\d{0,6}$/.test(paper)) return paper === undefined ? undefined : Number(paper);
  throw new UsageError('unknown-paper', `no paper "${paper}": use a number from 1.`);
}

function checkForm({ model }: Form, form: string, file: string): void {
  if (model.form === form) return;
  throw new UsageError('other-form', `${file} is a ${form}, not a ${model.form}: give the form that it is of.`);
}

function sayJson(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

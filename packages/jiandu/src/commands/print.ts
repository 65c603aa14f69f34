import type { FormWarning } from '@jiandu/codegen';
import { dressModel, explainProblem, type Form } from '@jiandu/model';
import { type Problem, resolveScript, type Script } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { formats, type PaperScript } from '../print-paper.ts';
import { type Printed, type PrintJob, printRecord } from '../print-record.ts';
import { loadFaces, readOffice } from '../read-office.ts';
import { type NamedRecord, readRecords } from '../read-records.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu print`. */
export interface PrintCommand {
  readonly form: string;
  readonly records?: string;
  readonly script: string;
  readonly format: string;
  readonly face?: string;
  readonly until?: string;
  readonly variant?: string;
  readonly office?: string;
  readonly region?: string;
  readonly out: string;
  readonly draft?: boolean;
  readonly copy?: string;
  readonly customerCopy?: boolean;
}

/** Prints blank forms, or every record of a file; a record with errors is left out unless `--draft` asks for it. */
export async function print(command: PrintCommand, terminal: Terminal): Promise<ExitCode> {
  const job = await prepare(command, terminal);
  const papers = await readPapers(command, job.form);
  const printed: Printed[] = [];
  for (const [index, paper] of papers.entries()) {
    printed.push(await printRecord(job, paper));
    terminal.progress(index + 1, papers.length, paper.name);
  }
  report(printed, job, terminal);
  if (printed.some(({ fault }) => fault !== undefined)) return exitCodes.wrongUse;
  return printed.every(({ files }) => files.length > 0) ? exitCodes.ok : exitCodes.problems;
}

async function prepare(command: PrintCommand, terminal: Terminal): Promise<PrintJob> {
  const script = command.script === 'bilingual' ? 'bilingual' : resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans, zh-Hant or bilingual.`);
  if (command.face !== undefined && command.face !== 'blank' && command.face !== 'filled') {
    throw new UsageError('unknown-face', `no face "${command.face}": use blank or filled.`);
  }
  const wanted = command.format.split(',').map((name) => {
    const format = formats.find((known) => known === name.trim());
    if (format === undefined) throw new UsageError('unknown-format', `no format "${name}": use ${formats.join(', ')}.`);
    return format;
  });
  const [{ form, warnings }, office] = await Promise.all([
    openForm(command.form),
    readOffice(command.office, command.region),
  ]);
  const faces = await loadFaces(office, command.office);
  checkNames(command, form);
  warn(warnings, script, terminal);
  return { command, form, office, faces, script, formats: [...new Set(wanted)] };
}

function checkNames({ until, variant, copy }: PrintCommand, { model }: Form): void {
  if (until !== undefined && !model.stages.some((stage) => stage.id === until)) {
    throw new UsageError(
      'unknown-stage',
      `${model.form} has no stage "${until}": use ${model.stages.map((stage) => stage.id).join(', ')}.`,
    );
  }
  if (variant !== undefined && !model.variants.some((known) => known.id === variant)) {
    const known = model.variants.map(({ id }) => id).join(', ');
    const cure = known === '' ? 'it has no variants' : `use ${known}`;
    throw new UsageError('unknown-variant', `${model.form} has no variant "${variant}": ${cure}.`);
  }
  const copies = model.paper?.copies?.map(({ id }) => id) ?? [];
  if (copy !== undefined && !copies.includes(copy)) {
    const cure = copies.length === 0 ? 'it is not printed in copies' : `use ${copies.join(', ')}`;
    throw new UsageError('unknown-copy', `${model.form} has no copy "${copy}": ${cure}.`);
  }
}

async function readPapers(command: PrintCommand, form: Form): Promise<readonly NamedRecord[]> {
  if (command.records !== undefined && command.face === 'blank') {
    throw new UsageError('records-unused', `a blank paper shows no records: leave out ${command.records} or --face.`);
  }
  if (command.records !== undefined) return readRecords(command.records, form.model);
  if (command.face === 'filled')
    throw new UsageError('no-records', 'a filled paper needs records: jiandu print <form> <records>.');
  return [{ name: 'blank', record: undefined }];
}

const warningsShown = 3;

/** Says which words a paper will have to take from the other script. */
function warn(warnings: readonly FormWarning[], printed: PaperScript, terminal: Terminal): void {
  const isPrinted = (script: Script | undefined) =>
    script === undefined || printed === 'bilingual' || script === printed;
  const missing = warnings.filter(({ code, script }) => code === 'words' && isPrinted(script));
  for (const { message } of missing.slice(0, warningsShown)) terminal.error(`⚠ ${message}`);
  const more = missing.length - warningsShown;
  if (more > 0) terminal.error(`⚠ and ${more} more: see jiandu check.`);
}

function report(printed: readonly Printed[], { form, script, office }: PrintJob, terminal: Terminal): void {
  const spoken = script === 'bilingual' ? 'zh-Hans' : script;
  const model = dressModel(form.model, office);
  const explain = (problem: Problem) => explainProblem(model, problem, spoken, undefined, office);
  for (const { name, files, problems, fault } of printed) {
    for (const file of files) terminal.line(file);
    if (fault !== undefined) terminal.error(`✗ ${name} was not printed: ${fault}`);
    if (files.length > 0 || fault !== undefined) continue;
    terminal.error(`✗ ${name} has problems and was not printed; mend it, or print it with --draft:`);
    for (const problem of problems) terminal.error(`    ${explain(problem)}  ${problem.path}`);
  }
  terminal.json(
    printed.map(({ problems, ...paper }) => ({
      ...paper,
      problems: problems.map((problem) => ({ ...problem, words: explain(problem) })),
    })),
  );
}

import { join } from 'node:path';
import type { Faces } from '@jiandu/fonts';
import { explainProblem, type Form, type Office, type RecordData } from '@jiandu/model';
import { type Problem, resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { type Format, formats, layOutPaper, type PaperScript, writePaper } from '../print-paper.ts';
import { loadFaces, readOffice } from '../read-office.ts';
import { type NamedRecord, readRecords } from '../read-records.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';
import { judge } from './validate.ts';

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
  readonly customerCopy?: boolean;
}

interface Job {
  readonly command: PrintCommand;
  readonly form: Form;
  readonly office: Office;
  readonly faces: Faces;
  readonly script: PaperScript;
  readonly formats: readonly Format[];
}

interface Printed {
  readonly name: string;
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Prints blank forms, or every record of a file; a record with errors is left out unless `--draft` asks for it. */
export async function print(command: PrintCommand, terminal: Terminal): Promise<ExitCode> {
  const job = await prepare(command);
  const papers = await readPapers(command, job.form);
  const printed: Printed[] = [];
  for (const [index, paper] of papers.entries()) {
    printed.push(await printOne(job, paper));
    terminal.progress(index + 1, papers.length, paper.name);
  }
  report(printed, job, terminal);
  return printed.every(({ files }) => files.length > 0) ? exitCodes.ok : exitCodes.problems;
}

async function prepare(command: PrintCommand): Promise<Job> {
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
  const [{ form }, office] = await Promise.all([openForm(command.form), readOffice(command.office, command.region)]);
  const faces = await loadFaces(office, command.office);
  checkNames(command, form);
  return { command, form, office, faces, script, formats: wanted };
}

function checkNames({ until, variant }: PrintCommand, { model }: Form): void {
  if (until !== undefined && !model.stages.some((stage) => stage.id === until)) {
    throw new UsageError(
      'unknown-stage',
      `${model.form} has no stage "${until}": use ${model.stages.map((stage) => stage.id).join(', ')}.`,
    );
  }
  if (variant !== undefined && !model.variants.some((known) => known.id === variant)) {
    const known = model.variants.map(({ id }) => id).join(', ') || 'none, it has no variants';
    throw new UsageError('unknown-variant', `${model.form} has no variant "${variant}": use ${known}.`);
  }
}

async function readPapers(command: PrintCommand, form: Form): Promise<readonly NamedRecord[]> {
  if (command.records !== undefined && command.face !== 'blank') return readRecords(command.records, form.model);
  if (command.face === 'filled')
    throw new UsageError('no-records', 'a filled paper needs records: jiandu print <form> <records>.');
  return [{ name: `${form.model.form}.blank`, record: undefined }];
}

async function printOne(job: Job, paper: NamedRecord): Promise<Printed> {
  const { form, office, faces, script, command } = job;
  const variant = command.variant ?? paper.variant;
  const stage = command.until ?? paper.stage;
  const judged = { ...paper, ...(stage === undefined ? {} : { stage }), ...(variant === undefined ? {} : { variant }) };
  const problems = paper.record === undefined ? [] : judge(form, judged, office.policy[form.model.form]);
  const printable = typeof paper.record === 'object' || paper.record === undefined;
  if (!printable || (problems.some(({ severity }) => severity === 'error') && command.draft !== true)) {
    return { name: paper.name, files: [], problems };
  }
  const sheet = layOutPaper(form, paper.record as RecordData | undefined, {
    script,
    face: paper.record === undefined ? 'blank' : 'filled',
    office,
    faces,
    problems,
    ...(command.until === undefined ? {} : { until: command.until }),
    ...(variant === undefined ? {} : { variant }),
    ...(paper.trail === undefined ? {} : { trail: paper.trail }),
    ...(command.customerCopy === undefined ? {} : { customerCopy: command.customerCopy }),
  });
  const files: string[] = [];
  for (const format of job.formats) {
    for (const { suffix, content } of await writePaper(sheet, format, faces)) {
      const path = join(command.out, `${paper.name}.${script}${suffix}.${format}`);
      await writeWhole(path, content);
      files.push(path);
    }
  }
  return { name: paper.name, files, problems };
}

function report(printed: readonly Printed[], { form, script }: Job, terminal: Terminal): void {
  const spoken = script === 'bilingual' ? 'zh-Hans' : script;
  for (const { name, files, problems } of printed) {
    for (const file of files) terminal.line(file);
    if (files.length === 0)
      terminal.error(`✗ ${name} has problems and was not printed; mend it, or print it with --draft:`);
    for (const problem of problems) {
      if (files.length === 0) terminal.error(`    ${explainProblem(form.model, problem, spoken)}  ${problem.path}`);
    }
  }
  terminal.json(printed);
}

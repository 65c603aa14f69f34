import { existsSync, statSync } from 'node:fs';
import type { NamedRecord } from '@jiandu/batch';
import {
  dressModel,
  explainProblem,
  type Filing,
  type Form,
  given,
  type NextError,
  type Office,
  type RecordData,
} from '@jiandu/model';
import { type Problem, resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readOffice } from '../read-office.ts';
import { openRecords } from '../read-records.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

/** Options of `jiandu next`. */
export interface NextCommand {
  readonly form: string;
  readonly record: string;
  /** The next form: a catalogue id, a form folder or a schema file. */
  readonly to?: string;
  /** The row that the next form is about, from 1. */
  readonly row?: string;
  /** A file with the record of the next form that was already begun. */
  readonly into?: string;
  /** The file to write; without one the record goes to standard output. */
  readonly out?: string;
  readonly script: string;
  readonly office?: string;
  readonly region?: string;
}

/**
 * Starts the next form from a record, plain or as a filing like what it was begun from. Exits with 1, and writes nothing, when
 * the record does not lead there or what it carries is wrong in the next form.
 */
export async function next(command: NextCommand, terminal: Terminal): Promise<ExitCode> {
  const script = resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  const { form } = await openForm(command.form);
  const target = await openTarget(command, form);
  const office = await readOffice(command.office, command.region);
  const source = await readOne(command.record, form, office);
  const begun = command.into === undefined ? undefined : await readOne(command.into, target, office);
  const { form: to } = target.model;

  const policy = office.policy[form.model.form];
  const carried = carry(form, to, source, {
    ...(command.row !== undefined && { row: readRow(command.row) }),
    ...(begun !== undefined && { into: begun.record }),
    ...(policy !== undefined && { policy }),
  });
  if (typeof carried === 'string') {
    terminal.error(`✗ ${carried}`);
    terminal.json({ form: to, ok: false, reason: carried, problems: [] });
    return exitCodes.problems;
  }
  const problems = judgeBegun(target, carried, office);
  const model = dressModel(target.model, office);
  const explain = (problem: Problem) => explainProblem(model, problem, script, undefined, office);
  const ok = problems.length === 0;
  const result = begun?.isFiling || source.isFiling ? asFiling(target, carried, begun) : carried;
  const text = JSON.stringify(result, null, 2);
  for (const problem of problems) terminal.error(`✗ ${explain(problem)}  ${problem.path}`);
  if (ok && command.out !== undefined) await writeWhole(command.out, `${text}\n`);
  if (ok) terminal.line(command.out ?? text);
  const said = problems.map((problem) => ({ ...problem, words: explain(problem) }));
  const file = ok && command.out !== undefined ? { file: command.out } : {};
  terminal.json({ form: to, ok, record: result, problems: said, ...file });
  return ok ? exitCodes.ok : exitCodes.problems;
}

/** The next form must be one that the form leads to, and at hand. */
async function openTarget({ to }: NextCommand, { model }: Form): Promise<Form> {
  const known = model.next.map(({ form }) => form).join(', ');
  const cure = known === '' ? 'it leads to no form' : `it leads to ${known}`;
  if (to === undefined)
    throw new UsageError('no-target', `next needs --to <form>: ${model.form} is begun from; ${cure}.`);
  const isPath = existsSync(to) && (statSync(to).isDirectory() || to.endsWith('.json'));
  if (!isPath && !model.next.some(({ form }) => form === to)) {
    throw new UsageError('unknown-next-form', `${model.form} does not lead to "${to}": ${cure}.`);
  }
  const { form } = await openForm(to);
  if (model.next.some((entry) => entry.form === form.model.form)) return form;
  throw new UsageError('unknown-next-form', `${model.form} does not lead to "${form.model.form}": ${cure}.`);
}

interface Read extends Omit<NamedRecord, 'record'> {
  readonly record: RecordData;
  readonly isFiling: boolean;
}

async function readOne(path: string, form: Form, office: Office): Promise<Read> {
  const { survey, records } = await openRecords(path, form, office, office.scripts[0]);
  if (survey.count > 1) throw new UsageError('many-records', `${path} holds ${survey.count} records: next takes one.`);
  const first = await firstOf(records());
  const { record, fault } = first;
  if (fault !== undefined) throw new UsageError('unreadable-record', `${fault.en}.`, undefined, fault);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new UsageError('no-record', `${path} holds no record: write an object {…}.`);
  }
  return { ...first, record: record as RecordData, isFiling: first.stage !== undefined };
}

async function firstOf(records: AsyncIterable<NamedRecord>): Promise<NamedRecord> {
  for await (const record of records) return record;
  throw new UsageError('no-record', 'the file changed while it was read.');
}

function readRow(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text) - 1;
  throw new UsageError('no-row', `no row "${text}": rows count from 1, as they are printed.`);
}

/** Gives the record, or why the record does not lead to the form; a wrong row is a wrong call. */
function carry(form: Form, to: string, { record }: Read, options: Parameters<Form['next']>[2]): RecordData | string {
  try {
    return form.next(to, record, options);
  } catch (error) {
    if (!isNextError(error)) throw error;
    if (error.code === 'not-due') return error.message;
    const cure = error.code === 'no-row' ? 'name it with --row' : 'rows count from 1';
    throw new UsageError(error.code, `${error.message}; ${cure}.`, error);
  }
}

/** A compiled form brings the classes of its errors along, so it is the name that tells them. */
function isNextError(error: unknown): error is NextError {
  return error instanceof Error && error.name === 'NextError';
}

/** What is wrong in the record that was begun; what is missing is not asked for yet. */
function judgeBegun(target: Form, record: RecordData, { policy, region }: Office): readonly Problem[] {
  const figures = policy[target.model.form];
  const judged = target.validate(record, { intent: 'save', region, ...(figures && { policy: figures }) });
  return judged.ok ? [] : judged.problems.filter(({ severity }) => severity === 'error');
}

/** A filing at the first stage of the next form, or the one that was begun. */
function asFiling({ model }: Form, record: RecordData, begun: Read | undefined): Filing {
  const { stage = model.stages[0]?.id ?? 'fill', variant, trail } = begun ?? {};
  return {
    form: model.form,
    version: model.version,
    ...given({ variant }),
    stage,
    record,
    ...given({ trail }),
  };
}

import { dressModel, explainProblem } from '@jiandu/model';
import { type Problem, resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { judge } from '../judge.ts';
import { openForm } from '../open-form.ts';
import { readOffice } from '../read-office.ts';
import { readRecords } from '../read-records.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu validate`. */
export interface ValidateCommand {
  readonly form: string;
  readonly records: string;
  readonly script: string;
  readonly stage?: string;
  readonly variant?: string;
  readonly office?: string;
  readonly region?: string;
}

/** Judges every record of a file; exits with 1 when one has errors, with 2 when one cannot be read. */
export async function validate(command: ValidateCommand, terminal: Terminal): Promise<ExitCode> {
  const script = resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  const { form } = await openForm(command.form);
  const office = await readOffice(command.office, command.region);
  const records = await readRecords(command.records, form.model);
  const model = dressModel(form.model, office);
  const explain = (problem: Problem) => explainProblem(model, problem, script, undefined, office);
  const results = records.map((record, index) => {
    terminal.progress(index + 1, records.length, record.name);
    const { name, fault } = record;
    if (fault !== undefined) return { name, ok: false, problems: [], fault };
    const problems = judge(form, { ...record, ...pick(command) }, office);
    return { name, ok: problems.every((problem) => problem.severity === 'warning'), problems };
  });
  for (const { name, ok, problems, fault } of results) {
    if (fault !== undefined) terminal.error(`✗ ${name} was not judged: ${fault}`);
    else terminal.line(`${ok ? '✓' : '✗'} ${name}`);
    for (const problem of problems) {
      terminal.line(`    ${problem.severity === 'warning' ? '⚠' : '✗'} ${explain(problem)}  ${problem.path}`);
    }
  }
  terminal.json(
    results.map((result) => ({
      ...result,
      problems: result.problems.map((problem) => ({ ...problem, words: explain(problem) })),
    })),
  );
  if (results.some(({ fault }) => fault !== undefined)) return exitCodes.wrongUse;
  return results.every((result) => result.ok) ? exitCodes.ok : exitCodes.problems;
}

function pick({ stage, variant }: ValidateCommand): { stage?: string; variant?: string } {
  return { ...(stage === undefined ? {} : { stage }), ...(variant === undefined ? {} : { variant }) };
}

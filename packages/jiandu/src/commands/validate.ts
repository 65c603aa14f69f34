import { judge, type Said } from '@jiandu/batch';
import { dressModel, explainProblem, given } from '@jiandu/model';
import { type Problem, pickWords, resolveScript } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openForm } from '../open-form.ts';
import { readOffice } from '../read-office.ts';
import { openRecords, type ReadCommand } from '../read-records.ts';
import { tellIn } from '../tell-in.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Options of `jiandu validate`. */
export interface ValidateCommand extends ReadCommand {
  readonly form: string;
  readonly records: string;
  readonly script: string;
  readonly stage?: string;
  readonly variant?: string;
  readonly office?: string;
  readonly region?: string;
}

const sentences = {
  unjudged: { 'zh-Hans': '✗ {name} 没有检查：{fault}', 'zh-Hant': '✗ {name} 沒有檢查：{fault}' },
} as const;

/** What was found in one record. */
interface Judged {
  readonly name: string;
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** What is wrong in cells of a table. */
  readonly cells?: readonly { readonly path: string; readonly words: string }[];
  readonly fault?: Said;
}

/** Judges every record of a file; exits with 1 when one has errors, with 2 when one cannot be read. */
export async function validate(command: ValidateCommand, terminal: Terminal): Promise<ExitCode> {
  const script = resolveScript(command.script);
  if (script === undefined)
    throw new UsageError('unknown-script', `no script "${command.script}": use zh-Hans or zh-Hant.`);
  const { form } = await openForm(command.form);
  const office = await readOffice(command.office, command.region);
  const { source, survey, records } = await openRecords(command.records, form, office, script, command);
  for (const notice of source.notices) terminal.error(`⚠ ${notice}`);
  const model = dressModel(form.model, office);
  const explain = (problem: Problem) => explainProblem(model, problem, script, undefined, office);
  const results: Judged[] = [];
  for await (const record of records()) {
    const { name, fault, cells = [] } = record;
    terminal.progress({ done: results.length + 1, total: survey.count, what: name, script });
    const problems = fault === undefined ? judge(form, { ...record, ...pick(command) }, office) : [];
    const ok = fault === undefined && cells.length === 0 && problems.every(({ severity }) => severity === 'warning');
    const said = cells.map(({ path, words }) => ({ path, words: pickWords(words, script) }));
    results.push({
      name,
      ok,
      problems,
      ...(cells.length > 0 && { cells: said }),
      ...(fault !== undefined && { fault }),
    });
  }
  for (const { name, ok, problems, cells = [], fault } of results) {
    if (fault !== undefined) terminal.error(tellIn(sentences, script)('unjudged', { name, fault: fault[script] }));
    else terminal.line(`${ok ? '✓' : '✗'} ${name}`);
    for (const { path, words } of cells) terminal.line(`    ✗ ${words}  ${path}`);
    for (const problem of problems) {
      terminal.line(`    ${problem.severity === 'warning' ? '⚠' : '✗'} ${explain(problem)}  ${problem.path}`);
    }
  }
  terminal.json(
    results.map(({ fault, ...result }) => ({
      ...result,
      ...(fault && { fault: fault.en }),
      problems: result.problems.map((problem) => ({ ...problem, words: explain(problem) })),
    })),
  );
  if (results.some(({ fault }) => fault !== undefined)) return exitCodes.wrongUse;
  return results.every((result) => result.ok) ? exitCodes.ok : exitCodes.problems;
}

function pick({ stage, variant }: ValidateCommand): { stage?: string; variant?: string } {
  return given({ stage, variant });
}

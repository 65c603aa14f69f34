import { type BatchEvent, type BatchSummary, printBatch } from '@jiandu/batch';
import { dressModel, explainProblem, given } from '@jiandu/model';
import type { Problem, Words } from '@jiandu/text';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { pickOption } from '../pick-option.ts';
import { folderOf } from '../read-office.ts';
import { openRecords } from '../read-records.ts';
import { tellIn } from '../tell-in.ts';
import type { Terminal } from '../terminal.ts';
import type { PrintJob } from './print.ts';

/** Below so many records a thread takes longer to begin than it saves. */
const leastForThreads = 40;
/** So many files are listed; more are in their folder. */
const mostListed = 100;

/** Prints every record of a file, in threads where there are many; told to stop, it ends with what was begun. */
export async function printRecords(job: PrintJob, path: string, terminal: Terminal): Promise<ExitCode> {
  const { command, opened, office, script, formats, output, data, files, registration, stock } = job;
  const spoken = script === 'bilingual' ? office.scripts[0] : script;
  const read = await openRecords(path, opened.form, office, spoken, command);
  for (const notice of read.source.notices) terminal.error(`⚠ ${notice}`);
  const events: Told[] = [];
  const { signal, release } = terminal.holdStop();
  let before = 0;
  try {
    const { face, until, variant, draft, copy, customerCopy, name, qr, duplex } = command;
    const summary = await printBatch(opened.form, read.records(), {
      out: command.out,
      name: read.source.name,
      office,
      officeFolder: folderOf(command.office),
      script,
      formats,
      data,
      files,
      output,
      rejected: pickOption('rejected', command.rejected, ['xlsx', 'csv']),
      signal,
      ...(read.survey.count >= leastForThreads && { module: await opened.module() }),
      ...((face === 'fillable' || face === 'overlay') && { face }),
      ...given({ sheets: read.source.sheets, registration, stock, until, variant, draft, copy, customerCopy }),
      ...given({ duplex, code: qr, names: name }),
      onEnd: (sum) => report(sum, events, job, terminal),
      on: (event) => {
        if (event.before) before += 1;
        events.push(keep(event));
        terminal.progress({
          done: event.index + 1,
          total: read.survey.count,
          what: event.name,
          before,
          script: office.scripts[0],
        });
      },
    });
    return exitCodeOf(summary);
  } finally {
    release();
  }
}

function exitCodeOf({ failed, rejected }: BatchSummary): ExitCode {
  if (failed > 0) return exitCodes.wrongUse;
  return rejected > 0 ? exitCodes.problems : exitCodes.ok;
}

/** What is told of a record when all are done. */
type Told = Omit<BatchEvent, 'before' | 'index'>;

function keep({ name, status, files, problems, reasons, fault }: BatchEvent): Told {
  return { name, status, files, problems, reasons, ...(fault !== undefined && { fault }) };
}

/** What whoever made the spreadsheet is told, in the office's first script. */
const told = {
  more: { 'zh-Hans': '……同一文件夹里还有 {count} 个文件。', 'zh-Hant': '……同一資料夾裡還有 {count} 個檔案。' },
  failed: { 'zh-Hans': '✗ {name} 没有打印：{reasons}', 'zh-Hant': '✗ {name} 沒有列印：{reasons}' },
  rejected: {
    'zh-Hans': '✗ {name} 有问题，没有打印；请改正，或用 --draft 打印草稿：',
    'zh-Hant': '✗ {name} 有問題，沒有列印；請改正，或用 --draft 列印草稿：',
  },
  sum: {
    'zh-Hans': '共 {read} 条 = 已打印 {printed} + 退回 {rejected}{where} + 失败 {failed}{again}。',
    'zh-Hant': '共 {read} 筆 = 已列印 {printed} + 退回 {rejected}{where} + 失敗 {failed}{again}。',
  },
  where: { 'zh-Hans': '（见 {file}）', 'zh-Hant': '（見 {file}）' },
  again: { 'zh-Hans': '，其中 {before} 条上次已处理', 'zh-Hant': '，其中 {before} 筆上次已處理' },
  stopped: {
    'zh-Hans': '已停止：再运行同一命令，会接着打印。',
    'zh-Hant': '已停止：再執行同一命令，會接著列印。',
  },
} as const satisfies Readonly<Record<string, Words>>;

type Tell = ReturnType<typeof tellIn<keyof typeof told>>;

function report(summary: BatchSummary, events: readonly Told[], job: PrintJob, terminal: Terminal): void {
  const { mergedFile } = summary;
  const { script, office, opened } = job;
  const tell = tellIn(told, office.scripts[0]);
  const files = [...events.flatMap((event) => event.files), ...(mergedFile === undefined ? [] : [mergedFile])];
  for (const file of files.slice(0, mostListed)) terminal.line(file);
  if (files.length > mostListed) terminal.line(tell('more', { count: files.length - mostListed }));
  for (const { name, status, reasons } of events) {
    if (status === 'failed') terminal.error(tell('failed', { name, reasons: reasons.join('；') }));
    if (status !== 'rejected') continue;
    terminal.error(tell('rejected', { name }));
    for (const reason of reasons) terminal.error(`    ${reason}`);
  }
  sum(summary, tell, terminal);
  const spoken = script === 'bilingual' ? 'zh-Hans' : script;
  const model = dressModel(opened.form.model, office);
  const explain = (problem: Problem) => ({
    ...problem,
    words: explainProblem(model, problem, spoken, undefined, office),
  });
  terminal.json({ ...summary, papers: events.map((event) => ({ ...event, problems: event.problems.map(explain) })) });
}

/** One line of what became of all; of one record that was printed there is nothing more to say. */
function sum({ stopped, rejectedFile, ...counts }: BatchSummary, tell: Tell, terminal: Terminal): void {
  const { read, printed, rejected, failed, before } = counts;
  if (read === 1 && printed === 1) return;
  const where = rejectedFile === undefined ? '' : tell('where', { file: rejectedFile });
  const again = before > 0 ? tell('again', { before }) : '';
  terminal.line(tell('sum', { read, printed, rejected, failed, where, again }));
  if (stopped) terminal.error(tell('stopped'));
}

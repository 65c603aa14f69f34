// Prints what a batch takes from a spreadsheet to papers: `npm run batch -w @jiandu/bench -- 10000 merged`.
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameRecords, printBatch, readRecords, surveyRecords } from '@jiandu/batch';
import { createOffice, getAt, type RecordData } from '@jiandu/model';
import { form, varyRecord } from './paper-rows.ts';

/** A batch: how it was printed, how long it took, and the most memory that the process had by then. */
interface MeasuredBatch {
  readonly name: string;
  readonly seconds: number;
  /** Of the processor, in all threads. */
  readonly workedSeconds: number;
  readonly perSecond: number;
  readonly mostMegabytes: number;
  readonly bytes: number;
}

const outputs = ['merged', 'separate'] as const;
type Output = (typeof outputs)[number];

const office = createOffice();

/** From a CSV file of so many records, one page each, to one merged PDF or to a PDF each; on all cores. */
async function measureBatch(count: number, output: Output): Promise<MeasuredBatch> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-bench-'));
  try {
    const csv = join(folder, 'notices.csv');
    writeTable(csv, count);
    const [started, worked] = [performance.now(), process.cpuUsage()];
    const source = await readRecords(csv, form.model, { office, script: 'zh-Hans' });
    const summary = await printBatch(form, nameRecords(source, await surveyRecords(source)), {
      out: join(folder, 'out'),
      name: 'notices',
      output,
      office,
      copy: 'service',
      module: import.meta.resolve('@jiandu/forms/complaint-notice'),
    });
    if (summary.printed !== count) throw new Error(`${summary.printed} of ${count} were printed`);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(worked);
    const bytes = summary.mergedFile === undefined ? 0 : statSync(summary.mergedFile).size;
    return {
      name: output,
      seconds,
      workedSeconds: (user + system) / 1e6,
      perSecond: count / seconds,
      mostMegabytes: process.resourceUsage().maxRSS / 1024,
      bytes,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The columns of a table: a name, and for a signature who signed and when. */
const columns = form.model.fields.flatMap(({ name, kind, computed }) => {
  if (computed || kind === 'file' || kind === 'rows') return [];
  return kind === 'signature' ? [`${name}.by`, `${name}.on`] : [name];
});

/** Line by line: the memory that is measured is not that of the table. */
function writeTable(path: string, count: number): void {
  writeFileSync(path, columns.join(','));
  for (let at = 0; at < count; at += 1) appendFileSync(path, `\n${lineOf(varyRecord(at))}`);
}

function lineOf(record: RecordData): string {
  return columns
    .map((column) => {
      const value = getAt(record, `/${column.replace('.', '/')}`);
      const text = Array.isArray(value) ? value.join('、') : String(value ?? '');
      return `"${text.replaceAll('"', '""')}"`;
    })
    .join(',');
}

const [records, only] = process.argv.slice(2);
const count = Number(records ?? 2000);
for (const output of outputs.filter((one) => only === undefined || one === only)) {
  const { seconds, workedSeconds, perSecond, mostMegabytes, bytes } = await measureBatch(count, output);
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${workedSeconds.toFixed(1)} s of the processor`,
    `${perSecond.toFixed(0)}/s`,
    `${mostMegabytes.toFixed(0)} MB`,
    `${bytes} bytes`,
  ];
  console.log(`${count} records of CSV, ${output}: ${figures.join(', ')}`);
}

// Prints what a batch takes from a spreadsheet to papers: `npm run batch -w @jiandu/bench -- 10000`.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameRecords, printBatch, readRecords, surveyRecords } from '@jiandu/batch';
import { createOffice, getAt, type RecordData } from '@jiandu/model';
import { form, varyRecord } from './paper-rows.ts';

/** A batch: how it was printed, how long it took, and the most memory that the process had by then. */
interface MeasuredBatch {
  readonly name: string;
  readonly seconds: number;
  readonly perSecond: number;
  readonly mostMegabytes: number;
  readonly bytes: number;
}

const office = createOffice();

/** From a CSV file of so many records, one page each, to one merged PDF or to a PDF each; on all cores. */
async function measureBatch(count: number, output: 'merged' | 'separate'): Promise<MeasuredBatch> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-bench-'));
  let mostMegabytes = 0;
  const watch = setInterval(() => {
    mostMegabytes = Math.max(mostMegabytes, process.memoryUsage.rss() / 2 ** 20);
  }, 100);
  try {
    const csv = join(folder, 'notices.csv');
    writeFileSync(csv, linesOf(count));
    const started = performance.now();
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
    const bytes = summary.mergedFile === undefined ? 0 : statSync(summary.mergedFile).size;
    return { name: output, seconds, perSecond: count / seconds, mostMegabytes, bytes };
  } finally {
    clearInterval(watch);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The columns of a table: a name, and for a signature who signed and when. */
const columns = form.model.fields.flatMap(({ name, kind, computed }) => {
  if (computed || kind === 'file' || kind === 'rows') return [];
  return kind === 'signature' ? [`${name}.by`, `${name}.on`] : [name];
});

function linesOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => lineOf(varyRecord(at)));
  return [columns.join(','), ...lines].join('\n');
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

const count = Number(process.argv[2] ?? 2000);
for (const output of ['merged', 'separate'] as const) {
  const { seconds, perSecond, mostMegabytes, bytes } = await measureBatch(count, output);
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${perSecond.toFixed(0)}/s`,
    `${mostMegabytes.toFixed(0)} MB`,
    `${bytes} bytes`,
  ];
  console.log(`${count} records of CSV, ${output}: ${figures.join(', ')}`);
}

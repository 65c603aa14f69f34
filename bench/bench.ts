// Prints what we take beside named peers, in one run, as a table: figures of other machines or other days are not compared.
import { cpus } from 'node:os';
import type { Measured } from './measure.ts';
import { measureMerged } from './merged.ts';
import { measureDocx, measureLayout, measurePdf } from './papers.ts';
import { measureValidation } from './validation.ts';
import { measureWebForms } from './web-forms.ts';

const topics = [
  ['validate one record', measureValidation],
  ['lay out one record', measureLayout],
  ['one PDF', measurePdf],
  ['50 papers in one PDF', measureMerged],
  ['10 Word documents in a row', measureDocx],
] as const;

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, ${process.platform}, Node ${process.versions.node}\n`);
console.log('| what | who | median | beside Jiandu | samples |\n|---|---|---:|---:|---:|');
for (const [title, measure] of topics) show(title, await measure());
for (const [title, measured] of await measureWebForms()) show(title, measured);

function show(title: string, measured: readonly Measured[]): void {
  for (const [index, { name, medianMs, ratio, samples }] of measured.entries()) {
    const figures = [`${Number(medianMs.toPrecision(3))} ms`, `× ${ratio.toPrecision(2)}`, samples];
    console.log(`| ${[index === 0 ? title : '', name, ...figures].join(' | ')} |`);
  }
}

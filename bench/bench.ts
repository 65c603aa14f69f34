// Prints what we take beside named peers, in one run, as ratios: figures of other machines or other days are not compared.
import { cpus } from 'node:os';
import type { Measured } from './measure.ts';
import { measureDocx, measureLayout, measurePdf } from './papers.ts';
import { measureValidation } from './validation.ts';
import { measureWebForms } from './web-forms.ts';

const topics = [
  ['validate one record', measureValidation],
  ['lay out one record', measureLayout],
  ['one PDF', measurePdf],
  ['one Word document', measureDocx],
] as const;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const [title, measure] of topics) show(title, await measure());
for (const [title, measured] of await measureWebForms()) show(title, measured);

function show(title: string, measured: readonly Measured[]): void {
  console.log(`\n${title}`);
  for (const { name, medianMs, ratio } of measured) {
    console.log(`  ${name.padEnd(44)} ${medianMs.toFixed(3).padStart(10)} ms   × ${ratio.toFixed(2)}`);
  }
}

import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { type Paper, streamPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import { writeByHandPdfkit, writeByHandReactPdf, writeByHandTypst } from './by-hand.ts';
import { type Measured, measureInTurns } from './measure.ts';
import { faces, rowsOf } from './paper-rows.ts';

const office = createOffice();
const example = examples[0]?.record;

/** Papers in one file. */
const count = 50;

/** No two papers say the same. */
const records = Array.from({ length: count }, (_, at) => ({ ...example, number: `TS-2026-${1000 + at}` }));
const papers = records.map(rowsOf);
const lay = (record: object): Paper => ({
  sheet: layOut(
    form.model,
    { ...record },
    {
      faces,
      office,
      face: 'filled',
      scripts: ['zh-Hans'],
      copy: 'service',
    },
  ),
});
const laid = records.map(lay);

/** From records to one file of them all; a figure is for all papers. */
export function measureMerged(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu: ruled form', run: () => drain(records.map(lay)) },
      { name: 'Jiandu: the press alone, laid out before', run: () => drain(laid) },
      { name: 'Typst (typst-ts 0.7): plain rows', run: () => writeByHandTypst(papers) },
      { name: 'pdfkit: plain rows', run: () => writeByHandPdfkit(papers) },
      { name: 'react-pdf 4: plain rows', run: () => writeByHandReactPdf(papers) },
    ],
    5,
  );
}

/** Takes a stream as a disk does, and keeps nothing. */
async function drain(all: readonly Paper[]): Promise<number> {
  let bytes = 0;
  for await (const chunk of streamPdf(all, { faces })) bytes += chunk.length;
  return bytes;
}

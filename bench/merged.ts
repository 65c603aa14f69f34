import { deflateSync } from 'node:zlib';
import { given } from '@jiandu/model';
import { type Deflate, type Paper, streamPdf } from '@jiandu/pdf/press';
import { compilePlate, layOut } from '@jiandu/sheet';
import { writeByHandPdfkit, writeByHandReactPdf, writeByHandTypst } from './by-hand.ts';
import { type Measured, measureInTurns } from './measure.ts';
import { faces, form, layOptions, rowsOf, varyRecord } from './paper-rows.ts';

/** Papers in one file. */
const count = 50;
const records = Array.from({ length: count }, (_, at) => varyRecord(at));
const papers = records.map(rowsOf);
const plate = compilePlate(form.model, layOptions);

/** From records to one file of them all; a figure is for all papers. */
export function measureMerged(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      {
        name: 'Jiandu: ruled form, tagged, from a plate',
        run: () => drain(records.map((record) => plate.layOut(record))),
      },
      {
        name: "Jiandu: from a plate, packed by Node's zlib",
        run: () =>
          drain(
            records.map((record) => plate.layOut(record)),
            packInNode,
          ),
      },
      {
        name: 'Jiandu: without a plate',
        run: () => drain(records.map((record) => layOut(form.model, record, layOptions))),
      },
      { name: 'Typst (typst-ts 0.7): plain rows, tagged', run: () => writeByHandTypst(papers) },
      { name: 'pdfkit: plain rows, untagged', run: () => writeByHandPdfkit(papers) },
      { name: 'react-pdf 4: plain rows, untagged', run: () => writeByHandReactPdf(papers) },
    ],
    5,
  );
}

const packInNode: Deflate = (bytes) => deflateSync(bytes);

/** Takes a stream as a disk does, and keeps nothing. */
async function drain(sheets: readonly Paper['sheet'][], deflate?: Deflate): Promise<number> {
  let bytes = 0;
  for await (const chunk of streamPdf(
    sheets.map((sheet) => ({ sheet })),
    { faces, ...given({ deflate }) },
  ))
    bytes += chunk.length;
  return bytes;
}

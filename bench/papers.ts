import { printDocx } from '@jiandu/docx';
import { printPdf } from '@jiandu/pdf/press';
import { compilePlate, layOut } from '@jiandu/sheet';
import { layOutByHand, writeByHandDocx, writeByHandPdfkit, writeByHandReactPdf, writeByHandTypst } from './by-hand.ts';
import { type Measured, measureInTurns } from './measure.ts';
import { faces, form, layOptions, rowsOf, varyRecord } from './paper-rows.ts';

const rounds = 21;
const plate = compilePlate(form.model, layOptions);

/** Each contender's next record: everybody prints the same ones in the same order. */
function eachRecord<T>(use: (record: ReturnType<typeof varyRecord>) => T): () => T {
  let at = 0;
  return () => {
    at += 1;
    return use(varyRecord(at));
  };
}

/** From record to pages on which every line has its place. */
export function measureLayout(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu: ruled form, from a plate', run: eachRecord((record) => plate.layOut(record)) },
      { name: 'Jiandu: without a plate', run: eachRecord((record) => layOut(form.model, record, layOptions)) },
      { name: 'react-pdf 4: plain rows', run: eachRecord((record) => layOutByHand(rowsOf(record))) },
    ],
    rounds,
  );
}

/** From record to PDF bytes. */
export function measurePdf(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      {
        name: 'Jiandu: ruled form, tagged, from a plate',
        run: eachRecord((record) => printPdf(plate.layOut(record), { faces })),
      },
      {
        name: 'Jiandu: without a plate',
        run: eachRecord((record) => printPdf(layOut(form.model, record, layOptions), { faces })),
      },
      { name: 'react-pdf 4: plain rows, untagged', run: eachRecord((record) => writeByHandReactPdf([rowsOf(record)])) },
      {
        name: 'Typst (typst-ts 0.7): plain rows, tagged',
        run: eachRecord((record) => writeByHandTypst([rowsOf(record)])),
      },
      { name: 'pdfkit: plain rows, untagged', run: eachRecord((record) => writeByHandPdfkit([rowsOf(record)])) },
    ],
    rounds,
  );
}

/** From record to the bytes of a Word document. */
export function measureDocx(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      {
        name: 'Jiandu: ruled form, from a plate',
        run: eachRecord((record) => printDocx(plate.layOut(record), { faces })),
      },
      { name: 'docx 9: plain rows', run: eachRecord((record) => writeByHandDocx(rowsOf(record))) },
    ],
    rounds,
  );
}

import { printDocx } from '@jiandu/docx';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf/press';
import { layOut } from '@jiandu/sheet';
import { layOutByHand, writeByHandDocx, writeByHandPdfkit, writeByHandReactPdf, writeByHandTypst } from './by-hand.ts';
import { type Measured, measureInTurns } from './measure.ts';
import { faces, rowsOf } from './paper-rows.ts';

const rounds = 21;
const office = createOffice();
const record = examples[0]?.record;
// One of its copies: the others set it once.
const lay = () => layOut(form.model, record, { faces, office, face: 'filled', scripts: ['zh-Hans'], copy: 'service' });
const laid = lay();
const rows = rowsOf(record);

/** From record to pages on which every line has its place. */
export function measureLayout(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu: ruled form', run: lay },
      { name: 'react-pdf 4: plain rows', run: () => layOutByHand(rows) },
    ],
    rounds,
  );
}

/** From record to PDF bytes. */
export function measurePdf(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu: ruled form', run: () => printPdf(lay(), { faces }) },
      { name: 'Jiandu: the press alone, laid out before', run: () => printPdf(laid, { faces }) },
      { name: 'react-pdf 4: plain rows', run: () => writeByHandReactPdf([rows]) },
      { name: 'Typst (typst-ts 0.7): plain rows', run: () => writeByHandTypst([rows]) },
      { name: 'pdfkit: plain rows', run: () => writeByHandPdfkit([rows]) },
    ],
    rounds,
  );
}

/** From record to the bytes of a Word document. */
export function measureDocx(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu: ruled form', run: () => printDocx(lay(), { faces }) },
      { name: 'docx 9: plain rows', run: () => writeByHandDocx(rows) },
    ],
    rounds,
  );
}

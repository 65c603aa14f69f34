import { printDocx } from '@jiandu/docx';
import { loadDefaultFaces } from '@jiandu/fonts/node';
import { form } from '@jiandu/forms/complaint-notice';
import { examples } from '@jiandu/forms/complaint-notice/examples';
import { createOffice } from '@jiandu/model';
import { printPdf } from '@jiandu/pdf';
import { layOut } from '@jiandu/sheet';
import { writeByHandDocx, writeByHandPdfkit, writeByHandReactPdf } from './by-hand.ts';
import { type Measured, measureInTurns } from './measure.ts';

const faces = await loadDefaultFaces();
const record = examples[0]?.record;
const lay = () => layOut(form.model, record, { faces, office: createOffice(), face: 'filled', scripts: ['zh-Hans'] });
const rows = form.model.fields.map(
  ({ name, words }) => [words['zh-Hans'] ?? name, JSON.stringify(record?.[name] ?? '')] as const,
);

/** Laying out alone; the peer lays the same labels and values out with react-pdf and writes nothing that we measure apart. */
export function measureLayout(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu layOut, ruled form with spans', run: lay },
      { name: 'react-pdf, plain rows, layout and PDF', run: () => writeByHandReactPdf(rows) },
    ],
    9,
  );
}

/** From record to PDF bytes. */
export function measurePdf(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu, ruled form with spans', run: () => printPdf(lay(), { faces }) },
      { name: 'react-pdf 4 by hand, plain rows', run: () => writeByHandReactPdf(rows) },
      { name: 'pdfkit by hand, plain rows', run: () => writeByHandPdfkit(rows) },
    ],
    9,
  );
}

/** From record to the bytes of a Word document. */
export function measureDocx(): Promise<readonly Measured[]> {
  return measureInTurns(
    [
      { name: 'Jiandu, ruled form with spans', run: () => printDocx(lay(), { faces }) },
      { name: 'docx 9 by hand, plain rows', run: () => writeByHandDocx(rows) },
    ],
    15,
  );
}

import { printDocx } from '@jiandu/docx';
import { printPdf } from '@jiandu/pdf/press';
import { compilePlate, layOut, type Sheet } from '@jiandu/sheet';
import { layOutByHand, writeByHandDocx, writeByHandPdfkit, writeByHandReactPdf, writeByHandTypst } from './by-hand.ts';
import { type Contender, type Measured, measureInTurns } from './measure.ts';
import { faces, form, layOptions, rowsOf, varyRecord } from './paper-rows.ts';
import { writeByDocxPatches, writeByDocxtemplater } from './word-templates.ts';

const rounds = 21;
/** Enough for what a server runs all day to be compiled as it is there. */
const warmUps = 60;
/** Of documents, which are written ten in a row: three hundred of each. */
const fewWarmUps = 30;
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
    warmUps,
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
    warmUps,
  );
}

/** Documents that are written in a row: each is too short to be measured alone. */
const together = 10;

/** From records to the bytes of Word documents; the second line is what of the first is not layout. */
export function measureDocx(): Promise<readonly Measured[]> {
  const contenders = [
    ['Jiandu: ruled form, from a plate', eachRecord((record) => printDocx(plate.layOut(record), { faces }))],
    ['docx 9: plain rows', eachRecord((record) => writeByHandDocx(rowsOf(record)))],
    ['docx 9: the ruled form as a template (patchDocument)', eachRecord(writeByDocxPatches)],
    ['docxtemplater 3: the ruled form as a template', eachRecord(writeByDocxtemplater)],
  ] as const;
  const [ours, ...others] = contenders.map(([name, write]): Contender => ({ name, run: () => repeat(write) }));
  return measureInTurns([ours as Contender, writingAlone(), ...others], rounds, fewWarmUps);
}

function writingAlone(): Contender {
  const layNext = eachRecord((record) => plate.layOut(record));
  let sheets: Sheet[] = [];
  return {
    name: 'Jiandu: what of this is writing, not layout',
    prepare: () => {
      sheets = Array.from({ length: together }, layNext);
    },
    run: () => repeat(() => printDocx(sheets.pop() ?? [], { faces })),
  };
}

async function repeat(write: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < together; count += 1) await write();
}

import { type Attachment, printDocx } from '@jiandu/docx';
import { read as readDocx } from '@jiandu/docx/read';
import { catalogue, loadForm } from '@jiandu/forms';
import { createOffice } from '@jiandu/model';
import { layOut, type Sheet } from '@jiandu/sheet';
import { planSpots } from '@jiandu/sheet/spots';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findMisplaced } from './find-misplaced.ts';
import { faces } from './lay-catalogue.ts';
import { convertInLibreOffice } from './libre-office.ts';
import { type Drawing, readDrawings } from './read-drawing.ts';

const full = process.env.FULL === '1';

/** Every day forms whose signatures stand in cells that are low, narrow, of several lines, or full; else every form. */
const lowest = ['complaint-case-form', 'external-investigation-record', 'indicator-table', 'visit-card'];
const ids = catalogue.map(({ id }) => id).filter((id) => full || lowest.includes(id));

/** A red pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

interface Paper {
  readonly id: string;
  readonly sheet: Sheet;
  readonly attach: Attachment;
  readonly docx: Uint8Array;
}

async function printBlank(id: string): Promise<Paper> {
  const { model } = await loadForm(id);
  const office = createOffice();
  const filing = { form: model.form, version: model.version, stage: model.stages[0]?.id ?? '', record: {} };
  const sheet = layOut(model, filing.record, { faces, office, face: 'fillable', scripts: ['zh-Hans'] });
  const attach: Attachment = { model, office, filing };
  return { id, sheet, attach, docx: await printDocx(sheet, { faces, attach }) };
}

const papers = await Promise.all(ids.map(printBlank));

/** The numbers of the places for pictures, each with what it is a picture of; copies have one each. */
function picturesIn({ sheet, attach }: Paper): ReadonlyMap<number, string> {
  const { spots } = planSpots([sheet], attach, { pictures: true }).part;
  return new Map(spots.flatMap(({ part, pointer }, index) => (part === 'picture' ? [[index + 1, pointer]] : [])));
}

/** Points. LibreOffice draws thick rules so far off their places with frames or without. */
const farthest = 0.75;

test.each(papers)('every signature of $id has a frame for a picture, from which it is read', async (paper) => {
  const parts = unzipSync(paper.docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const framed = xml.matchAll(/<w:id w:val="(\d+)"\/><w:lock w:val="sdtLocked"\/><w:showingPlcHdr\/><w:picture\/>/g);
  expect([...framed].map(([, n]) => Number(n)).sort((one, other) => one - other)).toEqual([
    ...picturesIn(paper).keys(),
  ]);
  const reading = await readDocx(zipSync({ ...parts, 'word/media/placeholder.png': pixel }), {
    model: paper.attach.model,
  });
  expect(reading.unread).toEqual([]);
  const told = JSON.stringify(reading.filing.record).match(/"(?:image|digest)":/g) ?? [];
  expect(told).toHaveLength(new Set(picturesIn(paper).values()).size);
});

test('frames make no row higher in LibreOffice, and no page more', async () => {
  const pdfs = await convertInLibreOffice(
    papers.map(({ docx }) => docx),
    faces,
  );
  for (const [index, { id, sheet }] of papers.entries()) {
    const drawings = readDrawings(pdfs[index] ?? new Uint8Array());
    expect(drawings, id).toHaveLength(sheet.pages.length);
    for (const [number, page] of sheet.pages.entries()) {
      const moved = findMisplaced(page, drawings[number] as Drawing, farthest).filter((place) =>
        place.startsWith('row'),
      );
      expect(moved, `${id}, page ${number + 1}`).toEqual([]);
    }
  }
}, 1_800_000);

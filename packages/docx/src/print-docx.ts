import type { Face, Faces } from '@jiandu/fonts';
import type { Files, Page, Sheet, TextRun } from '@jiandu/sheet';
import { type Attachment, planSpots } from '@jiandu/sheet/spots';
import { Document, type ISectionOptions, Packer, PageOrientation, Paragraph, SectionType } from 'docx';
import { DocxError } from './docx-error.ts';
import { findGrid, type PageGrid } from './page-grid.ts';
import { settlePackage } from './settle-package.ts';
import { type MarksContext, writeMarks } from './write-marks.ts';
import { languages, type SpotContext } from './write-run.ts';
import { type EmptyText, type TableContext, writeTable } from './write-table.ts';

/** What a Word document is written with. */
export interface PrintDocxOptions {
  /** The faces that the sheets were laid out with; their Word families name the fonts. */
  readonly faces: Faces;
  /** The pictures that the sheets name. */
  readonly files?: Files;
  /** What the document carries to be read back; a fillable one needs it. All sheets are then of its record. */
  readonly attach?: Attachment;
  /** Nothing but the places of fields may be changed in Word; of a fillable document. */
  readonly protect?: boolean;
  /** The date of creation that the file states; default: a constant, so that the same sheets give the same bytes. */
  readonly date?: Date;
}

const undated = new Date(Date.UTC(2000, 0, 1));
const maker = 'Jiandu';
const pointHeight = 20;

/**
 * Writes sheets as one Word document, in Node and in a browser: each page is a section with one table of fixed columns and
 * exact rows, each line a paragraph. The same sheets, faces and date give the same bytes.
 *
 * Throws a `DocxError` when a face or picture is missing, or a sheet is none that a Word table can hold.
 */
export async function printDocx(
  sheets: Sheet | readonly Sheet[],
  { faces, files, date, attach, protect }: PrintDocxOptions,
): Promise<Uint8Array> {
  const all = [sheets].flat();
  const first = all[0];
  if (!first) throw new DocxError('no-sheet', { path: 'sheets' }, 'is empty; give at least one sheet');
  const plan = attach && planSpots(all, attach);
  const fillable = all.find(({ face }) => face === 'fillable');
  if (fillable && !plan) {
    const about = { form: fillable.form, path: 'attach' };
    throw new DocxError('no-filing', about, 'is missing; give the form and the filing that the paper is read back by');
  }
  const spots = plan && { find: plan.find, office: attach.office };
  const document = new Document({
    title: first.title,
    creator: maker,
    lastModifiedBy: maker,
    defaultTabStop: pointHeight,
    compatibility: { version: 15, underlineTrailingSpaces: true },
    sections: all.flatMap((sheet, order) => writeSheet(sheet, order, { faces, files, spots })),
  });
  return settlePackage(await Packer.pack(document, 'uint8array'), {
    date: date ?? undated,
    language: languages[first.scripts[0]],
    ...(plan && { filing: plan.part }),
    protect: protect === true && fillable !== undefined,
  });
}

/** What all sheets of a document are written with. */
interface Means {
  readonly faces: Faces;
  readonly files: Files | undefined;
  readonly spots: Omit<SpotContext, 'isFillable'> | undefined;
}

function writeSheet(sheet: Sheet, order: number, { faces, files, spots }: Means): readonly ISectionOptions[] {
  const isFillable = sheet.face === 'fillable';
  return sheet.pages.map((page, index) => {
    const context = contextOf(sheet, page, faces);
    const watermarkId = `watermark-${order + 1}-${index + 1}`;
    return writePage(page, findGrid(page, { form: sheet.form, path: `pages/${index}` }), {
      ...context,
      ...(spots && { spots: { ...spots, isFillable } }),
      sheet,
      files,
      watermarkId,
    });
  });
}

function writePage(page: Page, grid: PageGrid, context: TableContext & MarksContext): ISectionOptions {
  const marks = writeMarks(page, grid.loose, context);
  return {
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(page, grid, marks.length * pointHeight) },
    children: [...marks, ...(grid.rows.length > 0 ? [writeTable(grid, context)] : []), new Paragraph({})],
  };
}

/** The margins are what the table leaves; the bottom one gives half of it away, so that no program needs another page. */
function pageOf(page: Page, grid: PageGrid, marksHeight: number) {
  const right = page.width - grid.x - sum(grid.columns);
  const below = page.height - grid.y - sum(grid.rows);
  const isLandscape = page.width > page.height;
  // docx turns a landscape page itself.
  const [width, height] = isLandscape ? [page.height, page.width] : [page.width, page.height];
  return {
    size: { width, height, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: Math.max(0, grid.y - marksHeight),
      left: Math.max(0, grid.x),
      right: Math.max(0, right),
      bottom: Math.max(0, Math.floor(below / 2)),
      header: 0,
      footer: 0,
      gutter: 0,
    },
  };
}

function contextOf({ form, scripts }: Sheet, page: Page, faces: Faces): TableContext {
  const face = (id: string): Face => {
    const found = faces.all.find((one) => one.id === id);
    if (!found)
      throw new DocxError(
        'unknown-face',
        { form, path: `faces/${id}` },
        'is not among the faces; give those of the layout',
      );
    return found;
  };
  const runs = page.cells.flatMap(({ lines }) => lines.flatMap((line) => line.runs)).filter((run) => 'text' in run);
  const plain = runs.find((run) => face(run.face).role === 'song') ?? runs[0];
  const emptyText: EmptyText = {
    face: plain?.face ?? faces.all[0]?.id ?? '',
    size: commonSize(runs),
    lang: plain?.lang ?? scripts[0],
  };
  return { form, face, emptyText, plainFamily: plain ? face(plain.face).wordFamily : '' };
}

/** The size that most text of a page has. */
function commonSize(runs: readonly TextRun[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of runs) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  const [most] = [...lengths].sort(([, first], [, second]) => second - first);
  return most?.[0] ?? 210;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

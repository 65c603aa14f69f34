import type { Faces } from '@jiandu/fonts';
import type { Office } from '@jiandu/model';
import type { Files, Page, Sheet, Twips } from '@jiandu/sheet';
import type { SpotPlan } from '@jiandu/sheet/spots';
import { countsPages } from './counts-pages.ts';
import { findTemplate, type PageTemplate } from './page-template.ts';
import { findFace, findPlainText, type PlainText } from './plain-text.ts';
import { joinStretches, type MarkedText, type Stretches } from './stretches.ts';
import { type Look, lookOf } from './text-look.ts';
import { type CellContext, writeCell } from './write-cell.ts';
import { type Drawings, type MarksContext, writeMarks } from './write-marks.ts';
import { emptyParagraph } from './write-paragraph.ts';
import { relationsNamespace, wordNamespace, xmlHead } from './xml.ts';

/** What all sheets of a document are written with. */
export interface Means {
  readonly faces: Faces;
  readonly files: Files | undefined;
  /** The places of fields, and the office by which they are filled in. */
  readonly spots: (Pick<SpotPlan, 'find' | 'inCell'> & { readonly office: Pick<Office, 'era' | 'tick'> }) | undefined;
  readonly drawings: Drawings;
}

const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  `xmlns:r="${relationsNamespace}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="w14"',
].join(' ');

const pointHeight: Twips = 20;

/** Writes the pages of all sheets, each a section. Throws `DocxError`. */
export function writeDocument(
  sheets: readonly Sheet[],
  means: Means,
): { readonly xml: Stretches; readonly look: Look } {
  const first = sheets[0] as Sheet;
  const plainText = findPlainText(first.pages[0], first, means.faces);
  // The look of most text on the first page, which the styles of the document have.
  const look = lookOf(plainText.face, { size: plainText.size, lang: first.scripts[0] });
  const shared = { ...means, look, countsPages: countsPages(sheets) };
  const pages = sheets.flatMap((sheet, order) => {
    return sheet.pages.map((page, index) => {
      const watermarkId = `watermark-${order + 1}-${index + 1}`;
      const plain = page === first.pages[0] ? plainText : findPlainText(page, sheet, means.faces);
      return { page, path: `pages/${index}`, context: contextOf(sheet, plain, { ...shared, watermarkId }) };
    });
  });
  const sections = pages.flatMap(({ page, path, context }, index) => {
    return writePage(page, path, context, index === pages.length - 1);
  });
  return {
    look,
    xml: joinStretches([[`${xmlHead}<w:document ${namespaces}><w:body>`], ...sections, ['</w:body></w:document>']]),
  };
}

type PageContext = CellContext & MarksContext;

function writePage(page: Page, path: string, context: PageContext, isLast: boolean): readonly MarkedText[] {
  const isFillable = context.spots?.isFillable === true;
  const template = findTemplate(page, isFillable, { form: context.form, path });
  const marks = writeMarks(page, template.loose, context);
  const section = writeSection(page, template, marks === '' ? 0 : pointHeight);
  const end = isLast ? `${emptyParagraph}${section}` : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
  return [[marks], ...fillTable(page, template, context), [end]];
}

function fillTable({ cells }: Page, { table }: PageTemplate, context: PageContext): readonly MarkedText[] {
  if (!table) return [];
  const { between, places } = table;
  const xml: MarkedText[] = [[between[0] ?? '']];
  for (const [index, place] of places.entries()) {
    const cell = cells[place.index];
    if (cell) xml.push(writeCell(cell, place, context));
    xml.push([between[index + 1] ?? '']);
  }
  return xml;
}

/** The margins are what the table leaves; the bottom one gives half of it away, so that no program needs another page. */
function writeSection({ width, height }: Page, { frame }: PageTemplate, marksHeight: Twips): string {
  const margins = {
    top: Math.max(0, frame.y - marksHeight),
    right: Math.max(0, width - frame.x - frame.width),
    bottom: Math.max(0, Math.floor((height - frame.y - frame.height) / 2)),
    left: Math.max(0, frame.x),
    header: 0,
    footer: 0,
    gutter: 0,
  };
  const said = Object.entries(margins).map(([side, length]) => `w:${side}="${length}"`);
  const orient = width > height ? 'landscape' : 'portrait';
  return (
    `<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}" w:orient="${orient}"/>` +
    `<w:pgMar ${said.join(' ')}/></w:sectPr>`
  );
}

function contextOf(
  sheet: Sheet,
  plainText: PlainText,
  { spots, look, ...means }: Means & Pick<PageContext, 'countsPages' | 'watermarkId'> & { readonly look: Look },
): PageContext {
  const { form } = sheet;
  const isFillable = sheet.face === 'fillable';
  return {
    ...means,
    form,
    face: (id) => findFace(means.faces, form, id),
    ownLook: look,
    plainText,
    manner: mannerOf(look, plainText, [
      means.countsPages,
      ...(spots ? [isFillable, spots.office.era, spots.office.tick] : []),
    ]),
    ...(spots && { spots: { ...spots, isFillable } }),
    sheet,
  };
}

function mannerOf(look: Look, { face, size, lang }: PlainText, others: readonly (string | boolean)[]): string {
  return [...Object.values(look), face.id, size, lang, ...others].join(' ');
}

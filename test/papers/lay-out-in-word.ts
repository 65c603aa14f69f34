import { Document, ImportedXmlComponent, type ISectionOptions, PageOrientation, SectionType } from 'docx';
import { layoutDocument } from 'docx/layout';
import { strFromU8, unzipSync } from 'fflate';

/** A page as a second program lays it out; lengths in twips. */
export interface WordPage {
  /** The left edges of columns, and the right edge of the last. */
  readonly columns: readonly number[];
  /** The tops of rows, and the bottom of the last. */
  readonly rows: readonly number[];
}

const twipsPerPixel = 15;

/** Lays the pages of a document out as Word does (docx/layout), whose exact rows need no fonts. Drawn marks are left out. */
export function layOutInWord(bytes: Uint8Array): readonly WordPage[] {
  const parts = unzipSync(bytes);
  const [document, externalStyles] = ['word/document.xml', 'word/styles.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  ) as [string, string];
  const namespaces = /<w:document ([^>]*)>/.exec(document)?.[1] ?? '';
  const sections = document.replace(/^.*<w:body>/s, '').match(/.*?<\/w:sectPr>/gs) ?? [];
  const { pages, stoppedAt } = layoutDocument(
    new Document({
      externalStyles,
      compatibility: { version: 15 },
      sections: sections.map((xml) => readSection(xml, namespaces)),
    }),
    { guess: true },
  );
  if (stoppedAt !== undefined) throw new Error(`docx/layout stopped at ${stoppedAt}`);
  return pages.map(({ body }, index) => {
    const own = body.flatMap((block) => (block.type === 'table' ? block.rows : []));
    const tops = own.map(({ y }) => y * twipsPerPixel);
    const last = own.at(-1);
    return {
      columns: readColumns(sections[index] ?? ''),
      rows: last ? [...tops, (last.y + last.height) * twipsPerPixel] : tops,
    };
  });
}

function readColumns(section: string): readonly number[] {
  let at = numberIn(section, 'pgMar', 'left');
  const edges = [at];
  for (const [, width] of section.matchAll(/<w:gridCol w:w="(\d+)"/g)) {
    at += Number(width);
    edges.push(at);
  }
  return edges;
}

function readSection(xml: string, namespaces: string): ISectionOptions {
  const size = (side: 'w' | 'h') => numberIn(xml, 'pgSz', side);
  const isLandscape = size('w') > size('h');
  const margin = (side: string) => numberIn(xml, 'pgMar', side);
  // What is drawn behind the text takes a paragraph of a point.
  const blocks = xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>(?:(?!<w:sectPr>).)*?<\/w:p>/gs) ?? [];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns a landscape page itself.
        size: {
          width: isLandscape ? size('h') : size('w'),
          height: isLandscape ? size('w') : size('h'),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin('top'),
          right: margin('right'),
          bottom: margin('bottom'),
          left: margin('left'),
          header: 0,
          footer: 0,
          gutter: 0,
        },
      },
    },
    children: blocks.map((block) => {
      const plain = block.replace(/<w:r><w:(?:drawing|pict)>.*?<\/w:(?:drawing|pict)><\/w:r>/gs, '');
      const named = plain.replace(/^<(w:\w+)/, `<$1 ${namespaces}`);
      return ImportedXmlComponent.fromXmlString(named) as unknown as ISectionOptions['children'][number];
    }),
  };
}

function numberIn(xml: string, element: string, attribute: string): number {
  const found = new RegExp(`<w:${element} [^>]*w:${attribute}="(\\d+)"`).exec(xml)?.[1];
  return Number(found ?? 0);
}

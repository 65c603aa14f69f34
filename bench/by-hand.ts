// What a developer without Jiandu writes: the same labels and values in plain rows.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import layOutReactPdf from '@react-pdf/layout';
import { Document, Font, Page, pdf, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { Packer, Paragraph, Table, TableCell, TableRow, Document as WordDocument } from 'docx';
import PDFDocument from 'pdfkit';
import { createElement } from 'react';
import type { Rows } from './paper-rows.ts';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);
Font.register({ family: 'song', src: font });
const styles = StyleSheet.create({
  page: { fontFamily: 'song', fontSize: 10, padding: 40 },
  row: { flexDirection: 'row', borderBottomWidth: 0.5 },
  label: { width: 120 },
  value: { flex: 1 },
});

function drawRows(papers: readonly Rows[]) {
  const pages = papers.map((rows, index) =>
    createElement(Page, { key: index, size: 'A4', style: styles.page }, drawBody(rows)),
  );
  return createElement(Document, null, pages);
}

function drawBody(rows: Rows) {
  return rows.map(([label, value]) =>
    createElement(
      View,
      { key: label, style: styles.row },
      createElement(Text, { style: styles.label }, label),
      createElement(Text, { style: styles.value }, value),
    ),
  );
}

/** Its types leave out the fonts, which react-pdf itself passes. */
const layOutTyped = layOutReactPdf as (document: unknown, fonts: typeof Font) => Promise<unknown>;

/** Plain rows laid out by react-pdf, the part of its work that comes before writing. */
export function layOutByHand(rows: Rows): Promise<unknown> {
  return layOutTyped(pdf(drawRows([rows])).container.document, Font);
}

/** Plain rows as PDF with react-pdf's own layout. */
export function writeByHandReactPdf(papers: readonly Rows[]): Promise<Uint8Array> {
  return renderToBuffer(drawRows(papers));
}

/** Plain rows as PDF with pdfkit. */
export function writeByHandPdfkit(papers: readonly Rows[]): Promise<Uint8Array> {
  return new Promise((done) => {
    const paper = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)));
    paper.font(font).fontSize(10);
    for (const [index, rows] of papers.entries()) {
      if (index > 0) paper.addPage();
      for (const [label, value] of rows) paper.text(`${label}  ${value}`);
    }
    paper.end();
  });
}

let typst: NodeCompiler | undefined;

/** Plain rows as PDF with Typst, in this process; its font is read once, and what it remembers of the last run is dropped. */
export function writeByHandTypst(papers: readonly Rows[]): Uint8Array {
  typst ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(font)] }] });
  typst.evictCache(0);
  const pages = papers.map((rows) => {
    const cells = rows.map(([label, value]) => `${JSON.stringify(label)}, ${JSON.stringify(value)}`);
    return `#table(columns: (120pt, 1fr), ..(${cells.join(', ')}).map(text))`;
  });
  const source = `#set page("a4", margin: 40pt)\n#set text(font: "Noto Serif SC", size: 10pt)\n${pages.join('\n#pagebreak()\n')}`;
  return typst.pdf({ mainFileContent: source });
}

/** Plain rows as a Word table. */
export function writeByHandDocx(rows: Rows): Promise<Uint8Array> {
  const table = new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  return Packer.toBuffer(new WordDocument({ sections: [{ children: [table] }] }));
}

/** @jsxRuntime automatic */
import { type Files, judgePicture, type Mark, type Page as PaperPage, type Sheet } from '@jiandu/sheet';
import { Canvas, Image, Page } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { OpenFaces } from './open-faces.ts';
import { paintPage } from './paint-page.ts';
import type { Painter } from './painter.ts';
import { PdfError } from './pdf-error.ts';

type ImageMark = Extract<Mark, { mark: 'image' }>;

/** What the pages of a sheet are drawn from. */
export interface SheetPagesProps {
  readonly sheet: Sheet;
  /** What `openFaces` gave for this sheet. */
  readonly faces: OpenFaces;
  /** What `openPictures` gave for this sheet. */
  readonly files?: Files | undefined;
}

/** Draws every page of a sheet as a react-pdf `<Page>`, to stand in any react-pdf `<Document>`. */
export function SheetPages({ sheet, faces, files }: SheetPagesProps): ReactElement {
  return (
    <>
      {sheet.pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
        <Page key={`${sheet.form}-${index + 1}`} size={[page.width / 20, page.height / 20]} wrap={false}>
          {page.marks.map((mark) => mark.mark === 'image' && drawPicture(mark, sheet, files))}
          <Canvas
            style={{ width: page.width / 20, height: page.height / 20 }}
            paint={(painter: Painter) => draw(painter, page, faces)}
          />
        </Page>
      ))}
    </>
  );
}

function draw(painter: Painter, page: PaperPage, faces: OpenFaces): null {
  paintPage(painter, page, faces);
  return null;
}

function drawPicture(mark: ImageMark, sheet: Sheet, files: Files | undefined): ReactElement {
  const judged = judgePicture(mark, sheet, files);
  if ('cure' in judged) throw new PdfError(judged.code, { form: sheet.form, path: judged.path }, judged.cure);
  const { x, y, width, height } = judged.place;
  // Bytes only: react-pdf would read any path and fetch any address that it is given as text.
  const src = new Blob([judged.bytes as Uint8Array<ArrayBuffer>], {
    type: judged.type === 'png' ? 'image/png' : 'image/jpeg',
  });
  const style = { position: 'absolute', left: x / 20, top: y / 20, width: width / 20, height: height / 20 } as const;
  return <Image key={`${mark.file}-${mark.x}-${mark.y}`} src={src} style={style} />;
}

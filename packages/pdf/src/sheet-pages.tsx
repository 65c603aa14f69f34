/** @jsxRuntime automatic */
import { type Files, type Mark, type Page as PaperPage, placePicture, readPicture, type Sheet } from '@jiandu/sheet';
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

function drawPicture(mark: ImageMark, { form }: Sheet, files: Files | undefined): ReactElement {
  const about = { form, path: `files/${mark.file}` };
  const bytes = files?.[mark.file];
  if (!bytes) throw new PdfError('missing-file', about, 'is not given; add its bytes to files');
  const picture = readPicture(bytes);
  if (!picture) throw new PdfError('bad-picture', about, 'is neither PNG nor JPEG');
  const { x, y, width, height } = placePicture(mark, picture);
  // Bytes only: react-pdf would read any path and fetch any address that it is given as text.
  const src = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: picture.type === 'png' ? 'image/png' : 'image/jpeg',
  });
  const style = { position: 'absolute', left: x / 20, top: y / 20, width: width / 20, height: height / 20 } as const;
  return <Image key={`${mark.file}-${mark.x}-${mark.y}`} src={src} style={style} />;
}

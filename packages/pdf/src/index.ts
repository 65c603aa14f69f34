export { type OpenFaces, openFaces } from './open-faces.ts';
export { openPictures } from './open-pictures.ts';
export {
  type Paper,
  PdfError,
  type PdfErrorCode,
  type PrintPdfOptions,
  printPdf,
  type StreamPdfOptions,
  streamPdf,
} from './press.ts';
export { SheetPages, type SheetPagesProps } from './sheet-pages.tsx';

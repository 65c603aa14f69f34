export { type OpenFaces, openFaces } from './open-faces.ts';
export { openPictures } from './open-pictures.ts';
export { PdfError, type PdfErrorCode } from './pdf-error.ts';
export { type PrintPdfOptions, printPdf } from './print-pdf.ts';
export { SheetPages, type SheetPagesProps } from './sheet-pages.tsx';

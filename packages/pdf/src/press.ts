export { checkPictures } from './check-pictures.ts';
export { PdfError, type PdfErrorCode } from './pdf-error.ts';
export type { Paper } from './press/press-file.ts';
export { type PrintPdfOptions, printPdf, type StreamPdfOptions, streamPdf } from './press/print-papers.ts';

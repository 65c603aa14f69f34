export { checkPictures } from './check-pictures.ts';
export { PdfError, type PdfErrorCode } from './pdf-error.ts';
export type { Deflate } from './press/deflate.ts';
export { openPress, type Paper, type Press, type PressOptions } from './press/press-paper.ts';
export type { PaperShape, PressedPage, PressedPaper } from './press/pressed-paper.ts';
export { mergePdf, type PrintPdfOptions, printPdf, type StreamPdfOptions, streamPdf } from './press/print-papers.ts';

// The side of the page, which loads nothing of what lays out and writes papers.
export type { PaperOptions, PaperScript } from './paper-options.ts';
export { type PreparedPaper, preparePaper } from './prepare-paper.ts';
export { createPrinter, type Printer, type PrinterOptions, type PrintOptions } from './printer/create-printer.ts';
export type { DrawnPage, DrawnPaper, FileFormat, PrintProgress } from './printer/messages.ts';
export { PrinterError, type PrinterErrorCode } from './printer/printer-error.ts';
export { startWorker } from './printer/start-worker.ts';
export { createFileReader, type FileReader, type FileSources } from './view/create-file-reader.ts';
export { printPages } from './view/print-pages.ts';
export { saveFile } from './view/save-file.ts';

export { type AttachedData, attachedData } from './file-record.ts';
export { type LaidPaper, type Laying, layOutPaper, layPrepared } from './lay-out-paper.ts';
export type { PaperOptions, PaperScript } from './paper-options.ts';
export { type PreparedPaper, preparePaper, sheetScripts } from './prepare-paper.ts';
export { type CodeParts, writeCode } from './write-code.ts';
export { type Format, formats, type PaperFile, writePaper } from './write-paper.ts';

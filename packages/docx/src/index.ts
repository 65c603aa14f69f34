export type { Attachment } from './attachment.ts';
export { DocxError, type DocxErrorCode } from './docx-error.ts';
export { type PrintDocxOptions, printDocx } from './print-docx.ts';

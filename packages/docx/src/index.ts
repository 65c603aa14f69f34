export type { Attachment } from '@jiandu/sheet/spots';
export { DocxError, type DocxErrorCode } from './docx-error.ts';
export { type PrintDocxOptions, printDocx } from './print-docx.ts';

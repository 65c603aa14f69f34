export { BatchError, type BatchErrorCode } from './batch-error.ts';
export { checkFace } from './check-face.ts';
export type { Status } from './print/journal.ts';
export { judge } from './print/judge.ts';
export { loadFaces } from './print/load-faces.ts';
export { printNumbered } from './print/print-numbered.ts';
export {
  type BatchEvent,
  type BatchRecord,
  type BatchSummary,
  type PrintBatchOptions,
  printBatch,
} from './print-batch.ts';
export { type NamedRecord, nameRecords, type Survey, surveyRecords } from './records/name-records.ts';
export { type ReadRecordsOptions, readRecords } from './records/read-records.ts';
export type { CellProblem, RecordSource, ReturnedSheet, SourceRecord } from './records/source.ts';
export type { Said } from './said.ts';
export { sayFileFault } from './say-file-fault.ts';
export { type Encoding, encodings } from './tables/decode-text.ts';
export { type HeadMap, readMap } from './tables/read-map.ts';
export { type TemplateOptions, writeTemplate } from './templates/write-template.ts';

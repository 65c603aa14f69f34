export { explainFileError } from './generate/explain-file-error.ts';
export { writeWhole } from './generate/write-whole.ts';
export { JsonFault, parseJson } from './read/parse-json.ts';

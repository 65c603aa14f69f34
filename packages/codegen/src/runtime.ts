export { createForm } from './runtime/create-form.ts';
export type { Compiled } from './runtime/judge-record.ts';
export { countCharacters, isSame } from './runtime/shape-parts.ts';

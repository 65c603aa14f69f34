export { createForm } from './runtime/create-form.ts';
export type { Compiled } from './runtime/judge-record.ts';

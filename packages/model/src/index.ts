export type * from './field.ts';
export { kinds, textFormats } from './field.ts';
export type * from './filing.ts';
export type * from './form.ts';
export type * from './form-model.ts';
export type * from './office.ts';
export type * from './paper.ts';

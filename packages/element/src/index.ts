export { adoptStyles } from './adopt-styles.ts';
export { defineElement } from './define-element.ts';
export { ElementError } from './element-error.ts';
export type { ElementEvents, FilingDetail } from './element-events.ts';
export type { ElementOptions, JianduFormElement, Look } from './form-element.ts';

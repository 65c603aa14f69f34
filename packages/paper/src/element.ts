export {
  definePaperElement,
  type JianduPaperElement,
  type PaperElementOptions,
} from './element/define-paper-element.ts';

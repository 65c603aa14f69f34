export { type DrawSvgOptions, drawPages, drawSvg } from './draw-svg.ts';
export type { SvgElement } from './markup.ts';
export { PreviewError, type PreviewErrorCode } from './preview-error.ts';

export { type DrawSvgOptions, drawSvg } from './draw-svg.ts';
export { PreviewError, type PreviewErrorCode } from './preview-error.ts';

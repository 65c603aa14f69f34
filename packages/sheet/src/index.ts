export { boxStrokes, type Corner, type Stroke } from './box-strokes.ts';
export { GlyphError, OverflowError, PaperError } from './errors.ts';
export { layOut, layOutSlips } from './lay-out.ts';
export type { LayOutOptions } from './options.ts';
export { markStrokes, pageStrokes } from './page-strokes.ts';
export { type Files, type Picture, placePicture, readPicture } from './read-picture.ts';
export type * from './sheet.ts';

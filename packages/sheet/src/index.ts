export { boxStrokes, type Corner, type Stroke } from './box-strokes.ts';
export { charactersOf } from './characters-of.ts';
export { GlyphError, OverflowError, PaperError } from './errors.ts';
export { judgePicture, type PictureFault, type SoundPicture } from './judge-picture.ts';
export {
  compilePlate,
  layOut,
  layOutNumbered,
  layOutSlips,
  type Plate,
  type PlateOptions,
  type RecordOptions,
} from './lay-out.ts';
export type { LayOutOptions } from './options.ts';
export { layOverlay, type OverlayOptions } from './overlay/lay-overlay.ts';
export { markStrokes, pageStrokes } from './page-strokes.ts';
export type { Files, Place } from './read-picture.ts';
export type * from './sheet.ts';

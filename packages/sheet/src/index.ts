export { boxStrokes, type Corner, type Stroke } from './box-strokes.ts';
export { charactersOf } from './characters-of.ts';
export { GlyphError, OverflowError, PaperError } from './errors.ts';
export { judgePicture, type PictureFault, type SoundPicture } from './judge-picture.ts';
export { layOut, layOutNumbered, layOutSlips, type NumberedOptions } from './lay-out.ts';
export type { LayOutOptions } from './options.ts';
export { type CalibrationOptions, layCalibration } from './overlay/lay-calibration.ts';
export {
  compileOverlay,
  layOverlay,
  type OverlayOptions,
  type OverlayPlateOptions,
} from './overlay/lay-overlay.ts';
export type { Registration } from './overlay/move-sheet.ts';
export { markStrokes, pageStrokes } from './page-strokes.ts';
export type { BytesFault, PictureReason } from './picture-fault.ts';
export { compilePlate, type Plate, type PlateOptions, type RecordOptions } from './plate/compile-plate.ts';
export type { Files, Place } from './read-picture.ts';
export type * from './sheet.ts';

import type { MediaPart } from './package/relations.ts';

/** A grey frame with a cross in it, where a picture is to be put: 96 × 40 pixels. */
const frame =
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAAAoCAAAAAAk+KDlAAAAO0lEQVR42u3VMREAMAgEQfybwlQEhJoyk+/2DGzD' +
  '8NXhqk80AAAASADzvgCAZ2BNIcAVAQwOAAD4DIS74dwEkpKMW14AAAAASUVORK5CYII=';

/** What stands in a place for a picture until one is put there. */
export const placeholderPicture: MediaPart = {
  id: 'rIdPlaceholder',
  target: 'media/placeholder.png',
  bytes: Uint8Array.from(atob(frame), (letter) => letter.charCodeAt(0)),
};

/** Its width over its height. */
export const placeholderRatio = 2.4;

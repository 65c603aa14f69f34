/** The parts of a picture as PDF keeps them: its colours, and apart from them how opaque it is. */
export interface SplitColors {
  readonly colors: Uint8Array;
  /** Bytes a pixel: 1 where all is grey. */
  readonly samples: 1 | 3;
  /** `undefined` where all is opaque. */
  readonly mask?: Uint8Array;
}

/** Parts pixels of four bytes: red, green, blue, opacity. */
export function splitColors(pixels: Uint8Array): SplitColors {
  const count = pixels.length / 4;
  let [grey, opaque] = [true, true];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) grey = false;
    if (pixels[at + 3] !== 255) opaque = false;
  }
  const samples = grey ? 1 : 3;
  const colors = new Uint8Array(samples * count);
  const mask = opaque ? undefined : new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel += 1) {
    for (let sample = 0; sample < samples; sample += 1) {
      colors[pixel * samples + sample] = pixels[4 * pixel + sample] ?? 0;
    }
    if (mask) mask[pixel] = pixels[4 * pixel + 3] ?? 0;
  }
  return { colors, samples, ...(mask && { mask }) };
}

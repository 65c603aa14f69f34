/** The primaries of sRGB and its white, for the light of a print booth (IEC 61966-2-1, adapted to D50). */
const colorants = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

const name = 'sRGB IEC61966-2.1';

/** Writes a profile of sRGB (ICC.1:2001-04): what red, green and blue mean in our files. */
export function writeColorProfile(): Uint8Array {
  const curve = writeCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', describe(name)],
    ['cprt', writeText('CC0 1.0')],
    ...Object.entries(colorants).map(([tag, xyz]) => [tag, writeXyz(xyz)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((tag) => [tag, curve] as const),
  ];
  const start = 128 + 4 + 12 * tags.length;
  const places = new Map<Uint8Array, number>();
  let size = start;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += data.length;
  }
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  writeHeader(view, size);
  view.setUint32(128, tags.length);
  for (const [index, [tag, data]] of tags.entries()) {
    const at = 132 + 12 * index;
    writeTag(view, at, tag);
    view.setUint32(at + 4, places.get(data) ?? 0);
    view.setUint32(at + 8, data.length);
    profile.set(data, places.get(data));
  }
  return profile;
}

/** A display's profile of version 2.1 that leads from RGB to XYZ (6.1). */
function writeHeader(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  for (const [at, tag] of [
    [12, 'mntr'],
    [16, 'RGB '],
    [20, 'XYZ '],
    [36, 'acsp'],
  ] as const) {
    writeTag(view, at, tag);
  }
  // The day of the first edition of sRGB: a profile must have a date.
  for (const [index, part] of [1999, 10, 18].entries()) view.setUint16(24 + 2 * index, part);
  for (const [index, value] of colorants.wtpt.entries()) view.setInt32(68 + 4 * index, toFixed(value));
}

function writeTag(view: DataView, at: number, tag: string): void {
  for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, tag.charCodeAt(letter));
}

function toFixed(value: number): number {
  return Math.round(value * 65536);
}

/** A tagged block of whole words. */
function writeBlock(tag: string, length: number): DataView {
  const view = new DataView(new ArrayBuffer((8 + length + 3) & ~3));
  writeTag(view, 0, tag);
  return view;
}

function writeXyz(xyz: readonly number[]): Uint8Array {
  const view = writeBlock('XYZ ', 12);
  for (const [index, value] of xyz.entries()) view.setInt32(8 + 4 * index, toFixed(value));
  return new Uint8Array(view.buffer);
}

function writeText(text: string): Uint8Array {
  const view = writeBlock('text', text.length + 1);
  for (let at = 0; at < text.length; at += 1) view.setUint8(8 + at, text.charCodeAt(at));
  return new Uint8Array(view.buffer);
}

/** A description in ASCII, with none in Unicode or in the script of a Macintosh (6.5.17). */
function describe(text: string): Uint8Array {
  const view = writeBlock('desc', 4 + text.length + 1 + 8 + 3 + 67);
  view.setUint32(8, text.length + 1);
  for (let at = 0; at < text.length; at += 1) view.setUint8(12 + at, text.charCodeAt(at));
  return new Uint8Array(view.buffer);
}

/** Enough to be told from the true curve by no eye and no eight bits. */
const steps = 64;

/** From a colour's value to its light. */
function writeCurve(): Uint8Array {
  const view = writeBlock('curv', 4 + 2 * steps);
  view.setUint32(8, steps);
  for (let step = 0; step < steps; step += 1) {
    const value = step / (steps - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * step, Math.round(light * 65535));
  }
  return new Uint8Array(view.buffer);
}

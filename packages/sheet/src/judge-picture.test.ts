import { describe, expect, it } from 'vitest';
import { judgePicture } from './judge-picture.ts';
import { sampleField, sampleModel, sampleOffice } from './sample-models.ts';
import { sampleSheet } from './sample-pages.ts';
import { laySample } from './sample-sheet.ts';
import type { Mark } from './sheet.ts';

type ImageMark = Extract<Mark, { mark: 'image' }>;

const mark: ImageMark = { mark: 'image', x: 2000, y: 1000, width: 900, height: 600, file: 'ink' };
const slot = { template: '', kind: 'signature', page: 0, x: 1000, y: 900, width: 3000, height: 1000 } as const;
const sheet = sampleSheet([{ width: 11906, height: 16838, cells: [], edges: [], marks: [mark] }], {
  slots: [
    { ...slot, pointer: '/approval', x: 0, width: 9000 },
    { ...slot, pointer: '/approval/manager' },
    { ...slot, pointer: '/approval/manager/on', y: 1700, height: 200 },
  ],
});

interface Frame {
  readonly marker?: number;
  readonly bits?: number;
  readonly width?: number;
  readonly height?: number;
  readonly samples?: number;
}

/** The segments of a JPEG that are read; its pixels are left out. */
function jpeg(
  { marker = 0xc0, bits = 8, width = 40, height = 30, samples = 3 }: Frame,
  segment: readonly number[] = [],
) {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const frame = [0xff, marker, 0, 8 + 3 * samples, bits, ...size, samples, ...Array(3 * samples).fill(0)];
  return Uint8Array.from([0xff, 0xd8, ...segment, ...frame, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
}

/** An Exif segment that has the picture turned, in the byte order of a Canon or of a Nikon. */
function turned(orientation: number, little: boolean): readonly number[] {
  const short = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)]);
  const entry = [...short(274), ...short(3), ...long(1), ...short(orientation), 0, 0];
  const tiff = [...(little ? [0x49, 0x49] : [0x4d, 0x4d]), ...short(42), ...long(8), ...short(1), ...entry, ...long(0)];
  const content = [...text('Exif\0\0'), ...tiff];
  return [0xff, 0xe1, 0, content.length + 2, ...content];
}

function text(letters: string): readonly number[] {
  return [...letters].map((letter) => letter.charCodeAt(0));
}

const bytesOf = (letters: string) => Uint8Array.from(text(letters.padEnd(40, '.')));
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

const refused = [
  ['is empty; give the bytes of a PNG or JPEG picture', new Uint8Array()],
  ['is damaged or cut off; give the whole file', png.slice(0, 50)],
  ['is damaged or cut off; give the whole file', jpeg({}).slice(0, -2)],
  ['is damaged or cut off; give the whole file', jpeg({}).slice(0, 8)],
  ['is a GIF picture; convert it to PNG', bytesOf('GIF89a')],
  ['is a WebP picture; convert it to PNG', bytesOf('RIFF\x10\x20\0\0WEBPVP8 ')],
  ['is a BMP picture; convert it to PNG', bytesOf('BM')],
  ['is a TIFF picture; convert it to PNG', bytesOf('II*\0')],
  ['is a HEIC or AVIF picture, or a film; convert it to PNG', bytesOf('\0\0\0\x18ftypheic')],
  ['is a PDF file; convert it to PNG', bytesOf('%PDF-1.7')],
  ['is an SVG drawing; convert it to PNG', bytesOf('<?xml version="1.0"?><svg xmlns="…">')],
  ['is neither a PNG nor a JPEG picture; give one of these', bytesOf('hello')],
  ['is a JPEG picture in the inks of a press (CMYK); convert it to sRGB', jpeg({ samples: 4 })],
  ['is a JPEG picture of 2 colours; convert it to sRGB', jpeg({ samples: 2 })],
  ['is a JPEG picture of a rare kind; save it again as an ordinary JPEG', jpeg({ marker: 0xc9 })],
  ['is a JPEG picture of a rare kind; save it again as an ordinary JPEG', jpeg({ bits: 12 })],
  ['has 0 × 30 pixels; give a picture that has some', jpeg({ width: 0 })],
  [
    'has 30000 × 30000 pixels, more than any paper needs; scale it down to 6000 × 6000 or less',
    jpeg({ width: 30000, height: 30000 }),
  ],
  ...[true, false].map(
    (little) =>
      [
        'lies on its side or mirrored until a viewer turns it (EXIF orientation 6); turn it and save it upright',
        jpeg({}, turned(6, little)),
      ] as const,
  ),
] as const;

describe('layOut', () => {
  it('gives pictures that it cannot read a place, so that they are refused and not left out', () => {
    const hand = sampleField({ kind: 'signature', name: 'hand' });
    const model = sampleModel([hand], {
      paper: { columns: [1], body: [{ block: 'grid', rows: [{ heightMm: 20, cells: [{ sign: 'hand' }] }] }] },
    });
    const broken = Uint8Array.of(1, 2, 3);
    const laid = laySample(
      model,
      { hand: { by: '范', on: '2026-03-05', image: 'ink' } },
      { files: { ink: broken, logo: broken }, office: { ...sampleOffice, logo: 'logo' } },
    );
    const pictures = laid.pages.flatMap(({ marks }) => marks.filter((one) => one.mark === 'image'));
    const faults = pictures.map((picture) => judgePicture(picture, laid, { ink: broken, logo: broken }));
    expect(faults).toMatchObject([{ path: 'files/logo' }, { path: 'files/ink (/hand)' }]);
  });
});

describe('judgePicture', () => {
  it.each(refused)('says that a picture %s', (cure, ink) => {
    expect(judgePicture(mark, sheet, { ink })).toMatchObject({
      code: 'bad-picture',
      path: 'files/ink (/approval/manager)',
      cure,
    });
  });

  it('says that bytes are missing', () => {
    expect(judgePicture({ ...mark, x: 9000, file: 'logo' }, sheet)).toEqual({
      code: 'missing-file',
      path: 'files/logo',
      cure: 'is not given; add its bytes to files',
    });
  });

  it('takes grey and colour, progressive, and turned by nothing', () => {
    for (const ink of [png, jpeg({}), jpeg({ samples: 1 }), jpeg({ marker: 0xc2 }), jpeg({}, turned(1, true))]) {
      expect(judgePicture(mark, sheet, { ink })).toMatchObject({ bytes: ink });
    }
  });

  it('is not led astray by an Exif segment that is cut off', () => {
    const cut = [0xff, 0xe1, 0, 12, ...text('Exif\0\0II*\0')];
    expect(judgePicture(mark, sheet, { ink: jpeg({}, cut) })).toMatchObject({ type: 'jpg' });
  });
});

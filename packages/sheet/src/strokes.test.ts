import { describe, expect, it } from 'vitest';
import { boxStrokes } from './box-strokes.ts';
import { pageStrokes } from './page-strokes.ts';
import { placePicture, readPicture } from './read-picture.ts';
import type { BoxRun, Page } from './sheet.ts';

/** A red pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

describe('boxStrokes', () => {
  for (const box of ['empty', 'check', 'fill', 'tick'] satisfies BoxRun['box'][]) {
    it(`keeps a box that is ${box} inside the room of its run`, () => {
      const corners = boxStrokes({ x: 1000, width: 231, size: 210, box }, 2000).flatMap((stroke) => stroke.corners);
      for (const [x, y] of corners) {
        expect(x).toBeGreaterThanOrEqual(1000);
        expect(x).toBeLessThanOrEqual(1231);
        expect(y).toBeGreaterThanOrEqual(2000 - 210 * 0.88);
        expect(y).toBeLessThanOrEqual(2000 + 210 * 0.12);
      }
    });
  }
});

describe('pageStrokes', () => {
  it('gives rules, then marks, then boxes and underlines, and nothing for text and pictures', () => {
    const run = { x: 0, width: 420, size: 210, text: '　　', face: 'song', lang: 'zh-Hans', underline: true } as const;
    const page: Page = {
      width: 11906,
      height: 16838,
      edges: [{ x1: 0, y1: 0, x2: 100, y2: 0, width: 20, style: 'dashed' }],
      marks: [
        { mark: 'seal', x: 10, y: 20, side: 2381 },
        { mark: 'watermark', text: '草稿', face: 'song', size: 2000, lang: 'zh-Hans' },
      ],
      cells: [
        {
          node: -1,
          x: 0,
          y: 0,
          width: 900,
          height: 900,
          lines: [{ baseline: 300, runs: [run, { ...run, underline: false }] }],
        },
      ],
    };
    const strokes = pageStrokes(page);
    expect(strokes.map(({ corners }) => corners.length)).toEqual([2, 4, 2]);
    expect(strokes[0]?.dash).toEqual([80, 60]);
    expect(strokes[2]?.corners[0]?.[1]).toBeGreaterThan(300);
  });
});

describe('readPicture', () => {
  it('reads type and size of PNG and JPEG', () => {
    expect(readPicture(png)).toEqual({ type: 'png', width: 1, height: 1 });
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0);
    expect(readPicture(jpeg)).toEqual({ type: 'jpg', width: 40, height: 30, samples: 3 });
  });

  it('refuses what is cut off, altered or something else', () => {
    const altered = png.map((byte, index) => (index === 45 ? byte ^ 1 : byte));
    for (const bytes of [png.slice(0, 60), altered, new Uint8Array(40), new Uint8Array()])
      expect(readPicture(bytes)).toBeUndefined();
  });

  it('places a picture whole and in proportion inside its mark', () => {
    const mark = { mark: 'image', x: 100, y: 100, width: 900, height: 600, file: 'logo' } as const;
    expect(placePicture(mark, { type: 'png', width: 10, height: 10 })).toEqual({
      x: 250,
      y: 100,
      width: 600,
      height: 600,
    });
  });
});

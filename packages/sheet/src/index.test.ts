import { expect, test } from 'vitest';

test('the public names are these', async () => {
  expect(Object.keys(await import('@jiandu/sheet')).sort()).toEqual([
    'GlyphError',
    'OverflowError',
    'PaperError',
    'boxStrokes',
    'charactersOf',
    'compileOverlay',
    'compilePlate',
    'judgePicture',
    'layCalibration',
    'layOut',
    'layOutNumbered',
    'layOutSlips',
    'layOverlay',
    'markStrokes',
    'pageStrokes',
  ]);
  expect(Object.keys(await import('@jiandu/sheet/spots')).sort()).toEqual([
    'ReadError',
    'findPictureFault',
    'paragraphEnd',
    'parsePart',
    'partShape',
    'planSpots',
    'readPart',
    'strangeDecisions',
  ]);
});

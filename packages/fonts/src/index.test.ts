import { expect, it } from 'vitest';

it('the public names are these', async () => {
  expect(Object.keys(await import('@jiandu/fonts')).sort()).toEqual([
    'FontError',
    'createDefaultFaces',
    'createFace',
    'createFaces',
    'defaultFaces',
    'fetchFaces',
    'widerAdvance',
    'wordFamilyOf',
  ]);
  expect(Object.keys(await import('@jiandu/fonts/node')).sort()).toEqual([
    'loadDefaultFaces',
    'readFace',
    'writeFaceFolder',
  ]);
  expect(Object.keys(await import('@jiandu/fonts/true-type')).sort()).toEqual(['componentsOf', 'writeFontFile']);
});

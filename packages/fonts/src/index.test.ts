import { expect, it } from 'vitest';

it('the public names are these', async () => {
  expect(Object.keys(await import('@jiandu/fonts')).sort()).toEqual([
    'FontError',
    'createDefaultFaces',
    'createFaces',
    'defaultFaces',
    'widerAdvance',
  ]);
  expect(Object.keys(await import('@jiandu/fonts/node')).sort()).toEqual(['loadDefaultFaces', 'readFace']);
});

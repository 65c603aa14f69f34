import { expect, test } from 'vitest';

test('the package offers the form and nothing of its inside', async () => {
  expect(Object.keys(await import('./index.ts'))).toEqual(['createBrowserDrafts', 'FormFault', 'SchemaForm']);
});

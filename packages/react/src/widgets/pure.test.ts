import { createHash } from 'node:crypto';
import { sha256 } from '@jiandu/model';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { isAccepted, typeOfFile } from './file-entry.ts';
import { textReader } from './read-text.ts';

test.each([0, 1, 55, 56, 63, 64, 65, 1000, 100_000])(
  'our own SHA-256 of %i bytes is that of the platform',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);

test('a digest is written as records keep it', async () => {
  expect(await digestOf(new TextEncoder().encode('abc').buffer as ArrayBuffer)).toBe(
    'sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test.each([
  ['uscc', ' ９１３２ 0594ma1k ', '91320594MA1K'],
  ['phone', '０５１２－６２８３　１１７７', '0512-6283 1177'],
  ['line', '　前后有空格 ', '前后有空格'],
  ['multi-line', '　　段首缩进\n第二行\n', '　　段首缩进\n第二行'],
] as const)('a text of the format %s is read from %j', (format, typed, value) => {
  expect(textReader({ format }).read(typed)).toBe(value);
});

test('a file is taken by its media type', () => {
  const accept = ['image/*', 'application/pdf'];
  expect(isAccepted({ type: 'image/png' }, accept)).toBe(true);
  expect(isAccepted({ type: 'application/pdf;x=1' }, accept)).toBe(true);
  expect(isAccepted({ type: '' }, accept)).toBe(false);
  expect(typeOfFile({ type: '' })).toBe('application/octet-stream');
});

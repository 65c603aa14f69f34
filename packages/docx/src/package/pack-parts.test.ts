import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip } from '../read/open-zip.ts';
import { joinParts, packPart } from './pack-parts.ts';

it('gives a zip file that others open: every part whole, under its name, with its sum', () => {
  const texts = { 'a.xml': '', 'word/b.xml': '样'.repeat(5000), 'c.bin': 'x' };
  const zip = joinParts(Object.entries(texts).map(([name, text]) => packPart(name, strToU8(text))));
  const unzipped = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(Object.fromEntries(unzipped)).toEqual(texts);
  // Our own reader compares the sums, which the other does not.
  expect([...openZip(zip)].map(([name, { read }]) => [name, strFromU8(read())])).toEqual(Object.entries(texts));
});

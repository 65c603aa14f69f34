import { inflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip } from '../read/open-zip.ts';
import { joinStretches, ownMark } from '../stretches.ts';
import { joinParts } from './pack-parts.ts';
import { packText } from './pack-text.ts';

/** Text that no packing makes much smaller, so that blocks end at every bit of a byte. */
function scatter(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String.fromCharCode(0x61 + (state % 23));
  }).join('');
}

const cells = (own: readonly string[], length: number, seed: number) =>
  joinStretches([
    ['<a>'],
    ...own.map((text, index) =>
      `<c>${scatter(length + index, seed)}${ownMark}<t>${text}</t>${ownMark}</c>`.split(ownMark),
    ),
    ['</a>'],
  ]);

const textOf = ({ alike, own }: ReturnType<typeof cells>) =>
  alike.map((pieces, index) => pieces.join('') + (own[index] ?? '')).join('');

/** What a program reads that looks at no blanks in tags. */
const read = (xml: string) => xml.replace(/ +>/g, '>');

it('packs stretches and what stands between them to the text that they are, for every reader', () => {
  for (let length = 200; length < 360; length += 1) {
    const stretches = cells(['客户', '', `第${length}号`, 'a'.repeat(90)], length, length);
    const part = packText('a.xml', stretches);
    expect(part.content.length).toBeGreaterThan(1);
    const [own] = Object.values(unzipSync(joinParts([part])));
    const bySums = openZip(joinParts([part]))
      .get('a.xml')
      ?.read();
    const byNode = inflateRawSync(Buffer.concat(part.content));
    for (const bytes of [own, bySums, byNode]) {
      expect(read(strFromU8(bytes ?? new Uint8Array()))).toBe(textOf(stretches));
    }
  }
});

it('packs stretches of more than one block, and what is a record’s own of more than one', () => {
  const stretches = cells(['字'.repeat(30_000), '印'], 400_000, 7);
  expect(
    read(
      strFromU8(
        openZip(joinParts([packText('a.xml', stretches)]))
          .get('a.xml')
          ?.read() ?? new Uint8Array(),
      ),
    ),
  ).toBe(textOf(stretches));
});

it('gives the same bytes for the same text, whatever was packed before', () => {
  const pack = (own: string) => Buffer.concat(packText('a.xml', cells(['一', own, '三'], 300, 3)).content);
  const first = pack('二');
  pack('二二二二二二二二二二二二二二二二');
  // More than is kept.
  for (let seed = 0; seed < 20; seed += 1) packText('b.xml', cells(['一', '二'], 60_000, seed + 100));
  expect(Buffer.compare(pack('二'), first)).toBe(0);
});

it('packs a text whole of which much is one record’s own', () => {
  const stretches = cells(['字'.repeat(900)], 200, 5);
  const part = packText('a.xml', stretches);
  expect(part.content).toHaveLength(1);
  expect(
    strFromU8(
      openZip(joinParts([part]))
        .get('a.xml')
        ?.read() ?? new Uint8Array(),
    ),
  ).toBe(textOf(stretches));
});

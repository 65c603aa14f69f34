import { expect, it } from 'vitest';
import { createDefaultFaces } from './default-faces.ts';
import { widerAdvance, wordFamilyOf } from './word-advance.ts';

const faces = createDefaultFaces(async () => new Uint8Array());

const cases = [
  { title: 'SimSun sets i wider than Noto', id: 'noto-serif-sc-400', character: 'i', advance: 500 },
  { title: 'Noto sets a digit wider than SimSun', id: 'noto-serif-sc-400', character: '0', advance: 557 },
  { title: 'SimSun sets a dash on a full em', id: 'noto-serif-sc-400', character: '—', advance: 1000 },
  { title: 'both set an ideograph on a full em', id: 'noto-serif-sc-400', character: '中', advance: 1000 },
  { title: 'proportional Latin is given a tenth more', id: 'noto-sans-tc-700', character: '0', advance: 649 },
  { title: 'a combining mark takes nothing', id: 'noto-serif-sc-400', character: '\u0301', advance: 0 },
  { title: 'a missing character has no advance', id: 'noto-serif-sc-400', character: '𠮷', advance: undefined },
];

it.each(cases)('$title', ({ id, character, advance }) => {
  expect(widerAdvance(faces.byId(id), character.codePointAt(0) ?? 0)).toBe(advance);
});

it('names FangSong in Word where a Simplified Song stands in for it', () => {
  const [simplified, traditional] = [faces.byId('noto-serif-sc-400'), faces.byId('noto-serif-tc-400')];
  expect([wordFamilyOf(simplified), wordFamilyOf(simplified, 'fang')]).toEqual(['SimSun', 'FangSong']);
  expect(wordFamilyOf(traditional, 'fang')).toBe('PMingLiU');
  expect(wordFamilyOf({ ...simplified, role: 'fang', wordFamily: 'House FangSong' }, 'fang')).toBe('House FangSong');
});

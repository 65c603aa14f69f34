import { expect, it } from 'vitest';
import { findBadCharacter } from './find-bad-character.ts';

const cases = [
  { title: 'a lone high surrogate', text: '龚\ud842', found: { index: 1, codePoint: 0xd842, reason: 'surrogate' } },
  { title: 'a lone low surrogate', text: '\udfb7吉', found: { index: 0, codePoint: 0xdfb7, reason: 'surrogate' } },
  { title: 'a null', text: 'a\0', found: { index: 1, codePoint: 0, reason: 'control' } },
  { title: 'a carriage return', text: 'a\r\n', found: { index: 1, codePoint: 13, reason: 'control' } },
  { title: 'a C1 control', text: '\u0085', found: { index: 0, codePoint: 0x85, reason: 'control' } },
  { title: 'a line separator', text: '甲\u2028', found: { index: 1, codePoint: 0x2028, reason: 'control' } },
  {
    title: 'an override of direction',
    text: '超\u202e市',
    found: { index: 1, codePoint: 0x202e, reason: 'direction' },
  },
  { title: 'an isolate', text: '\u2066', found: { index: 0, codePoint: 0x2066, reason: 'direction' } },
  { title: 'U+FFFE', text: '𠮷\ufffe', found: { index: 2, codePoint: 0xfffe, reason: 'noncharacter' } },
  { title: 'U+1FFFF', text: '\u{1ffff}', found: { index: 0, codePoint: 0x1ffff, reason: 'noncharacter' } },
  { title: 'nothing in lines and tabs', text: '一\n\t二', found: undefined },
  { title: 'nothing in rare names', text: '龚䶮·𠮷野\u{e0100}', found: undefined },
];

it.each(cases)('finds $title', ({ text, found }) => expect(findBadCharacter(text)).toEqual(found));

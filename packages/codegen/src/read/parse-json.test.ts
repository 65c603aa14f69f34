import { describe, expect, it } from 'vitest';
import { fromKeys, keysOf, parseJson } from './parse-json.ts';

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    const text = '{"a": [1, -2.5e3, "x\\u4e2d\\n\\"", true, null, {}, []], "": {"b": "中"}}';
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it.each(['0.1', '-0', '1.50', '100e-2', '12300000000000000000000', '1e21', '0.000001234', '9007199254740992'])(
    'keeps the number %s',
    (text) => expect(parseJson(text)).toBe(JSON.parse(text)),
  );

  it('lets a byte order mark pass', () => expect(parseJson('\uFEFF[1]')).toEqual([1]));

  it('keeps the order of names that look like whole numbers', () => {
    expect(keysOf(parseJson('{"b": 1, "2025": 2, "a": 3}') as object)).toEqual(['b', '2025', 'a']);
    expect(
      keysOf(
        fromKeys([
          ['z', 1],
          ['1', 2],
        ]),
      ),
    ).toEqual(['z', '1']);
  });

  const faults = [
    { name: 'a comma too many', text: '{\n  "a": 1,\n}', says: 'line 3, column 1: expected a property name' },
    { name: 'a missing comma', text: '[1 2]', says: 'line 1, column 4: expected "," or "]"' },
    { name: 'a text that is open', text: '{"a": "x}', says: 'line 1, column 7: unexpected "\\""' },
    { name: 'an end that is too early', text: '{"a":', says: 'line 1, column 6: the JSON ends too early' },
    { name: 'nothing', text: '', says: 'line 1, column 1: the JSON ends too early' },
    { name: 'more after the end', text: '{} {}', says: 'line 1, column 4: unexpected "{" after the end' },
    { name: 'a name that stands twice', text: '{"a": 1, "a": 2}', says: 'column 10: the name "a" stands twice' },
    { name: '__proto__', text: '{"__proto__": {}}', says: 'the name "__proto__" is not allowed' },
    { name: 'a raw line break in a text', text: '["a\nb"]', says: 'line 1, column 2: a text with a line break' },
    { name: 'a wrong escape', text: '["\\x"]', says: 'line 1, column 2: a text with' },
    { name: 'a comment', text: '[1] // no', says: 'unexpected "/" after the end' },
    {
      name: 'a number beyond exactness',
      text: '{"a": 9007199254740993}',
      says: 'column 7: the number 9007199254740993 cannot be kept exactly; write fewer digits, or a text in quotes',
    },
    { name: 'a number with too many digits', text: '[0.12345678901234567]', says: 'cannot be kept exactly' },
    { name: 'a number too large', text: '[1e400]', says: 'the number 1e400 cannot be kept exactly' },
    { name: 'a number too small', text: '[1e-400]', says: 'cannot be kept exactly' },
    { name: 'too many levels', text: '['.repeat(5000), says: 'more than 100 levels' },
  ];
  it.each(faults)('names line and column of $name', ({ text, says }) => {
    expect(() => parseJson(text)).toThrow(says);
  });
});

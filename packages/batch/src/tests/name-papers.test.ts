import { loadForm } from '@jiandu/forms';
import { describe, expect, test } from 'vitest';
import { createNames, makeSafe } from '../print/name-papers.ts';

const { model } = await loadForm('visit-card');

describe('names of files', () => {
  test.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['  .. .hidden. ', 'hidden'],
    ['a\u202Efdp.exe\u200B', 'afdp.exe'],
    ['王'.repeat(100), '王'.repeat(50)],
  ])('%j is %j for every file system', (name, safe) => {
    expect(makeSafe(name)).toBe(safe);
  });

  test('are never the same twice, also where case and width are not told apart', () => {
    const name = createNames(model, '{number}', 'zh-Hans', ['week']);
    const names = ['a', 'A', 'Ａ', '', 'week'].map((number) => name({ number }, 'week-1'));
    expect(names).toEqual(['a', 'A-2', 'Ａ-3', 'week-1', 'week-2']);
  });

  test.each([
    ['{nothing}', 'has no such field'],
    ['{phone}', 'it is personal data'],
  ])('%s names no file', (pattern, says) => {
    expect(() => createNames(model, pattern, 'zh-Hans')).toThrow(says);
  });
});

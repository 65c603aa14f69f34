import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { type GlossaryEntry, readGlossary } from './glossary.ts';
import { mergeGlossary, writeGlossary } from './merge-glossary.ts';

const schemas = new URL('../../../../schemas', import.meta.url).pathname;
const pair = (hans: string, hant: string) => ({ 'zh-Hans': hans, 'zh-Hant': hant });
const entry = (hans: string, hant: string, state: GlossaryEntry['state']) => ({ ...pair(hans, hant), state });

it('adds what is used as drafted, keeps what was read, and drops drafts that nothing uses', () => {
  const before = [entry('合同', '合約', 'read'), entry('质量', '質量', 'drafted')];
  expect(mergeGlossary(before, [pair('质量', '品質'), pair('合同', '合約'), pair('质量', '品質')])).toEqual([
    entry('合同', '合約', 'read'),
    entry('质量', '品質', 'drafted'),
  ]);
});

it('the glossary has each pair once, in order, one a line', async () => {
  const { entries = [] } = (await readGlossary(schemas)) ?? {};
  expect(entries.length).toBeGreaterThan(1000);
  expect(new Set(entries.map((of) => `${of['zh-Hans']}\n${of['zh-Hant']}`)).size).toBe(entries.length);
  expect(await readFile(`${schemas}/glossary.json`, 'utf8')).toBe(writeGlossary(mergeGlossary(entries, entries)));
});

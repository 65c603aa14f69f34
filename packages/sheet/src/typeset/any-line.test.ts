import { loadDefaultFaces } from '@jiandu/fonts/node';
import { type Script, scripts } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { findForbidden, findLost, findWide, type SetCase } from './line-oracle.ts';
import { randomCase } from './random-text.ts';
import { setLines } from './set-lines.ts';
import { createTypesetter } from './typesetter.ts';

const setter = createTypesetter('sample', await loadDefaultFaces());
const count = process.env.FULL === '1' ? 1_000_000 : 50_000;

/** Long enough for a million on a busy machine. */
const patience = 3_600_000;

/** Sets a case, and gives one sentence a breach. */
function judge(own: SetCase, latinGap: 'none' | 'quarter'): readonly string[] {
  const { lines } = setLines(own.inlines, own.setting, { ...setter, latinGap });
  return [...findForbidden(lines, own), ...findWide(lines, own), ...findLost(lines, own)];
}

describe.each(scripts)('any text of %s, at any size and width', (script: Script) => {
  test(
    'has no forbidden line end, no line too wide, and nothing lost',
    () => {
      const breaches: string[] = [];
      for (let seed = 0; seed < count / scripts.length && breaches.length < 10; seed += 1) {
        const own = randomCase(seed, script);
        for (const breach of judge(own, seed % 4 === 0 ? 'quarter' : 'none')) {
          breaches.push(`${breach}: ${own.text.replaceAll('\n', '⏎')} (case ${seed})`);
        }
      }
      expect(breaches).toEqual([]);
    },
    patience,
  );
});

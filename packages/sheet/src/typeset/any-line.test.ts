import { loadDefaultFaces } from '@jiandu/fonts/node';
import { type Script, scripts } from '@jiandu/text';
import { describe, expect, test } from 'vitest';
import { findForbidden, findLost, findWide, type SetCase } from './line-oracle.ts';
import { randomCase } from './random-text.ts';
import { setLines } from './set-lines.ts';
import { setPlain } from './set-plain.ts';
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

  test(
    'has the line that its neighbours give it, where none of them has a say',
    () => {
      let plain = 0;
      for (let seed = 0; seed < count / 25; seed += 1) {
        const { inlines, setting } = randomCase(seed, script);
        const wide = { ...setting, width: 400 * setting.size };
        if (setPlain(inlines, setting.size, setter)) plain += 1;
        expect(setLines(inlines, wide, setter), `case ${seed}`).toEqual(
          setLines([...inlines, unseen(script)], wide, setter),
        );
      }
      expect(plain).toBeGreaterThan(count / 250);
    },
    patience,
  );
});

/** A mark of no width: it says nothing, and all around it are looked at. */
function unseen(script: Script) {
  return { inline: 'text', text: '\u2060', script, path: '' } as const;
}

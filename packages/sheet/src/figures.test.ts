import { createOffice, type SealParty } from '@jiandu/model';
import { expect, test } from 'vitest';
import { sampleField, sampleModel } from './sample-models.ts';
import { laySample } from './sample-sheet.ts';

/** A red pixel. */
const ink = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

const party: SealParty = {
  words: { 'zh-Hans': '甲方', 'zh-Hant': '甲方' },
  lines: [],
  sign: 'hand',
  squares: [{ sideMm: 42, words: { 'zh-Hans': '公章', 'zh-Hant': '公章' } }],
};
const model = sampleModel([sampleField({ kind: 'signature', name: 'hand' })], {
  paper: { columns: [1], body: [{ block: 'seals', parties: [party] }] },
});

test('a logo, a seal square and a signature are figures of the logical tree, and say what they show', () => {
  const office = createOffice({ logo: 'logo', names: { 'zh-Hans': '某某公司', 'zh-Hant': '某某公司' } });
  const record = { hand: { by: '陈国栋', on: '2026-03-05', image: 'ink' } };
  const { nodes, pages } = laySample(model, record, { office, files: { logo: ink, ink } });
  const shown = pages.flatMap(({ marks }) =>
    marks.map((mark) => ('node' in mark ? nodes[mark.node ?? -1] : undefined)),
  );
  expect(shown.map((node) => [node?.role, node?.alt])).toEqual([
    ['figure', '某某公司的标志'],
    ['figure', '盖章处：公章'],
    ['figure', '陈国栋的签名'],
  ]);
  for (const node of shown) expect(nodes[node?.parent ?? -1]?.role).toBe('paragraph');
});

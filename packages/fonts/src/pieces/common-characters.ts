import type { FaceScript } from '../face.ts';

/** The first tiers of the national sets: what most text is written with (GB/T 2312 level 1, Big5 level 1). */
const tiers = {
  'zh-Hans': { encoding: 'gb18030', first: 0xb0, last: 0xd7, trails: [[0xa1, 0xfe]] },
  'zh-Hant': {
    encoding: 'big5',
    first: 0xa4,
    last: 0xc6,
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
} as const satisfies Record<FaceScript, object>;

/** Marks that stand in Chinese office text. */
const marks = '　，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·￥％＋－×÷＝℃／～＃＆＊＠';

/** The characters that papers of a script need most, whatever they say: Latin, marks, and the common ideographs. */
export function commonCharacters(script: FaceScript): readonly number[] {
  const { encoding, first, last, trails } = tiers[script];
  const decoder = new TextDecoder(encoding);
  const found: number[] = [];
  for (let code = 0x20; code < 0x7f; code += 1) found.push(code);
  for (const mark of marks) found.push(mark.codePointAt(0) ?? 0);
  for (let lead = first; lead <= last; lead += 1) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail += 1) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (/^\p{Script=Han}$/u.test(text)) found.push(text.codePointAt(0) ?? 0);
      }
    }
  }
  return found;
}

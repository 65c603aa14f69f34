import type { Face, FaceRole } from './face.ts';

/**
 * Word families in which printable ASCII is exactly half an em and all else a full one (the fixed-pitch fonts of Windows
 * and WPS). Of other families, among them PMingLiU and Microsoft JhengHei, the Latin has widths of its own.
 */
const halfWidthFamilies: ReadonlySet<string> = new Set([
  'SimSun',
  'NSimSun',
  'SimHei',
  'FangSong',
  'KaiTi',
  'MingLiU',
  'DFKai-SB',
]);

/** Room for Latin whose widths we cannot measure, over that of the PDF face, whose own Latin is wide. */
const unmeasuredPercent = 110;

/**
 * The wider of a character's advances in the face and in its Word family, in units of the face; `undefined` where the face
 * has no such character. Lines that are broken with it fit in PDF and in Word, so that Word never breaks them again.
 *
 * The Word side is an upper bound, since Word's fonts cannot be shipped: ASCII takes half an em in fixed-pitch families and
 * the face's own advance and a tenth in all others; anything else takes a full em, such as the dash of SimSun, which is
 * 0.89 em in Noto. Combining marks take nothing.
 */
export function widerAdvance(face: Face, codePoint: number): number | undefined {
  const advance = face.metrics.advance(codePoint);
  if (!advance) return advance;
  return Math.max(advance, boundWordAdvance(face, codePoint, advance));
}

/**
 * The family that Word documents name for text that asked for a role: that of its face; FangSong (仿宋), which every Word in
 * Simplified Chinese brings along, where a Song stands in for it. Its characters are no wider than those of any Song.
 */
export function wordFamilyOf({ role, script, wordFamily }: Face, asked: FaceRole = role): string {
  return asked === 'fang' && role === 'song' && script === 'zh-Hans' ? 'FangSong' : wordFamily;
}

function boundWordAdvance({ wordFamily, metrics }: Face, codePoint: number, advance: number): number {
  if (codePoint > 0x7e) return metrics.unitsPerEm;
  const half = Math.ceil(metrics.unitsPerEm / 2);
  if (halfWidthFamilies.has(wordFamily)) return half;
  return Math.max(half, Math.ceil((advance * unmeasuredPercent) / 100));
}

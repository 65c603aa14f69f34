import type { PaperJob } from './job.ts';
import { type Inline, keep } from './typeset/inline.ts';
import { naturalWidth } from './typeset/set-lines.ts';

/**
 * Keeps together what stands between two gaps of a sentence (`样品 ＿＿件　照片 ＿＿张`), so that a line ends at the gap.
 * Full-width spaces and line breaks of the form's own words are gaps; an item longer than a line is left loose.
 */
export function keepItems(inlines: readonly Inline[], ems: number, job: PaperJob): readonly Inline[] {
  const kept: Inline[] = [];
  let item: Inline[] = [];
  const closeItem = (): void => {
    const fits = item.length > 1 && naturalWidth(item, job.textSize, job.setter) <= ems * job.textSize;
    kept.push(...(fits ? [keep(...item)] : item));
    item = [];
  };
  for (const inline of inlines.flatMap(cutAtGaps)) {
    if (inline.inline !== 'text' || !isGap(inline.text) || inline.slot) item.push(inline);
    else {
      closeItem();
      kept.push(inline);
    }
  }
  closeItem();
  return kept;
}

function cutAtGaps(inline: Inline): readonly Inline[] {
  if (inline.inline !== 'text' || inline.slot || inline.room || !/[\u3000\n]/.test(inline.text)) return [inline];
  return inline.text
    .split(/([\u3000\n]+)/)
    .filter((text) => text !== '')
    .map((text) => ({ ...inline, text }));
}

function isGap(text: string): boolean {
  return /^[\u3000\n]+$/.test(text);
}

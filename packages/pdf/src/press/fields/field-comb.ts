import type { Line, Stroke, Twips } from '@jiandu/sheet';
import type { PressFonts } from '../press-fonts.ts';
import type { FieldFacts } from './describe-field.ts';
import type { FieldPlace } from './measure-place.ts';

/** A box that holds a typed character is 2.9 mm wide at least; wider than 6 mm it spreads a number too far. */
const [leastBox, mostBox]: readonly [Twips, Twips] = [165, 340];
const leastHeight: Twips = 227;

/** Gives a field of one box a character its boxes, where its place has room for them on one line. */
export function combPlace(place: FieldPlace, { boxes }: FieldFacts): FieldPlace | undefined {
  const { rect, lines } = place;
  if (boxes === undefined || lines.length > 1) return undefined;
  const box = Math.min(mostBox, Math.floor(rect.width / boxes));
  if (box < leastBox) return undefined;
  const height = Math.min(rect.height, Math.max(leastHeight, box));
  const size = Math.min(place.size, Math.round(1.2 * box));
  const baseline = lines[0]?.baseline ?? rect.y;
  const y = Math.min(
    Math.max(rect.y, Math.round(baseline - 0.37 * place.size - height / 2)),
    rect.y + rect.height - height,
  );
  return { ...place, rect: { ...rect, y, width: box * boxes, height }, size, align: 'left', isTall: false };
}

/** The rules of the boxes. */
export function combStrokes({ rect: { x, y, width, height } }: FieldPlace, count: number): readonly Stroke[] {
  const look = { width: 8, color: '#000000' } as const;
  const frame: Stroke = {
    ...look,
    closed: true,
    corners: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
  };
  const between = Array.from({ length: count - 1 }, (_, at) => x + ((at + 1) * width) / count);
  const rules = between.map((at): Stroke => {
    return {
      ...look,
      corners: [
        [at, y],
        [at, y + height],
      ],
    };
  });
  return [frame, ...rules];
}

/** A value with each character in the middle of its box. */
export function combLines({ lines, rect }: FieldPlace, count: number, fonts: PressFonts): readonly Line[] {
  const box = rect.width / count;
  return lines.map(({ baseline, runs }) => {
    let at = 0;
    const set = runs.flatMap((run) => {
      if (!('text' in run)) return [];
      const trueType = fonts.find(run.face).trueType;
      return [...run.text].map((text) => {
        const advance = trueType.advanceOf(trueType.findGlyph(text.codePointAt(0) ?? 0));
        const width = Math.round((advance * run.size) / trueType.unitsPerEm);
        at += 1;
        return { ...run, text, width, x: Math.round(rect.x + (at - 0.5) * box - width / 2) };
      });
    });
    return { baseline, runs: set };
  });
}

import type { Twips } from '@jiandu/sheet';

/** What a paragraph says of itself; of the rest, the style sheet. */
export interface ParagraphLook {
  /** The id of a paragraph style. */
  readonly style?: string | undefined;
  /** Places of tab stops, from the left edge of the cell. */
  readonly stops?: readonly Twips[] | undefined;
  /** Room above. */
  readonly before?: Twips;
  /** The exact height of each line; the least, where it grows. */
  readonly line: Twips;
  readonly grows?: boolean;
  readonly left?: Twips | undefined;
  readonly right?: Twips | undefined;
  readonly align?: 'center' | 'right' | undefined;
  /** Run properties of what is typed into it while it is empty. */
  readonly typed?: string;
}

/** A paragraph of a point's height, with nothing in it. */
export const emptyParagraph = '<w:p/>';

/** Writes the properties of a paragraph. */
export function writeParagraph(look: ParagraphLook): string {
  const { style, stops = [], before = 0, line, grows = false, left = 0, right = 0, align, typed = '' } = look;
  const indent = (left === 0 ? '' : ` w:left="${left}"`) + (right === 0 ? '' : ` w:right="${right}"`);
  return (
    `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${writeStops(stops)}<w:spacing` +
    `${before === 0 ? '' : ` w:before="${before}"`} w:line="${line}" w:lineRule="${grows ? 'atLeast' : 'exact'}"/>` +
    `${indent && `<w:ind${indent}/>`}${align ? `<w:jc w:val="${align}"/>` : ''}${typed}</w:pPr>`
  );
}

function writeStops(stops: readonly Twips[]): string {
  if (stops.length === 0) return '';
  return `<w:tabs>${stops.map((at) => `<w:tab w:val="left" w:pos="${at}"/>`).join('')}</w:tabs>`;
}

import type { Mark, Page } from '@jiandu/sheet';
import type { RunContext } from './write-run.ts';
import { escapeAttribute } from './xml.ts';

type Watermark = Extract<Mark, { mark: 'watermark' }>;

/** Word's own shape for text along a path, which its watermarks use; its id must be another on every page. */
const shapeType = (id: string) =>
  `<v:shapetype id="${id}" coordsize="21600,21600" o:spt="136" path="m0,0l21600,0m0,21600l21600,21600e">` +
  '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>';

/**
 * Writes the watermark as Word's own watermarks are written, but centred on the page: the section's margins are those of the
 * table.
 */
export function writeWatermark({ text, face, size }: Watermark, page: Page, id: string, context: RunContext): string {
  const height = size / 20;
  const width = height * [...text].length;
  const style =
    `position:absolute;margin-left:${inPoints(page.width / 40 - width / 2)};` +
    `margin-top:${inPoints(page.height / 40 - height / 2)};width:${inPoints(width)};height:${inPoints(height)};` +
    'rotation:315;z-index:-251658752;mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
  const font = escapeAttribute(`font-family:"${context.face(face).wordFamily}";font-size:1pt`);
  return (
    `<w:r><w:pict>${shapeType(id)}<v:shape type="#${id}" style="${style}" o:allowincell="f" fillcolor="#e4e4e4" stroked="f">` +
    `<v:textpath style="${font}" string="${escapeAttribute(text)}"/></v:shape></w:pict></w:r>`
  );
}

function inPoints(points: number): string {
  return `${Number(points.toFixed(2))}pt`;
}

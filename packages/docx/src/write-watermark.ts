import type { Mark, Page } from '@jiandu/sheet';
import { ImportedXmlComponent, type ParagraphChild } from 'docx';
import type { RunContext } from './write-run.ts';

type Watermark = Extract<Mark, { mark: 'watermark' }>;

/** Word's own shape for text along a path, which its watermarks use; its id must be another on every page. */
const shapeType = (id: string) =>
  `<v:shapetype id="${id}" coordsize="21600,21600" o:spt="136" path="m0,0l21600,0m0,21600l21600,21600e">` +
  '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office"';

/**
 * Writes the watermark as Word's own watermarks are written, but centred on the page: the section's margins are those of the
 * table.
 */
export function writeWatermark(
  { text, face, size }: Watermark,
  page: Page,
  id: string,
  { face: find }: RunContext,
): ParagraphChild {
  const height = size / 20;
  const width = height * [...text].length;
  const style =
    `position:absolute;margin-left:${page.width / 40 - width / 2}pt;margin-top:${page.height / 40 - height / 2}pt;` +
    `width:${width}pt;height:${height}pt;rotation:315;z-index:-251658752;mso-position-horizontal-relative:page;mso-position-vertical-relative:page`;
  const font = escapeAttribute(`font-family:"${find(face).wordFamily}";font-size:1pt`);
  return ImportedXmlComponent.fromXmlString(
    `<w:r ${namespaces}><w:pict>${shapeType(id)}` +
      `<v:shape type="#${id}" style="${style}" o:allowincell="f" fillcolor="#e4e4e4" stroked="f">` +
      `<v:textpath style="${font}" string="${escapeAttribute(text)}"/></v:shape></w:pict></w:r>`,
  ) as unknown as ParagraphChild;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

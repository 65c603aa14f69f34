import type { Twips } from '@jiandu/sheet';
import { escapeAttribute } from './xml.ts';

/** A rectangle on the page in which something is drawn behind the text. */
export interface DrawingFrame {
  readonly x: Twips;
  readonly y: Twips;
  readonly width: Twips;
  readonly height: Twips;
}

/** What a drawing is for readers who do not see it: words, or nothing for what is decoration. */
export interface DrawingName {
  /** Counted from 1 in a document. */
  readonly id: number;
  readonly name: string;
  /** Absent from what only decorates. */
  readonly alt?: string;
}

const emusPerTwip = 635;
const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const pictures = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const decoration =
  `<a:extLst xmlns:a="${main}"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Gives a length in the units of drawings. */
export function toEmus(length: Twips): number {
  return Math.round(length * emusPerTwip);
}

/** The size of a drawing in the units of drawings. */
export function extentOf({ width, height }: Pick<DrawingFrame, 'width' | 'height'>): string {
  return `cx="${toEmus(width)}" cy="${toEmus(height)}"`;
}

/** Writes a run with a shape of the given properties, behind the text at its place on the page. */
export function floatShape(frame: DrawingFrame, name: DrawingName, properties: string, kind: 'Cnn' | 'Sp'): string {
  const shape =
    kind === 'Cnn'
      ? `<wps:wsp><wps:cNvCnPr/>${properties}<wps:bodyPr/></wps:wsp>`
      : `<wps:wsp><wps:cNvSpPr/>${properties}<wps:bodyPr/></wps:wsp>`;
  return float(frame, name, `<a:graphicData uri="${shapes}">${shape}</a:graphicData>`);
}

/** Writes a run with a picture by its relation, behind the text at its place on the page. */
export function floatPicture(frame: DrawingFrame, name: DrawingName, relation: string): string {
  return float(frame, name, pictureOf(frame, relation));
}

/** Writes a run with a picture that stands in its line like a letter. */
export function inlinePicture(
  size: Pick<DrawingFrame, 'width' | 'height'>,
  name: DrawingName,
  relation: string,
): string {
  return (
    `<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extentOf(size)}/>` +
    `${nameDrawing(name)}<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${main}">${pictureOf(size, relation)}</a:graphic></wp:inline></w:drawing></w:r>`
  );
}

/** The content of a drawing that shows a picture. */
function pictureOf(frame: Pick<DrawingFrame, 'width' | 'height'>, relation: string): string {
  return (
    `<a:graphicData uri="${pictures}"><pic:pic xmlns:pic="${pictures}"><pic:nvPicPr><pic:cNvPr id="0" name=""/>` +
    '<pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>' +
    `<a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>` +
    `<a:off x="0" y="0"/><a:ext ${extentOf(frame)}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData>'
  );
}

/** What a drawing says of itself. */
function nameDrawing({ id, name, alt }: DrawingName): string {
  if (alt === undefined) return `<wp:docPr id="${id}" name="${name}">${decoration}</wp:docPr>`;
  return `<wp:docPr id="${id}" name="${name}" descr="${escapeAttribute(alt)}"/>`;
}

function float(frame: DrawingFrame, name: DrawingName, content: string): string {
  return (
    '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" allowOverlap="1" behindDoc="1" ' +
    `locked="0" layoutInCell="0" relativeHeight="${name.id}"><wp:simplePos x="0" y="0"/>` +
    `<wp:positionH relativeFrom="page"><wp:posOffset>${toEmus(frame.x)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="page"><wp:posOffset>${toEmus(frame.y)}</wp:posOffset></wp:positionV>` +
    `<wp:extent ${extentOf(frame)}/><wp:wrapNone/>${nameDrawing(name)}<wp:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks xmlns:a="${main}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${main}">${content}</a:graphic></wp:anchor></w:drawing></w:r>`
  );
}

import type { SvgElement } from './markup.ts';

const svg = 'http://www.w3.org/2000/svg';
const painting = new WeakMap<Element, Promise<void>>();

/**
 * Builds a drawn picture: a canvas in its place, which is painted and not linked, so that no policy has to let a picture in
 * that the page did not bring. It is painted a moment later.
 */
export function buildPicture({ attributes }: SvgElement, document: Document): SVGElement {
  const { href = '', ...place } = attributes;
  const frame = document.createElementNS(svg, 'foreignObject');
  for (const [name, value] of Object.entries(place)) frame.setAttribute(name, value);
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'display:block;width:100%;height:100%';
  frame.append(canvas);
  const painted = paint(canvas, href);
  // Who waits for it hears what is wrong; on a screen its place stays empty.
  painted.catch(() => undefined);
  painting.set(canvas, painted);
  return frame;
}

/** Waits for the pictures of built pages to be painted. Rejects where one cannot be. */
export async function waitForPictures(place: ParentNode): Promise<void> {
  await Promise.all([...place.querySelectorAll('canvas')].map((canvas) => painting.get(canvas)));
}

async function paint(canvas: HTMLCanvasElement, address: string): Promise<void> {
  const picture = await createImageBitmap(readDataAddress(address));
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  picture.close();
}

/** Reads `data:image/png;base64,…` without asking the browser to load it. */
function readDataAddress(address: string): Blob {
  const [, type = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/.exec(address) ?? [];
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type });
}

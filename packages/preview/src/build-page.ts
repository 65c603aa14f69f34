import type { SvgElement } from './markup.ts';

const svg = 'http://www.w3.org/2000/svg';
const xml = 'http://www.w3.org/XML/1998/namespace';

/**
 * Builds a drawn page as elements of a document, without parsing any markup: a policy of Trusted Types, or one that forbids
 * inline styles, has nothing to say about it. A picture needs `img-src data:`.
 */
export function buildPage(drawn: SvgElement, document: Document): SVGElement {
  const element = document.createElementNS(svg, drawn.name) as SVGElement;
  for (const [name, value] of Object.entries(drawn.attributes)) {
    // As a property: an attribute of styles is what such a policy forbids.
    if (name === 'style') element.style.cssText = value;
    else if (name.startsWith('xml:')) element.setAttributeNS(xml, name, value);
    else if (name !== 'xmlns') element.setAttribute(name, value);
  }
  for (const child of drawn.children) element.append(typeof child === 'string' ? child : buildPage(child, document));
  return element;
}

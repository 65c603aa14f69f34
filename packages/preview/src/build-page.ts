import type { SvgElement } from './markup.ts';
import { buildPicture } from './paint-picture.ts';

export { waitForPictures } from './paint-picture.ts';

const svg = 'http://www.w3.org/2000/svg';
const xml = 'http://www.w3.org/XML/1998/namespace';

/**
 * Builds a drawn page as elements of a document, without parsing any markup: a policy of Trusted Types, or one that forbids
 * inline styles or lets no pictures in, has nothing to say about it. Pictures are painted a moment later: `waitForPictures`.
 */
export function buildPage(drawn: SvgElement, document: Document): SVGElement {
  if (drawn.name === 'image') return buildPicture(drawn, document);
  const element = document.createElementNS(svg, drawn.name) as SVGElement;
  for (const [name, value] of Object.entries(drawn.attributes)) setAttribute(element, name, value);
  for (const child of drawn.children) element.append(typeof child === 'string' ? child : buildPage(child, document));
  return element;
}

/** Changes a page that was built from `before` to what is drawn now, and gives it: what is the same is not touched. */
export function updatePage(element: SVGElement, before: SvgElement, drawn: SvgElement): SVGElement {
  const isAlike = before.name === drawn.name && haveSameNames(before.attributes, drawn.attributes);
  if (!isAlike || drawn.name === 'image') {
    const built = buildPage(drawn, element.ownerDocument);
    element.replaceWith(built);
    return built;
  }
  for (const [name, value] of Object.entries(drawn.attributes)) {
    if (before.attributes[name] !== value) setAttribute(element, name, value);
  }
  const nodes = [...element.childNodes];
  for (const [index, child] of drawn.children.entries()) {
    updateChild(element, { node: nodes[index], before: before.children[index], drawn: child });
  }
  for (const node of nodes.slice(drawn.children.length)) node.remove();
  return element;
}

interface Change {
  readonly node: ChildNode | undefined;
  readonly before: SvgElement | string | undefined;
  readonly drawn: SvgElement | string;
}

function updateChild(parent: SVGElement, { node, before, drawn }: Change): void {
  if (before === drawn) return;
  if (node && typeof before === 'object' && typeof drawn === 'object') {
    updatePage(node as SVGElement, before, drawn);
    return;
  }
  const built = typeof drawn === 'string' ? drawn : buildPage(drawn, parent.ownerDocument);
  if (node) node.replaceWith(built);
  else parent.append(built);
}

function haveSameNames(one: SvgElement['attributes'], other: SvgElement['attributes']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other);
}

function setAttribute(element: SVGElement, name: string, value: string): void {
  // As a property: an attribute of styles is what such a policy forbids.
  if (name === 'style') element.style.cssText = value;
  else if (name.startsWith('xml:')) element.setAttributeNS(xml, name, value);
  else if (name !== 'xmlns') element.setAttribute(name, value);
}

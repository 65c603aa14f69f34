/** An element of an SVG document as plain data. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold, even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Gives an element with the attributes that have a value; a character that XML cannot hold becomes the visible U+FFFD. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgElement | string)[] = [],
): SvgElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? shorten(value) : settle(value)] as const],
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.map((child) => (typeof child === 'string' ? settle(child) : child)),
  };
}

function settle(text: string): string {
  return text.replace(impossible, '\uFFFD');
}

/** Writes an element as markup, all text escaped. */
export function writeMarkup({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const content = children.map((child) => (typeof child === 'string' ? escapeText(child) : writeMarkup(child)));
  return `<${name}${written}>${content.join('')}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A length without the noise of binary fractions. */
export function shorten(length: number): string {
  return String(Number(length.toFixed(2)));
}

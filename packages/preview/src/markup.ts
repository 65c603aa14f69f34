/** A piece of markup, already escaped. */
export type Markup = string;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold, even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Escapes text for content and attributes; a character that XML cannot hold becomes the visible U+FFFD. */
export function escapeText(text: string): Markup {
  return text.replace(impossible, '\uFFFD').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** Writes an element with the attributes that have a value. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: Markup,
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shorten(value) : escapeText(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A length without the noise of binary fractions. */
export function shorten(length: number): string {
  return String(Number(length.toFixed(2)));
}

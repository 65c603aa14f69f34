const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** Text as it stands in an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** What every part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of WordprocessingML. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The namespace of the relations between parts. */
export const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the namespaces of packages begin with. */
export const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

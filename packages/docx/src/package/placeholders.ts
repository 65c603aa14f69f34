import { escapeText, wordNamespace, xmlHead } from '../xml.ts';

/** The name of a placeholder; the same text has the same name in every document. */
export function placeholderName(text: string): string {
  const signs = text.match(/(.)\1*/gsu) ?? [];
  const named = signs.map((same) => `${(same.codePointAt(0) ?? 0).toString(36)}_${[...same].length}`);
  return `J${named.join('_')}`.slice(0, 60);
}

const head = `${xmlHead}<w:glossaryDocument xmlns:w="${wordNamespace}"><w:docParts>`;

/** The part from which Word takes what a control shows again when its text is deleted. */
export function writePlaceholders(texts: readonly string[]): string {
  const named = new Map(texts.map((text) => [placeholderName(text), text]));
  const entries = [...named].map(
    ([name, text]) =>
      `<w:docPart><w:docPartPr><w:name w:val="${name}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>` +
      '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors></w:docPartPr>' +
      '<w:docPartBody><w:p><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>' +
      `<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p></w:docPartBody></w:docPart>`,
  );
  return `${head}${entries.join('')}</w:docParts></w:glossaryDocument>`;
}

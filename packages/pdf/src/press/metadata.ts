/** What a file says of itself. */
export interface FileAbout {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly form: string;
  readonly version: string;
  readonly date: Date;
  /** The part of PDF/A that the file keeps: 3 where data is attached; none where it is still to be filled in. */
  readonly archive?: 2 | 3;
}

export const maker = 'Jiandu';

/** Names of our own properties. */
const jiandu = 'urn:jiandu:form:1:';

/** Writes the metadata of a file as XMP (ISO 16684-1), with the schemas that PDF/A does not know (ISO 19005-2, 6.6.2.3.3). */
export function writeMetadata({ title, language, form, version, date, archive }: FileAbout): string {
  const at = `${date.toISOString().slice(0, 19)}Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:jiandu="${jiandu}">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${maker}</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>
<pdf:Producer>${maker}</pdf:Producer>
${archive ? `<pdfaid:part>${archive}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>\n` : ''}<pdfuaid:part>1</pdfuaid:part>
<jiandu:form>${escapeXml(form)}</jiandu:form><jiandu:version>${escapeXml(version)}</jiandu:version>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${describeSchema('PDF/UA identification', 'http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', [['part', 'Integer', 'Part of ISO 14289']])}
${describeSchema('Jiandu forms', jiandu, 'jiandu', [
  ['form', 'Text', 'Id of the form'],
  ['version', 'Text', 'Version of the form'],
])}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

type Property = readonly [name: string, type: 'Integer' | 'Text', says: string];

function describeSchema(schema: string, uri: string, prefix: string, properties: readonly Property[]): string {
  const described = properties.map(
    ([name, type, says]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${says}</pdfaProperty:description></rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${schema}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

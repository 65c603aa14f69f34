import { type FilingPart, partShape } from '@jiandu/sheet/spots';

/** The parts of a package that hold a filing, by name. */
export function writeFilingPart(part: FilingPart): Readonly<Record<string, string>> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return {
    'customXml/item1.xml': `${head}<filing xmlns="${partShape}">${escapeText(toJson(part))}</filing>`,
    'customXml/itemProps1.xml':
      `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
      `ds:itemID="{6A69616E-6475-4000-8000-000000000001}"><ds:schemaRefs><ds:schemaRef ds:uri="${partShape}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>',
  };
}

/** JSON of ASCII only, so that no program and no XML changes a character of it. */
function toJson(part: FilingPart): string {
  return JSON.stringify(part).replace(/[^\u0020-\u007e]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Text as it stands in XML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

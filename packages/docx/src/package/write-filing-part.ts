import { type FilingPart, partShape } from '@jiandu/sheet/spots';
import { relationsNamespace, xmlHead } from '../xml.ts';

/** The parts of a package that hold a filing, by name. */
export function writeFilingPart(part: FilingPart): Readonly<Record<string, string>> {
  return {
    'customXml/item1.xml': `${xmlHead}<filing xmlns="${partShape}">${toJson(part)}</filing>`,
    'customXml/itemProps1.xml':
      `${xmlHead}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
      `ds:itemID="{6A69616E-6475-4000-8000-000000000001}"><ds:schemaRefs><ds:schemaRef ds:uri="${partShape}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
      `Type="${relationsNamespace}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
}

/** JSON of ASCII only and without marks of XML, so that no program changes a character of it. */
function toJson(part: FilingPart): string {
  return JSON.stringify(part).replace(/[^\u0020-\u007e]|[&<>]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

import { type FilingPart, partShape } from '@jiandu/sheet/spots';
import { packageNamespace, relationsNamespace, xmlHead } from '../xml.ts';

/** Writes the part that holds a filing. */
export function writeFiling(part: FilingPart): string {
  return `${xmlHead}<filing xmlns="${partShape}">${toJson(part)}</filing>`;
}

/** The parts beside it, by name. */
export const filingFrame: readonly (readonly [name: string, xml: string])[] = [
  [
    'customXml/itemProps1.xml',
    `${xmlHead}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ` +
      `ds:itemID="{6A69616E-6475-4000-8000-000000000001}"><ds:schemaRefs><ds:schemaRef ds:uri="${partShape}"/></ds:schemaRefs></ds:datastoreItem>`,
  ],
  [
    'customXml/_rels/item1.xml.rels',
    `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" ` +
      `Type="${relationsNamespace}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  ],
];

/** JSON of ASCII only and without marks of XML, so that no program changes a character of it. */
function toJson(part: FilingPart): string {
  return JSON.stringify(part).replace(/[^\u0020-\u007e]|[&<>]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

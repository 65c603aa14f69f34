import { packageNamespace, relationsNamespace, xmlHead } from '../xml.ts';

/** A picture of a document. */
export interface MediaPart {
  /** The id of its relation. */
  readonly id: string;
  /** `media/image1.png` */
  readonly target: string;
  readonly bytes: Uint8Array;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What parts are, by their names; what stands under its extension needs no line of its own. */
const contentTypes: Readonly<Record<string, string>> = {
  'word/document.xml': `${wordType}.document.main+xml`,
  'word/styles.xml': `${wordType}.styles+xml`,
  'word/settings.xml': `${wordType}.settings+xml`,
  'word/fontTable.xml': `${wordType}.fontTable+xml`,
  'word/glossary/document.xml': `${wordType}.document.glossary+xml`,
  'word/glossary/styles.xml': `${wordType}.styles+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
};

const extensions = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const;

/** Writes what the parts of a package are. */
export function writeTypes(names: readonly string[]): string {
  const defaults = Object.entries(extensions).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const own = ['word/document.xml', ...names].flatMap((name) => {
    const type = contentTypes[name];
    return type === undefined ? [] : `<Override PartName="/${name}" ContentType="${type}"/>`;
  });
  return `${xmlHead}<Types xmlns="${packageNamespace}/content-types">${defaults.join('')}${own.join('')}</Types>`;
}

/** The parts that the document names, by the kind of their relation. */
const related = [
  ['word/styles.xml', 'styles', 'styles.xml'],
  ['word/settings.xml', 'settings', 'settings.xml'],
  ['word/fontTable.xml', 'fontTable', 'fontTable.xml'],
  ['customXml/item1.xml', 'customXml', '../customXml/item1.xml'],
  ['word/glossary/document.xml', 'glossaryDocument', 'glossary/document.xml'],
] as const;

/** Writes what the document names. */
export function writeRelations(names: readonly string[], media: readonly MediaPart[]): string {
  return relationsOf([
    ...related
      .filter(([name]) => names.includes(name))
      .map(([, kind, target], index) => relation(`rId${index + 1}`, `${relationsNamespace}/${kind}`, target)),
    ...media.map(({ id, target }) => relation(id, `${relationsNamespace}/image`, target)),
  ]);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationsOf(relations: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${packageNamespace}/relationships">${relations.join('')}</Relationships>`;
}

/** What the placeholders name. */
export const glossaryRelations = relationsOf([relation('rId1', `${relationsNamespace}/styles`, 'styles.xml')]);

/** What a program looks for first. */
export const packageRelations = relationsOf([
  relation('rId1', `${relationsNamespace}/officeDocument`, 'word/document.xml'),
  relation('rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation('rId3', `${relationsNamespace}/extended-properties`, 'docProps/app.xml'),
]);

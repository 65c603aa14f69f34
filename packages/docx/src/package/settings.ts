import { languages } from '../text-look.ts';
import { escapeText, packageNamespace, wordNamespace, xmlHead } from '../xml.ts';
import type { PackageContent } from './write-package.ts';

/** Writes the settings of a document. Forms protection leaves content controls open, in Word and in WPS. */
export function writeSettings({ protect, ownLook }: Pick<PackageContent, 'protect' | 'ownLook'>): string {
  const language = languages[ownLook.lang];
  return [
    `${xmlHead}<w:settings xmlns:w="${wordNamespace}">`,
    protect ? '<w:documentProtection w:edit="forms" w:enforcement="1"/>' : '',
    '<w:defaultTabStop w:val="20"/><w:compat><w:ulTrailSpace/>',
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    `<w:themeFontLang w:val="${language}" w:eastAsia="${language}"/></w:settings>`,
  ].join('');
}

const maker = 'Jiandu';

/** What program wrote a document. */
export const application =
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>${maker}</Application></Properties>`;

/** Writes what a document says of itself: nobody's name. */
export function writeFacts({ title, date, ownLook }: Pick<PackageContent, 'title' | 'date' | 'ownLook'>): string {
  const stated = `${date.toISOString().slice(0, 19)}Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stated}</dcterms:${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>`,
    `<cp:revision>1</cp:revision>${time('created')}${time('modified')}<dc:language>${languages[ownLook.lang]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

import { type Look, lookProperties } from '../text-look.ts';
import { wordNamespace, xmlHead } from '../xml.ts';

/** What a paragraph is unless it says otherwise: nothing but a point of height, and none of Word's own ideas about spacing. */
const plainParagraph = [
  '<w:widowControl w:val="0"/><w:suppressAutoHyphens/><w:kinsoku/><w:overflowPunct w:val="0"/>',
  '<w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/>',
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
].join('');

/** The style of paragraphs in which Word itself parts Han and Latin by a quarter of an em. */
export const autoSpaced = 'AutoSpaced';

/** Gives the styles of a document: its own look is that of all text that says nothing else, and of what is typed into it. */
export const styleSheet = (look: Look): string =>
  [
    `${xmlHead}<w:styles xmlns:w="${wordNamespace}"><w:docDefaults>`,
    `<w:rPrDefault><w:rPr>${lookProperties(look)}</w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${plainParagraph}</w:pPr></w:pPrDefault></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>${plainParagraph}</w:pPr></w:style>`,
    `<w:style w:type="paragraph" w:styleId="${autoSpaced}"><w:name w:val="Auto Spaced"/><w:basedOn w:val="Normal"/><w:pPr>`,
    '<w:autoSpaceDE/><w:autoSpaceDN/></w:pPr></w:style>',
    '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr>',
    '<w:shd w:val="clear" w:color="auto" w:fill="EAEAEA"/></w:rPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr></w:style></w:styles>',
  ].join('');

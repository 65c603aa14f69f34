import type { Kind } from '@jiandu/model';
import type { PlannedSpot } from '@jiandu/sheet/spots';
import type { Era, Script } from '@jiandu/text';
import { ImportedXmlComponent, type IRunPropertiesOptions, type ParagraphChild, RunProperties } from 'docx';
import { bookmarkPrefix } from './part-names.ts';
import { placeholderName } from './placeholders.ts';
import { escapeText } from './write-part.ts';
import { languages } from './write-run.ts';

/** How a control looks and what it says. */
export interface ControlContent {
  readonly spot: PlannedSpot;
  readonly lang: Script;
  readonly era: Era;
  /** How what is typed looks. */
  readonly style: IRunPropertiesOptions;
  readonly runs: readonly ParagraphChild[];
  /** What stands there while nothing is typed; `undefined` for a box or a value. */
  readonly placeholder?: string;
  readonly isTicked?: boolean;
  /** The ticked and the empty box as characters, and the families that have them. */
  readonly boxes?: readonly [Box, Box];
}

/** Writes a place that is typed into: a run-level content control of the field's kind, which cannot be deleted. */
export function writeControl(content: ControlContent): ParagraphChild {
  const { spot, style, runs, placeholder } = content;
  const properties = new ImportedXmlComponent('w:sdtPr');
  if (spot.option === undefined) properties.push(new RunProperties(style));
  const facts = [
    `<w:alias w:val="${escapeText(spot.label.slice(0, 64))}"/>`,
    `<w:tag w:val="${bookmarkPrefix}${spot.n}"/>`,
    `<w:id w:val="${spot.n}"/>`,
    '<w:lock w:val="sdtLocked"/>',
    ...(placeholder === undefined
      ? []
      : [`<w:placeholder><w:docPart w:val="${placeholderName(placeholder)}"/></w:placeholder>`, '<w:showingPlcHdr/>']),
    spot.option === undefined ? controls[spot.kind](content) : checkBox(content),
  ];
  for (const xml of facts) properties.push(ImportedXmlComponent.fromXmlString(xml));
  const inside = new ImportedXmlComponent('w:sdtContent');
  for (const run of runs) inside.push(run as unknown as ImportedXmlComponent);
  const control = new ImportedXmlComponent('w:sdt');
  control.push(properties);
  control.push(inside);
  return control as unknown as ParagraphChild;
}

/** Gives a bookmark's start or end. */
export function writeBookmark(edge: 'Start' | 'End', n: number): ParagraphChild {
  const name = edge === 'Start' ? { 'w:name': `${bookmarkPrefix}${n}` } : {};
  return new ImportedXmlComponent(`w:bookmark${edge}`, { 'w:id': String(n), ...name }) as unknown as ParagraphChild;
}

type Control = (content: ControlContent) => string;

/** Never plain text: LibreOffice prints such a control three times. */
const richText: Control = () => '<w:richText/>';

const calendars = {
  common: { calendar: 'gregorian', years: { 'zh-Hans': 'yyyy', 'zh-Hant': 'yyyy' } },
  minguo: { calendar: 'taiwan', years: { 'zh-Hans': "'民国'e", 'zh-Hant': "'民國'e" } },
} as const satisfies Record<Era, { readonly calendar: string; readonly years: Readonly<Record<Script, string>> }>;

const date: Control = ({ lang, era }) => {
  const { calendar, years } = calendars[era];
  return (
    `<w:date><w:dateFormat w:val="${years[lang]}'年'M'月'd'日'"/><w:lid w:val="${languages[lang]}"/>` +
    `<w:storeMappedDataAs w:val="date"/><w:calendar w:val="${calendar}"/></w:date>`
  );
};

const list: Control = (content) => {
  const { choices } = content.spot;
  if (choices.length === 0) return richText(content);
  const items = [...new Set(choices)].map((words) => {
    const text = escapeText(words);
    return `<w:listItem w:displayText="${text}" w:value="${text}"/>`;
  });
  return `<w:dropDownList>${items.join('')}</w:dropDownList>`;
};

/** The control of a field that has no boxes on paper. */
const controls = {
  text: richText,
  number: richText,
  money: richText,
  date,
  time: richText,
  moment: richText,
  choice: list,
  choices: richText,
  'yes-no': list,
  group: richText,
  rows: richText,
  matrix: richText,
  rating: list,
  file: richText,
  signature: richText,
  note: richText,
} as const satisfies Record<Kind, Control>;

/** A character that stands for a box. */
export interface Box {
  readonly text: string;
  readonly family: string;
}

const checkBox: Control = ({ isTicked = false, boxes }) => {
  const [ticked, empty] = (boxes ?? []).map(({ text, family }) => {
    return `w14:val="${text.charCodeAt(0).toString(16).toUpperCase()}" w14:font="${escapeText(family)}"`;
  });
  return (
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState ${ticked}/>` +
    `<w14:uncheckedState ${empty}/></w14:checkbox>`
  );
};

import type { Kind } from '@jiandu/model';
import type { Twips } from '@jiandu/sheet';
import type { PlannedSpot } from '@jiandu/sheet/spots';
import { type Era, phrases, type Script } from '@jiandu/text';
import { placeholderName } from './package/placeholders.ts';
import { bookmarkPrefix } from './part-names.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { languages } from './text-look.ts';
import { inlinePicture } from './write-drawing.ts';
import type { Box } from './write-run.ts';
import { escapeAttribute } from './xml.ts';

/** How a control looks and what it says. */
export interface ControlContent {
  readonly spot: PlannedSpot;
  readonly lang: Script;
  readonly era: Era;
  /** How what is typed looks: run properties. */
  readonly look: string;
  readonly runs: string;
  /** What stands there while nothing is typed; `undefined` for a box or a value. */
  readonly placeholder?: string;
  readonly isTicked?: boolean;
  /** The ticked and the empty box as characters, and the families that have them. */
  readonly boxes?: readonly [Box, Box];
}

/** Writes a place that is typed into: a run-level content control of the field's kind, which cannot be deleted. */
export function writeControl(content: ControlContent): string {
  const { spot, look, runs, placeholder } = content;
  const shown =
    placeholder === undefined
      ? ''
      : `<w:placeholder><w:docPart w:val="${placeholderName(placeholder)}"/></w:placeholder><w:showingPlcHdr/>`;
  const control = spot.option === undefined ? controls[spot.kind](content) : checkBox(content);
  return (
    `<w:sdt><w:sdtPr>${look}<w:alias w:val="${titleOf(spot, content.lang)}"/><w:tag w:val="${bookmarkPrefix}${spot.n}"/>` +
    `<w:id w:val="${spot.n}"/><w:lock w:val="sdtLocked"/>${shown}${control}</w:sdtPr><w:sdtContent>${runs}</w:sdtContent></w:sdt>`
  );
}

/** What Word says over a control: the field's label, a box's words, and that it must be filled in; 64 characters at most. */
function titleOf({ label, optionWords, isRequired }: PlannedSpot, script: Script): string {
  const says = optionWords === undefined ? label : label + phrases.say(script, 'common.separator') + optionWords;
  const mark = isRequired ? `（${phrases.say(script, 'screen.required')}）` : '';
  return escapeAttribute(says.slice(0, 64 - mark.length) + mark);
}

/** So many drawings of its own a document has at most: those in controls are numbered from here, by their places. */
const firstDrawing = 100_000;

/** Writes a place that a picture is put into, in its bookmark, with a frame of a size for the time being. */
export function writePictureControl(
  { n, label }: PlannedSpot,
  size: { readonly width: Twips; readonly height: Twips },
) {
  const frame = inlinePicture(size, { id: firstDrawing + n, name: 'picture', alt: label }, placeholderPicture.id);
  return (
    `${writeBookmark('Start', n)}<w:sdt><w:sdtPr><w:alias w:val="${escapeAttribute(label.slice(0, 64))}"/>` +
    `<w:tag w:val="${bookmarkPrefix}${n}"/><w:id w:val="${n}"/><w:lock w:val="sdtLocked"/><w:showingPlcHdr/><w:picture/>` +
    `</w:sdtPr><w:sdtContent>${frame}</w:sdtContent></w:sdt>${writeBookmark('End', n)}`
  );
}

/** Gives a bookmark's start or end. */
export function writeBookmark(edge: 'Start' | 'End', n: number): string {
  const name = edge === 'Start' ? ` w:name="${bookmarkPrefix}${n}"` : '';
  return `<w:bookmark${edge} w:id="${n}"${name}/>`;
}

type Control = (content: ControlContent) => string;

/** Never plain text: LibreOffice prints such a control three times. */
const richText: Control = () => '<w:richText/>';

const calendars = {
  common: { calendar: 'gregorian', years: { 'zh-Hans': 'yyyy', 'zh-Hant': 'yyyy' } },
  minguo: { calendar: 'taiwan', years: { 'zh-Hans': "'民国'e", 'zh-Hant': "'民國'e" } },
} as const satisfies Record<Era, { readonly calendar: string; readonly years: Readonly<Record<Script, string>> }>;

const date: Control = ({ spot, lang, era }) => {
  const { calendar, years } = calendars[era];
  const chosen = /^\d{4}-\d{2}-\d{2}$/.test(spot.day ?? '') ? ` w:fullDate="${spot.day}T00:00:00Z"` : '';
  return (
    `<w:date${chosen}><w:dateFormat w:val="${years[lang]}'年'M'月'd'日'"/><w:lid w:val="${languages[lang]}"/>` +
    `<w:storeMappedDataAs w:val="date"/><w:calendar w:val="${calendar}"/></w:date>`
  );
};

const list: Control = (content) => {
  const { choices } = content.spot;
  if (choices.length === 0) return richText(content);
  const items = [...new Set(choices)].map((words) => {
    const text = escapeAttribute(words);
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

const checkBox: Control = ({ isTicked = false, boxes }) => {
  const [ticked, empty] = (boxes ?? []).map(({ text, family }) => {
    return `w14:val="${text.charCodeAt(0).toString(16).toUpperCase()}" w14:font="${escapeAttribute(family)}"`;
  });
  return (
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState ${ticked}/>` +
    `<w14:uncheckedState ${empty}/></w14:checkbox>`
  );
};

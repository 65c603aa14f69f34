import type { BoxRun } from '@jiandu/sheet';
import type { Attachment } from '@jiandu/sheet/spots';
import type { Script } from '@jiandu/text';
import { paperName } from '../../field-name.ts';
import { stateName } from '../../state-name.ts';
import { boxProperties } from '../paint-cell.ts';
import { numeral, refer, referAll, textString, toBytes } from '../pdf-syntax.ts';
import type { PdfWriter } from '../pdf-writer.ts';
import type { PressFonts } from '../press-fonts.ts';
import type { TrueType } from '../true-type.ts';
import { combLines } from './field-comb.ts';
import type { FieldPlace } from './measure-place.ts';
import { paintBox, paintText } from './paint-appearance.ts';
import type { PlacedField } from './paint-fields.ts';
import { typingFont, writeTypingFont } from './typing-fonts.ts';

/** A form field on a page, with its object and its key in the logical tree. */
interface WidgetPlace extends PlacedField {
  readonly id: number;
  readonly key: number;
  readonly page: { readonly id: number; readonly height: number };
}

/** The form fields of one paper. */
interface PaperFields {
  readonly fonts: PressFonts;
  readonly script: Script;
  readonly tick: Attachment['office']['tick'];
  readonly widgets: readonly WidgetPlace[];
}

/** The interactive form of a file (ISO 32000-1, 12.7), which grows by the fields of a paper. */
export interface FormFields {
  readonly add: (paper: PaperFields) => void;
  /** Writes what is left, and gives the entry of the catalogue; none where there are no fields. */
  readonly finish: () => string;
}

interface Means {
  readonly writer: PdfWriter;
  /** The fonts of all pages. */
  readonly dictionary: number;
  /** Papers of one file have their fields under their numbers: equal names would be one field. */
  readonly isMerged: boolean;
}

export function createFormFields({ writer, dictionary, isMerged }: Means): FormFields {
  const roots: number[] = [];
  const typing = new Map<Script, TrueType>();
  let papers = 0;
  return {
    add: (paper) => {
      papers += 1;
      const root = isMerged ? writer.allocate() : undefined;
      const ids = [...groupWidgets(paper.widgets).values()].map((widgets) =>
        writeField(widgets, { ...paper, writer, dictionary, ...(root !== undefined && { parent: root }) }),
      );
      if (root !== undefined) writer.put(root, `<</T(${paperName(papers)})/Kids[${referAll(ids)}]>>`);
      roots.push(...(root === undefined ? ids : [root]));
      const face = paper.widgets
        .flatMap(({ place }) => place.lines.flatMap(({ runs }) => runs.map(faceOf)))
        .find(Boolean);
      if (face !== undefined && !typing.has(paper.script)) typing.set(paper.script, paper.fonts.find(face).trueType);
    },
    finish: () => {
      if (papers === 0) return '';
      const entries = [...typing].map(([script, face]) => writeTypingFont(script, face, writer));
      return `/AcroForm<</Fields[${referAll(roots)}]/DR<</Font<<${entries.join('')}>>>>>>`;
    },
  };
}

function faceOf(run: FieldPlace['lines'][number]['runs'][number]): string | undefined {
  return 'face' in run ? run.face : undefined;
}

function groupWidgets(widgets: readonly WidgetPlace[]): ReadonlyMap<string, readonly WidgetPlace[]> {
  const groups = new Map<string, WidgetPlace[]>();
  for (const widget of widgets) groups.set(widget.facts.name, [...(groups.get(widget.facts.name) ?? []), widget]);
  return groups;
}

interface Writing extends Omit<PaperFields, 'widgets'> {
  readonly writer: PdfWriter;
  readonly dictionary: number;
  readonly parent?: number;
}

/** A field with one place is one object with it (12.7.4.1). */
function writeField(widgets: readonly WidgetPlace[], writing: Writing): number {
  const { writer, parent } = writing;
  const [first] = widgets as readonly [WidgetPlace, ...WidgetPlace[]];
  const up = parent === undefined ? '' : `/Parent ${refer(parent)}`;
  const field = `${up}${fieldEntries(widgets, writing)}`;
  if (widgets.length === 1) {
    writer.put(first.id, `<<${field}${widgetEntries(first, writing)}>>`);
    return first.id;
  }
  const id = writer.allocate();
  writer.put(id, `<<${field}/Kids[${referAll(widgets.map((widget) => widget.id))}]>>`);
  for (const widget of widgets) {
    const tooltip = `/TU${textString(widget.facts.tooltip)}`;
    writer.put(widget.id, `<</Parent ${refer(id)}${tooltip}${widgetEntries(widget, writing)}>>`);
  }
  return id;
}

const flags = {
  required: 1 << 1,
  multiLine: 1 << 12,
  radio: 1 << 15,
  combo: 1 << 17,
  comb: 1 << 24,
  /** Copies of a paper tick the same option together. */
  inUnison: 1 << 25,
} as const;

function fieldEntries(widgets: readonly WidgetPlace[], { script }: Writing): string {
  const [{ facts, place }] = widgets as readonly [WidgetPlace, ...WidgetPlace[]];
  const isMultiLine = widgets.some(({ place }) => place.isTall);
  const flag =
    (facts.isRequired ? flags.required : 0) |
    {
      text: isMultiLine ? flags.multiLine : facts.boxes === undefined ? 0 : flags.comb,
      list: flags.combo,
      radio: flags.radio | flags.inUnison,
      check: 0,
    }[facts.sort];
  const about = `/T${textString(facts.name)}/TU${textString(widgets.length > 1 ? facts.label : facts.tooltip)}${flag === 0 ? '' : `/Ff ${flag}`}`;
  if (facts.sort === 'radio' || facts.sort === 'check') {
    const ticked = widgets.find(isTicked);
    return `/FT/Btn${about}${ticked ? `/V/${stateOf(ticked)}` : '/V/Off'}`;
  }
  const value = facts.text ?? typedIn(place);
  const says = value === undefined ? '' : `/V${textString(value)}`;
  // Text is as large as its place lets it be; in boxes as large as one of them.
  const size = facts.boxes === undefined ? 0 : place.size / 20;
  const shared = `${about}${says}/DA(/${typingFont(script)} ${numeral(size)} Tf 0 g)`;
  if (facts.sort === 'list') return `/FT/Ch${shared}/Opt[${place.spot.choices.map(textString).join('')}]`;
  const length = facts.boxes ?? facts.mostCharacters;
  const most = length === undefined ? '' : `/MaxLen ${length}`;
  return `/FT/Tx${shared}${most}${{ left: '', centre: '/Q 1', right: '/Q 2' }[place.align]}`;
}

/** What the record says there, as the sheet says it; a line that ended between letters had a space there. */
function typedIn({ spot, lines }: FieldPlace): string | undefined {
  if (spot.isEmpty) return undefined;
  return lines.reduce((all, { runs }) => {
    const text = runs.map((run) => ('text' in run ? run.text : '')).join('');
    return /[\u0021-\u007e]$/.test(all) && /^[\u0021-\u007e]/.test(text) ? `${all} ${text}` : all + text;
  }, '');
}

function boxOf({ place }: PlacedField): BoxRun | undefined {
  const run = place.lines[0]?.runs[0];
  return run && 'box' in run ? run : undefined;
}

function isTicked(widget: WidgetPlace): boolean {
  return (boxOf(widget)?.box ?? 'empty') !== 'empty';
}

function stateOf({ place }: WidgetPlace): string {
  return stateName(place.spot.option ?? '');
}

/** The place of a field: an annotation of its page (12.5.6.19). */
function widgetEntries(widget: WidgetPlace, writing: Writing): string {
  const { page, key, place } = widget;
  const { x, y, width, height } = place.rect;
  const corners = [x, page.height - y - height, x + width, page.height - y].map((twips) => numeral(twips / 20));
  const shared = `/Type/Annot/Subtype/Widget/F 4/P ${refer(page.id)}/Rect[${corners.join(' ')}]/StructParent ${key}`;
  if (boxOf(widget) === undefined)
    return `${shared}/AP<</N ${refer(writeLook(textOf(widget, writing), widget, writing))}>>`;
  const state = stateOf(widget);
  const [ticked, empty] = [writing.tick, 'empty' as const].map((box) =>
    refer(writeLook(paintBox(place, box, writing.fonts), widget, writing)),
  );
  return `${shared}/AS/${isTicked(widget) ? state : 'Off'}/AP<</N<</${state} ${ticked}/Off ${empty}>>>>`;
}

function textOf({ place, facts }: WidgetPlace, { script, fonts }: Writing): string {
  const lines = facts.boxes !== undefined && !place.spot.isEmpty ? combLines(place, facts.boxes, fonts) : place.lines;
  return paintText({ ...place, lines }, script, fonts);
}

/** Writes how a field looks as a form that is drawn (8.10). */
function writeLook(content: string, { place }: WidgetPlace, { writer, dictionary }: Writing): number {
  const id = writer.allocate();
  const box = `/BBox[0 0 ${numeral(place.rect.width / 20)} ${numeral(place.rect.height / 20)}]`;
  const resources = `/Resources<</Font ${refer(dictionary)}${boxProperties}>>`;
  writer.putStream(id, `/Type/XObject/Subtype/Form${box}${resources}`, toBytes(content));
  return id;
}

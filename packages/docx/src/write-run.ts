import type { Face } from '@jiandu/fonts';
import type { Office } from '@jiandu/model';
import type { BoxRun, TextRun } from '@jiandu/sheet';
import type { SpotPlan } from '@jiandu/sheet/spots';
import { DocxError } from './docx-error.ts';
import type { PlainText } from './plain-text.ts';
import type { SpacedRun } from './space-runs.ts';
import { type Look, type LookExtras, lookOf, spacingOf, toHalfPoints, writeLook } from './text-look.ts';
import { escapeText } from './xml.ts';

/** The places of fields that a document is read back by. */
export interface SpotContext extends Pick<SpotPlan, 'find' | 'inCell'> {
  readonly office: Pick<Office, 'era' | 'tick'>;
  /** Each is a content control. */
  readonly isFillable: boolean;
}

/** What runs are written with. */
export interface RunContext {
  readonly form: string;
  readonly face: (id: string) => Face;
  /** How the text of the document looks that says nothing of itself. */
  readonly ownLook: Look;
  /** The text of the page around it. */
  readonly plainText: PlainText;
  /** Whether Word counts pages as the papers do, so that their numbers are fields. */
  readonly countsPages: boolean;
  readonly spots?: SpotContext;
}

/** A character that stands for a box. */
export interface Box {
  readonly text: string;
  readonly family: string;
}

/** Characters for boxes and the families that have them: every Windows, and a fallback elsewhere. */
const boxes = {
  empty: { text: '□' },
  check: { text: '☑', family: 'Segoe UI Symbol' },
  fill: { text: '■' },
  tick: { text: '√' },
} satisfies Record<BoxRun['box'], Partial<Box>>;

/** What XML 1.0 cannot hold, even escaped. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Characters of which the fonts alone do not tell whether they are Latin or Chinese: curly quotes, dashes, dots, signs. */
const ambiguous = /[^\0-\x7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Writes a run as Word text in the family of its face, its characters scaled to a percentage of their width. */
export function writeRun(run: SpacedRun, scale: number, context: RunContext): string {
  return 'box' in run ? writeBox(run, context) : writeTextRun(run, scale, context);
}

/** A tab to the next run. */
export const tab = '<w:r><w:tab/></w:r>';

/** Writes text that looks as some run does; `isBroken` begins a new line before it. */
export function writeText(
  text: string,
  run: TextRun & SpacedRun,
  context: RunContext,
  { isBroken = false, style, scale }: Pick<LookExtras, 'style' | 'scale'> & { readonly isBroken?: boolean } = {},
): string {
  const look = writeLookOf(run, context, { style, scale, isHinted: ambiguous.test(text) });
  return `<w:r>${look}${isBroken ? '<w:br/>' : ''}${textElement(text)}</w:r>`;
}

function writeTextRun(run: TextRun & SpacedRun, scale: number, context: RunContext): string {
  checkText(run.text, context);
  const written = writeText(run.text, run, context, { scale });
  return run.counts && context.countsPages ? writeField(pageFields[run.counts], written, run, context) : written;
}

/** What Word calls the number of a page, and of all pages. */
const pageFields = { page: 'PAGE', pages: 'NUMPAGES' } as const satisfies Record<
  NonNullable<TextRun['counts']>,
  string
>;

/** Writes a field that Word finds anew, with what it says until then. */
function writeField(name: string, result: string, run: TextRun & SpacedRun, context: RunContext): string {
  const look = writeLookOf(run, context);
  const mark = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r>${look}<w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>`;
  return `${mark('begin')}${instruction}${mark('separate')}${result}${mark('end')}`;
}

/** Writes the properties that the text of a run has. */
export function writeLookOf(
  run: TextRun & SpacedRun,
  context: RunContext,
  { style, scale, isHinted }: Pick<LookExtras, 'style' | 'scale' | 'isHinted'> = {},
): string {
  const { size, spacing = 0, color, underline = false } = run;
  const look = lookOf(context.face(run.face), run);
  const extras = { style, scale, isHinted, color, spacing: spacingOf(size, size + spacing), isUnderlined: underline };
  return writeLook(look, context.ownLook, extras);
}

/** Blanks are kept only where that is said. */
const blanks = /^\s|\s$|\s\s|[\t\n\r]/;

function textElement(text: string): string {
  return `<w:t${blanks.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</w:t>`;
}

/** Throws `DocxError` for what no Word document can hold. */
export function checkText(text: string, { form }: Pick<RunContext, 'form'>): void {
  if (!impossible.test(text)) return;
  const bad = impossible.exec(text)?.[0] ?? '';
  const code = bad.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const cure = `has U+${code}, which no Word document can hold; remove it`;
  throw new DocxError('bad-character', { form, path: `“${text.slice(0, 20)}”` }, cure);
}

/** The character of a box, and the family that has it. */
export function boxOf(box: BoxRun['box'], { plainText }: Pick<RunContext, 'plainText'>): Box {
  const { text, family = plainText.face.wordFamily } = boxes[box] as { text: string; family?: string };
  return { text, family };
}

/** The character takes an em; what the sheet leaves after it is letter spacing, so that Word's widths are the sheet's. */
function writeBox({ box, size, width }: BoxRun, context: RunContext): string {
  const { text, family } = boxOf(box, context);
  const look = { family, isBold: false, halfPoints: toHalfPoints(size), lang: context.ownLook.lang };
  const spacing = spacingOf(size, width);
  return `<w:r>${writeLook(look, context.ownLook, { spacing, isHinted: true })}<w:t>${text}</w:t></w:r>`;
}

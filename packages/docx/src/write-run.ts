import type { Face } from '@jiandu/fonts';
import type { Office } from '@jiandu/model';
import type { BoxRun, TextRun, Twips } from '@jiandu/sheet';
import type { FindSpot } from '@jiandu/sheet/spots';
import type { Script } from '@jiandu/text';
import { Tab, TextRun as WordRun } from 'docx';
import { DocxError } from './docx-error.ts';
import type { SpacedRun } from './space-runs.ts';
import type { Box } from './write-control.ts';

/** The places of fields that a document is read back by. */
export interface SpotContext {
  readonly find: FindSpot;
  readonly office: Pick<Office, 'era' | 'tick'>;
  /** Each is a content control. */
  readonly isFillable: boolean;
}

/** What runs are written with. */
export interface RunContext {
  readonly form: string;
  readonly face: (id: string) => Face;
  /** The Word family of the text around boxes, by script. */
  readonly plainFamily: string;
  readonly spots?: SpotContext;
}

/** Characters for boxes and the families that have them: every Windows, and a fallback elsewhere. */
const boxes = {
  empty: { text: '□' },
  check: { text: '☑', family: 'Segoe UI Symbol' },
  fill: { text: '■' },
  tick: { text: '√' },
} satisfies Record<BoxRun['box'], { text: string; family?: string }>;

/** What Word calls the languages of the scripts. */
export const languages = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' } satisfies Record<Script, string>;

/** Families that are heavy in themselves and have no bold of their own. */
const heavyFamilies: ReadonlySet<string> = new Set(['SimHei', '黑体']);

/** What XML 1.0 cannot hold, even escaped. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Writes a run as Word text in the family of its face, its characters scaled to a percentage of their width. */
export function writeRun(run: SpacedRun, scale: number, context: RunContext): WordRun {
  return 'box' in run ? writeBox(run, context) : writeText(run, scale, context);
}

/** Writes a tab to the next run. */
export function writeTab(): WordRun {
  return new WordRun({ children: [new Tab()], size: 2 });
}

/** The properties that text in a face has, for runs and for the marks of empty paragraphs. */
export function fontOf(face: Face, size: Twips, lang: Script, spacing: Twips = 0) {
  return {
    ...namedFont(face.wordFamily),
    ...(face.weight === 700 && !heavyFamilies.has(face.wordFamily) && { bold: true }),
    ...sizeOf(size, size + spacing),
    language: { value: languages[lang], eastAsia: languages[lang] },
  };
}

function writeText(run: TextRun & SpacedRun, scale: number, context: RunContext): WordRun {
  checkText(run.text, context);
  return new WordRun({ ...styleOf(run, context), ...(scale < 100 && { scale }), text: run.text });
}

/** Throws `DocxError` for what no Word document can hold. */
export function checkText(text: string, { form }: Pick<RunContext, 'form'>): void {
  const bad = impossible.exec(text)?.[0];
  if (!bad) return;
  const code = bad.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const cure = `has U+${code}, which no Word document can hold; remove it`;
  throw new DocxError('bad-character', { form, path: `“${text.slice(0, 20)}”` }, cure);
}

/** How the text of a run looks. */
export function styleOf(run: TextRun & { readonly spacing?: Twips }, { face }: Pick<RunContext, 'face'>) {
  return {
    ...fontOf(face(run.face), run.size, run.lang, run.spacing),
    ...(run.color && { color: run.color.slice(1) }),
    ...(run.underline && { underline: {} }),
  };
}

/** The character of a box, and the family that has it. */
export function boxOf(box: BoxRun['box'], { plainFamily }: Pick<RunContext, 'plainFamily'>): Box {
  const { text, family = plainFamily } = boxes[box] as { text: string; family?: string };
  return { text, family };
}

/** The character takes an em; what the sheet leaves after it is letter spacing, so that Word's widths are the sheet's. */
function writeBox(run: BoxRun, context: RunContext): WordRun {
  const { text, family } = boxOf(run.box, context);
  return new WordRun({
    ...namedFont(family),
    ...sizeOf(run.size, run.width),
    text,
  });
}

/** The hint puts curly quotes and dashes, which are Latin as well as Chinese, into the East Asian font. */
function namedFont(family: string) {
  return { font: { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: 'eastAsia' } } as const;
}

/**
 * Word sets whole half points only: text takes the next smaller ones, and letter spacing gives each character the width that
 * it has on the sheet, so that a full line stays one.
 */
function sizeOf(size: Twips, width: Twips = size) {
  const halfPoints = Math.floor(size / 10);
  const characterSpacing = width - halfPoints * 10;
  return { size: halfPoints, ...(characterSpacing !== 0 && { characterSpacing }) };
}

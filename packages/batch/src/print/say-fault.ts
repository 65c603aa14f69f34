import { GlyphError } from '@jiandu/sheet';
import { findBadCharacter } from '@jiandu/text';

/** Named errors about a call, an office or a form, by their codes (all where there are none): no other record would fare better. */
const ofAllRecords: Readonly<Record<string, readonly string[]>> = {
  PaperError: [],
  FontError: [],
  FormError: [],
  ModelError: [],
  OfficeError: [],
  PolicyError: [],
  PdfError: ['unknown-face', 'face-not-open', 'bad-font', 'forbids-embedding'],
  DocxError: ['unknown-face', 'too-many-columns'],
};

/** Whether what was thrown would stop every other record too: a disk that refuses, an office's font that is none. */
export function stopsAll(error: unknown): boolean {
  const { name, code, syscall } = error as Partial<NodeJS.ErrnoException>;
  const codes = ofAllRecords[name ?? ''];
  return syscall !== undefined || (codes !== undefined && (codes.length === 0 || codes.includes(code ?? '')));
}

const rareFont =
  '{"fonts": [{"path": "HanaMinB.ttf", "script": "zh-Hans", "role": "song", "wordFamily": "HanaMinB", "rare": true}]}';

/** Says what keeps one record off paper, with the cure of the command line, where a face comes from the office's file. */
export function sayFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof GlyphError)) {
    const isNamed = typeof (error as { readonly code?: unknown }).code === 'string';
    return isNamed ? error.message : `the printing failed, which is a fault of ours: ${error.stack ?? error.message}`;
  }
  const isBad = findBadCharacter(String.fromCodePoint(error.codePoint)) !== undefined;
  const cure = isBad ? 'delete it' : `name a TrueType font that has it in the file of --office: ${rareFont}`;
  return `${error.message.replace(/; add a face.*$/s, '')}; ${cure}`;
}

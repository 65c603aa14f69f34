import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** Runs a command on bytes put into a file of their own, which is gone afterwards. */
export function onFile<T>(bytes: Uint8Array, name: string, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-test-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `onFile`, for a use that takes its time. */
export async function onFileLater<T>(bytes: Uint8Array, name: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'jiandu-test-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A word of a PDF with its box in points. */
export interface PdfWord {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** The words of a PDF with their places, and the size of each page in points. */
export function readPdfWords(bytes: Uint8Array): {
  readonly words: readonly PdfWord[];
  readonly pages: readonly { width: number; height: number }[];
} {
  const html = onFile(bytes, 'paper.pdf', (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const pages: { width: number; height: number }[] = [];
  const words: PdfWord[] = [];
  for (const line of html.split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (page) pages.push({ width: Number(page[1]), height: Number(page[2]) });
    const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (word) {
      const [left = 0, top = 0, right = 0, bottom = 0] = word.slice(1, 5).map(Number);
      words.push({ page: pages.length - 1, left, top, right, bottom, text: readEntities(word[5] ?? '') });
    }
  }
  return { words, pages };
}

/** The text of a Word document's body, one line a paragraph. */
export function readDocxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return body
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => readEntities(text ?? '')).join(''),
    )
    .join('\n');
}

function readEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** How often each character stands in a text, white space aside. */
export function countCharacters(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const character of text.replace(/[\s\u00A0\u3000]/g, '')) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}

/** What Debian's MuPDF says of itself, whatever the paper. */
const buildNote = 'warning: ICC support is not available\n';

/** What qpdf, poppler and MuPDF say of a PDF that they read: nothing, where it is sound. */
export function complaintsOf(pdf: Uint8Array): readonly string[] {
  return onFile(pdf, 'paper.pdf', (path) => {
    const readers = [
      ['qpdf', '--check', path],
      ['pdftotext', path, '-'],
      ['pdfinfo', '-struct', path],
      ['mutool', 'draw', '-q', '-F', 'trace', '-o', '/dev/null', path],
    ] as const;
    return readers.flatMap(([command, ...options]) => {
      const { status, stderr } = spawnSync(command, options, { encoding: 'utf8', maxBuffer: 1e8 });
      const says = stderr.replace(buildNote, '');
      return status === 0 && says === '' ? [] : [`${command} (${status}): ${says}`];
    });
  });
}

import { execFileSync } from 'node:child_process';
import { onFile } from '../read-papers.ts';

/** A character with its origin, in points from the top left. */
export interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What is drawn on a page of a PDF, in points from the top left. */
export interface Drawing {
  readonly glyphs: readonly Glyph[];
  /** The heights of rules that lie. */
  readonly across: readonly number[];
  /** The places of rules that stand. */
  readonly down: readonly number[];
}

/** What is no thicker is a rule, in points. */
const thickest = 2.2;

/** Gives what MuPDF draws of each page of a PDF. */
export function readDrawings(pdf: Uint8Array): readonly Drawing[] {
  const xml = onFile(pdf, 'paper.pdf', (path) =>
    execFileSync('mutool', ['draw', '-q', '-F', 'trace', '-o', '-', path], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => ({ glyphs: readGlyphs(page), ...readRules(page) }));
}

function readGlyphs(page: string): readonly Glyph[] {
  const texts = page.matchAll(/<fill_text[^>]* transform="([^"]*)"[^>]*>(.*?)<\/fill_text>/gs);
  return [...texts].flatMap(([, transform = '', spans = '']) => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform.split(' ').map(Number);
    return [...spans.matchAll(/<g unicode="([^"]*)"[^>]* x="([-\d.]+)" y="([-\d.]+)"/g)].map(
      ([, text = '', x, y]): Glyph => ({
        x: a * Number(x) + c * Number(y) + e,
        y: b * Number(x) + d * Number(y) + f,
        text: readEntity(text),
      }),
    );
  });
}

function readRules(page: string): Pick<Drawing, 'across' | 'down'> {
  const across: number[] = [];
  const down: number[] = [];
  const paths = page.matchAll(/<(stroke|fill)_path[^>]* transform="([^"]*)"[^>]*>(.*?)<\/\1_path>/gs);
  for (const [, , transform = '', path = ''] of paths) {
    const [a = 1, , , d = 1, e = 0, f = 0] = transform.split(' ').map(Number);
    const points = [...path.matchAll(/<(?:moveto|lineto) x="([-\d.]+)" y="([-\d.]+)"/g)];
    const xs = points.map(([, x]) => a * Number(x) + e);
    const ys = points.map(([, , y]) => d * Number(y) + f);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= thickest) across.push((top + bottom) / 2);
    if (right - left <= thickest) down.push((left + right) / 2);
  }
  return { across, down };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function readEntity(text: string): string {
  return (
    entities[text] ?? text.replace(/^&#x([\da-f]+);$/i, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
  );
}

import { execFileSync } from 'node:child_process';
import type { Faces } from '@jiandu/fonts';
import { openFaces, openPictures, SheetPages } from '@jiandu/pdf';
import { printPdf } from '@jiandu/pdf/press';
import type { Sheet } from '@jiandu/sheet';
import { Document, pdf } from '@react-pdf/renderer';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { onFile } from '../read-papers.ts';
import { faces, layCatalogue, layOnPages, officialFaces } from './lay-catalogue.ts';

const full = process.env.FULL === '1';

/** Points. */
const tolerance = 0.1;

/** Every day every other form shows one face in one manner, in turn. */
const isDue = ({ form, example, manner }: Record<'form' | 'example' | 'manner', number>) =>
  full || (form % 2 === 0 && example === form % 4 && manner === form % 3);

/** Every day one paper on each page that has a name. */
const isDueOnPage = ({ form, example, manner, page }: Record<'form' | 'example' | 'manner' | 'page', number>) =>
  full || (form === page % 2 && example === page % 3 && manner === page % 3);

async function printThroughReact(sheet: Sheet, faces: Faces): Promise<Uint8Array> {
  const pages = SheetPages({ sheet, faces: await openFaces(sheet, faces), files: await openPictures(sheet) });
  const blob = await pdf(createElement(Document, {}, pages)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A character with its origin, in points from the top left. */
interface Glyph {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function readGlyphs(bytes: Uint8Array): readonly Glyph[] {
  const xml = onFile(bytes, 'paper.pdf', (path) =>
    execFileSync('mutool', ['draw', '-q', '-F', 'stext', '-o', '-', path], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const glyphs = xml
    .split('<page ')
    .flatMap((page, index) =>
      [...page.matchAll(/<char [^>]*\bx="([-\d.]+)" y="([-\d.]+)"[^>]* c="([^"]*)"/g)].map(
        ([, x, y, text]): Glyph => ({ page: index, x: Number(x), y: Number(y), text: text ?? '' }),
      ),
    );
  return glyphs.filter(({ text }) => text.trim() !== '');
}

function groupGlyphs(glyphs: readonly Glyph[]): Map<string, Glyph[]> {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = `${glyph.page} ${glyph.text}`;
    groups.set(key, [...(groups.get(key) ?? []), glyph]);
  }
  return groups;
}

/** Takes from the others, for each character, the same one at the same place; gives those without, and those left over. */
function findUnpaired(glyphs: readonly Glyph[], others: readonly Glyph[]): readonly Glyph[] {
  const left = groupGlyphs(others);
  const alone = glyphs.filter(({ page, text, x, y }) => {
    const same = left.get(`${page} ${text}`) ?? [];
    const at = same.findIndex((one) => Math.abs(one.x - x) <= tolerance && Math.abs(one.y - y) <= tolerance);
    if (at >= 0) same.splice(at, 1);
    return at < 0;
  });
  return [...alone, ...[...left.values()].flat()];
}

test('react-pdf and the press put every character of every form at the same place', async () => {
  let seen = 0;
  for await (const { name, sheet } of layCatalogue(isDue)) {
    const react = readGlyphs(await printThroughReact(sheet, faces));
    const press = readGlyphs(await printPdf(sheet, { faces }));
    expect(findUnpaired(press, react), name).toEqual([]);
    seen += press.length;
  }
  expect(seen).toBeGreaterThan(10_000);
}, 600_000);

test('they do so on every page that has a name, with FangSong on an official one', async () => {
  let fang = 0;
  for await (const { name, sheet } of layOnPages(isDueOnPage)) {
    const react = readGlyphs(await printThroughReact(sheet, officialFaces));
    const press = readGlyphs(await printPdf(sheet, { faces: officialFaces }));
    expect(press.length, name).toBeGreaterThan(100);
    expect(findUnpaired(press, react), name).toEqual([]);
    if (sheet.faces.includes('cwtex-fang')) fang += 1;
  }
  expect(fang).toBeGreaterThan(0);
}, 600_000);

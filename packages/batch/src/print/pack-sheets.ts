import { deflateSync, inflateSync } from 'node:zlib';
import type { Cell, Page, Sheet } from '@jiandu/sheet';
import type { Span } from './journal.ts';
import { type PackedLine, packLines, unpackLines } from './pack-lines.ts';

/** A sheet as the merged file needs it: slots are read of fillable papers only, and those are a file each. */
type KeptSheet = Omit<Sheet, 'slots'>;

/** A sheet that was kept whole, for others to say what differs in them. */
interface Pattern {
  readonly sheet: Sheet;
  readonly span: Span;
}

/** A sheet as it is kept: whole, or by what differs from a pattern that stands before it in the same file. */
type Packed = { readonly sheet: KeptSheet } | Different;

interface Different {
  readonly pattern: Pick<Span, 'offset' | 'length'>;
  readonly about: Partial<Omit<KeptSheet, 'nodes' | 'pages'>>;
  readonly pages: readonly DifferentPage[];
}

/** A page of the pattern's size, with as many cells. */
interface DifferentPage extends Partial<Pick<Page, 'edges' | 'marks'>> {
  readonly cells: readonly DifferentCell[];
}

/** The index of a cell, what it says, and what else of it is not the pattern's. */
type DifferentCell = readonly [at: number, lines: readonly PackedLine[], place?: Place];

type Place = Omit<Cell, 'lines'>;

/** Changes with how parts and entries are kept: what another version kept is printed anew. */
export const partFormat = 4;

/** So many patterns are remembered: papers of one form have a few shapes. */
const mostPatterns = 8;

/** Keeps sheets of one plate, without slots. They have most of their objects in common, and only what is new in each is written. */
export function createSheetPacker(keep: (bytes: Uint8Array) => Span): (sheet: Sheet) => Span {
  let patterns: readonly Pattern[] = [];
  return (sheet) => {
    const pattern = patterns.find((known) => isLike(known.sheet, sheet));
    if (pattern) return keep(pack(tellApart(sheet, pattern)));
    const { slots: _slots, ...kept } = sheet;
    const span = keep(pack({ sheet: kept }));
    patterns = [{ sheet, span }, ...patterns.slice(0, mostPatterns - 1)];
    return span;
  };
}

function isLike(one: Sheet, other: Sheet): boolean {
  return (
    one.nodes === other.nodes &&
    one.pages.length === other.pages.length &&
    one.pages.every(({ width, height, cells }, index) => {
      const page = other.pages[index];
      return page?.width === width && page.height === height && page.cells.length === cells.length;
    })
  );
}

function tellApart({ nodes: _nodes, pages, slots: _slots, ...about }: Sheet, { sheet, span }: Pattern): Different {
  const isOther = ([key, value]: readonly [string, unknown]) => value !== sheet[key as keyof Sheet];
  return {
    pattern: { offset: span.offset, length: span.length },
    about: Object.fromEntries(Object.entries(about).filter(isOther)),
    pages: pages.map((page, index) => tellPage(page, sheet.pages[index] as Page)),
  };
}

function tellPage({ cells, edges, marks }: Page, like: Page): DifferentPage {
  return {
    cells: cells.flatMap((cell, at) => {
      const old = like.cells[at] as Cell;
      return cell === old ? [] : [tellCell(cell, at, old)];
    }),
    ...(edges !== like.edges && { edges }),
    ...(marks !== like.marks && { marks }),
  };
}

function tellCell({ lines, ...place }: Cell, at: number, old: Cell): DifferentCell {
  const isThere = placeKeys.every((key) => place[key] === old[key]);
  return isThere ? [at, packLines(lines)] : [at, packLines(lines), place];
}

const placeKeys = Object.keys({
  node: 1,
  x: 1,
  y: 1,
  width: 1,
  height: 1,
  fill: 1,
} satisfies Record<keyof Place, 1>) as readonly (keyof Place)[];

/** What is shorter than this takes less time to write than to deflate. */
const mostPlain = 1 << 13;

function pack(packed: Packed): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(packed));
  return bytes.length > mostPlain ? deflateSync(bytes, { level: 1 }) : bytes;
}

/** Deflated bytes begin with their method and window (RFC 1950), JSON with a brace. */
const deflated = 0x78;

function unpack(bytes: Uint8Array): Packed {
  const plain = bytes[0] === deflated ? inflateSync(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return JSON.parse(plain.toString()) as Packed;
}

/** Gives kept sheets back; those that were told by a pattern have its objects again, by which the press knows them. */
export function createSheetUnpacker(read: (span: Span) => Uint8Array): (span: Span) => Sheet {
  const patterns = new Map<string, Sheet>();
  const nameOf = ({ file, offset }: Span) => `${file} ${offset}`;
  const remember = (span: Span, kept: KeptSheet): Sheet => {
    const sheet = { ...kept, slots: [] };
    patterns.set(nameOf(span), sheet);
    const [oldest] = patterns.keys();
    if (patterns.size > 4 * mostPatterns && oldest !== undefined) patterns.delete(oldest);
    return sheet;
  };
  const patternAt = (span: Span): Sheet => {
    const known = patterns.get(nameOf(span));
    if (known) return known;
    const packed = unpack(read(span));
    if (!('sheet' in packed)) throw new Error(`${nameOf(span)} is no pattern`);
    return remember(span, packed.sheet);
  };
  return (span) => {
    const packed = unpack(read(span));
    if ('sheet' in packed) return remember(span, packed.sheet);
    const { pattern, about, pages } = packed;
    const like = patternAt({ file: span.file, ...pattern });
    return { ...like, ...about, pages: pages.map((page, index) => putTogether(page, like.pages[index] as Page)) };
  };
}

function putTogether({ cells, ...page }: DifferentPage, like: Page): Page {
  const all = [...like.cells];
  for (const [at, lines, place = like.cells[at] as Cell] of cells) all[at] = { ...place, lines: unpackLines(lines) };
  return { ...like, ...page, cells: all };
}

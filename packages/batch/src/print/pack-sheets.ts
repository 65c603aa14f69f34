import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell, Page, Sheet } from '@jiandu/sheet';
import type { Span } from './journal.ts';

/** A sheet that was kept whole, for others to say what differs in them. */
interface Pattern {
  readonly sheet: Sheet;
  readonly span: Span;
  /** Of each page, where its cells stand in it. */
  readonly places: readonly ReadonlyMap<Cell, number>[];
}

/** A sheet as it is kept: whole, or by what differs from a pattern that stands before it in the same file. */
type Packed = { readonly sheet: Sheet } | (Omit<Sheet, 'nodes' | 'pages' | 'slots'> & Different);

interface Different {
  readonly pattern: Pick<Span, 'offset' | 'length'>;
  readonly slots?: Sheet['slots'];
  readonly pages: readonly DifferentPage[];
}

/** A page whose size is the pattern's; a number is the index of a cell there. */
interface DifferentPage extends Pick<Page, 'marks'> {
  readonly cells: readonly (Cell | number)[];
  readonly edges?: Page['edges'];
}

/** Changes with how parts and entries are kept: what another version kept is printed anew. */
export const partFormat = 3;

/** So many patterns are remembered: papers of one form have a few shapes. */
const mostPatterns = 8;

/** Keeps sheets of one plate. They have most of their objects in common, and only what is new in each is written. */
export function createSheetPacker(keep: (bytes: Uint8Array) => Span): (sheet: Sheet) => Span {
  let patterns: readonly Pattern[] = [];
  return (sheet) => {
    const pattern = patterns.find((known) => isLike(known.sheet, sheet));
    if (pattern) return keep(pack(tellApart(sheet, pattern)));
    const span = keep(pack({ sheet }));
    const places = sheet.pages.map(({ cells }) => new Map(cells.map((cell, at) => [cell, at])));
    patterns = [{ sheet, span, places }, ...patterns.slice(0, mostPatterns - 1)];
    return span;
  };
}

function isLike(one: Sheet, other: Sheet): boolean {
  return (
    one.nodes === other.nodes &&
    one.pages.length === other.pages.length &&
    one.pages.every(({ width, height }, index) => {
      const page = other.pages[index];
      return page?.width === width && page.height === height;
    })
  );
}

function tellApart({ nodes: _nodes, pages, slots, ...rest }: Sheet, { sheet, span, places }: Pattern): Packed {
  return {
    ...rest,
    pattern: { offset: span.offset, length: span.length },
    ...(slots !== sheet.slots && { slots }),
    pages: pages.map(({ cells, edges, marks }, index): DifferentPage => {
      const isOther = edges !== sheet.pages[index]?.edges;
      return { cells: cells.map((cell) => places[index]?.get(cell) ?? cell), marks, ...(isOther && { edges }) };
    }),
  };
}

function pack(packed: Packed): Uint8Array {
  return deflateRawSync(JSON.stringify(packed), { level: 1 });
}

/** Gives kept sheets back; those that were told by a pattern have its objects again, by which the press knows them. */
export function createSheetUnpacker(read: (span: Span) => Uint8Array): (span: Span) => Sheet {
  const patterns = new Map<string, Sheet>();
  const unpack = (span: Span) => JSON.parse(inflateRawSync(read(span)).toString()) as Packed;
  const patternAt = (span: Span): Sheet => {
    const key = `${span.file} ${span.offset}`;
    const known = patterns.get(key);
    if (known) return known;
    const packed = unpack(span);
    if (!('sheet' in packed)) throw new Error(`${key} is no pattern`);
    patterns.set(key, packed.sheet);
    const [oldest] = patterns.keys();
    if (patterns.size > 4 * mostPatterns && oldest !== undefined) patterns.delete(oldest);
    return packed.sheet;
  };
  return (span) => {
    const packed = unpack(span);
    if ('sheet' in packed) return patternAt(span);
    const { pattern, slots, pages, ...rest } = packed;
    const like = patternAt({ file: span.file, ...pattern });
    return {
      ...rest,
      nodes: like.nodes,
      slots: slots ?? like.slots,
      pages: pages.map((page, index) => putTogether(page, like.pages[index] as Page)),
    };
  };
}

function putTogether({ cells, edges, marks }: DifferentPage, like: Page): Page {
  return {
    ...like,
    cells: cells.map((cell) => (typeof cell === 'number' ? (like.cells[cell] as Cell) : cell)),
    edges: edges ?? like.edges,
    marks,
  };
}

import { deflateSync } from 'node:zlib';
import type { Deflate, PaperShape, PressedPage, PressedPaper } from '@jiandu/pdf/press';
import type { Span } from './journal.ts';

/** Changes with how parts and entries are kept: what another version kept is printed anew. */
export const partFormat = 5;

/**
 * Packs the streams of merged files, which are made in Node only: its own zlib takes a third of the time of the
 * implementation for all runtimes.
 */
export const deflate: Deflate = (bytes) => deflateSync(bytes);

/** A shape or a paper as it is kept: bytes of streams stand behind it, in their order, and their lengths instead of them. */
type Packed<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, number>>;

type PackedShape = Omit<PaperShape, 'pages'> & {
  readonly pages: readonly Packed<PaperShape['pages'][number], 'fixed'>[];
};

interface PackedPaper extends Pick<PressedPaper, 'title' | 'sections'> {
  /** Where its shape is in the same file. */
  readonly shape: Pick<Span, 'offset' | 'length'>;
  readonly pages: readonly Packed<Omit<PressedPage, 'fields'>, 'values'>[];
}

/** Keeps pressed papers; a shape is kept once for all papers that have it. */
export function createPaperPacker(keep: (bytes: Uint8Array) => Span): (paper: PressedPaper) => Span {
  const shapes = new WeakMap<PaperShape, Span>();
  const keepShape = (shape: PaperShape): Span => {
    const known = shapes.get(shape);
    if (known) return known;
    const pages = shape.pages.map((page) => ({ ...page, fixed: page.fixed.length }));
    const packed: PackedShape = { ...shape, pages };
    const span = keep(
      join(
        packed,
        shape.pages.map(({ fixed }) => fixed),
      ),
    );
    shapes.set(shape, span);
    return span;
  };
  return ({ shape, title, sections, pages }) => {
    const { offset, length } = keepShape(shape);
    const packed: PackedPaper = {
      shape: { offset, length },
      title,
      sections,
      pages: pages.map(({ pictures, texts, values }) => ({ pictures, texts, values: values.length })),
    };
    return keep(
      join(
        packed,
        pages.map(({ values }) => values),
      ),
    );
  };
}

/** So many shapes are remembered: papers of one form have a few. */
const mostShapes = 64;

/** Gives kept papers back; those of one shape have one object for it, by which the press knows them. */
export function createPaperUnpacker(read: (span: Span) => Uint8Array): (span: Span) => PressedPaper {
  const shapes = new Map<string, PaperShape>();
  const findShape = (span: Span): PaperShape => {
    const name = `${span.file} ${span.offset}`;
    const shape = shapes.get(name) ?? readShape(read(span));
    shapes.delete(name);
    shapes.set(name, shape);
    const [oldest] = shapes.keys();
    if (shapes.size > mostShapes && oldest !== undefined) shapes.delete(oldest);
    return shape;
  };
  return (span) => {
    const { head, take } = part<PackedPaper>(read(span));
    const pages = head.pages.map((page): PressedPage => ({ ...page, values: take(page.values), fields: [] }));
    return { ...head, shape: findShape({ file: span.file, ...head.shape }), pages };
  };
}

function readShape(bytes: Uint8Array): PaperShape {
  const { head, take } = part<PackedShape>(bytes);
  return { ...head, pages: head.pages.map((page) => ({ ...page, fixed: take(page.fixed) })) };
}

/** The length of the head, the head as JSON, the bytes. */
function join(head: object, streams: readonly Uint8Array[]): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, ...streams]);
}

function part<T>(bytes: Uint8Array): { readonly head: T; readonly take: (length: number) => Uint8Array } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 4 + all.readUInt32LE(0);
  return {
    head: JSON.parse(all.toString('utf8', 4, at)) as T,
    take: (length) => {
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}

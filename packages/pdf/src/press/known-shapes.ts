import type { Sheet, SheetNode } from '@jiandu/sheet';
import type { Deflate } from './deflate.ts';
import { describeElements, type MarkedPage } from './element-templates.ts';
import type { Painted } from './known-paints.ts';
import { toBytes } from './pdf-syntax.ts';
import type { PageShape, PaperShape } from './pressed-paper.ts';

/** A page whose content is painted. */
export interface TaggedPage extends Required<MarkedPage> {
  readonly fixed: Painted;
}

/** The shapes of earlier papers. */
export interface KnownShapes {
  readonly find: (sheet: Sheet, pages: readonly TaggedPage[]) => PaperShape;
}

/** So many shapes of one plate are remembered: they differ in which of its fields say anything. */
const mostShapes = 8;

interface Known {
  readonly pages: readonly TaggedPage[];
  readonly shape: PaperShape;
}

/** Papers of one plate share the object of their nodes, and so their shapes are worked out once. */
export function createKnownShapes(deflate: Deflate): KnownShapes {
  const known = new WeakMap<readonly SheetNode[], Known[]>();
  const packed = new WeakMap<Painted, Uint8Array>();
  const packFixed = (painted: Painted): Uint8Array => {
    const found = packed.get(painted);
    if (found) return found;
    const bytes = painted.content === '' ? new Uint8Array() : deflate(toBytes(painted.content));
    packed.set(painted, bytes);
    return bytes;
  };
  return {
    find: (sheet, pages) => {
      const { nodes, form, version, scripts } = sheet;
      const own = known.get(nodes) ?? [];
      known.set(nodes, own);
      const found = own.find((one) => isSame(one.pages, pages));
      if (found) return found.shape;
      const shape: PaperShape = {
        form,
        version,
        scripts,
        nodes: nodes.length,
        elements: describeElements(nodes, pages),
        pages: pages.map(({ fixed, marked }, index): PageShape => {
          const { width = 0, height = 0 } = sheet.pages[index] ?? {};
          return { width, height, fixed: packFixed(fixed), texts: fixed.texts, marked };
        }),
      };
      if (own.unshift({ pages: pages.map(keepMarks), shape }) > mostShapes) own.pop();
      return shape;
    },
  };
}

/** What a page is known by, without what else was painted of it. */
function keepMarks({ fixed, marked, fields }: TaggedPage): TaggedPage {
  return { fixed, marked, fields: fields.map(({ node, after }) => ({ node, after })) };
}

/** What the form says is painted once for pages of one size. */
function isSame(one: readonly TaggedPage[], other: readonly TaggedPage[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ fixed, marked, fields }, page) => {
      const own = other[page];
      return (
        own?.fixed === fixed &&
        marked.length === own.marked.length &&
        marked.every((node, index) => node === own.marked[index]) &&
        fields.length === own.fields.length &&
        fields.every(({ node, after }, index) => node === own.fields[index]?.node && after === own.fields[index].after)
      );
    })
  );
}

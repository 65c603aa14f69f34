import type { SheetNode } from '@jiandu/sheet';
import { refer, textString } from './pdf-syntax.ts';
import { structureTypes } from './structure-types.ts';

/** The nodes of a page's pieces of marked content by their numbers, and its form fields with theirs. */
export interface MarkedPage {
  readonly marked: readonly number[];
  /** `after`: how many pieces of the page come before it. */
  readonly fields?: readonly { readonly node: number; readonly after: number }[];
}

/** Text of an element, or what it refers to, whose number each paper has of its own. */
type TemplatePart =
  | string
  | { readonly node: number }
  | { readonly page: number }
  | { readonly page: number; readonly field: number };

/** An element of the logical tree without its numbers. */
export interface ElementTemplate {
  readonly node: number;
  readonly isNote: boolean;
  readonly parts: readonly TemplatePart[];
}

/** The numbers of one paper. */
export interface Refers {
  /** The object of a node; of the whole document for none. */
  readonly idOf: (node: number) => number;
  readonly pageOf: (page: number) => number;
  /** The element around a form field of a page. */
  readonly formOf: (page: number, field: number) => number;
}

export function fillTemplate(parts: readonly TemplatePart[], { idOf, pageOf, formOf }: Refers): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('node' in part) text += refer(idOf(part.node));
    else text += refer('field' in part ? formOf(part.page, part.field) : pageOf(part.page));
  }
  return text;
}

/** Gives the elements of the nodes of a paper. */
export function describeElements(
  nodes: readonly SheetNode[],
  pages: readonly MarkedPage[],
): readonly ElementTemplate[] {
  const contents = gatherContents(nodes, pages);
  return nodes.flatMap((one, node): readonly ElementTemplate[] => {
    const content = contents[node] as Content;
    if (isVoid(one, content)) return [];
    const parent = nodes[one.parent];
    const parts = [
      `/S/${structureTypes[one.role]}/P `,
      { node: one.parent },
      ...kidsOf(content),
      attributesOf(one),
      parent && one.lang !== parent.lang ? `/Lang(${one.lang})` : '',
      one.alt === undefined ? '' : `/Alt${textString(one.alt)}`,
    ].filter((part) => part !== '');
    return [{ node, isNote: one.role === 'note', parts }];
  });
}

/** What stands under an element: pieces of marked content on pages and form fields among them, then other elements. */
interface Content {
  readonly pieces: (
    | { readonly page: number; readonly number: number }
    | { readonly page: number; readonly field: number }
  )[];
  readonly kids: number[];
}

function gatherContents(nodes: readonly SheetNode[], pages: readonly MarkedPage[]): readonly Content[] {
  const contents = nodes.map((): Content => ({ pieces: [], kids: [] }));
  for (const [page, { marked, fields = [] }] of pages.entries()) {
    const addFields = (after: number) => {
      for (const [field, own] of fields.entries()) {
        if (own.after === after) (contents[own.node] ?? contents[0])?.pieces.push({ page, field });
      }
    };
    for (const [number, node] of marked.entries()) {
      addFields(number);
      contents[node]?.pieces.push({ page, number });
    }
    addFields(marked.length);
  }
  // From the last to the first, so that what is empty is known before its parent asks.
  for (let node = nodes.length - 1; node > 0; node -= 1) {
    const one = nodes[node] as SheetNode;
    if (!isVoid(one, contents[node] as Content)) contents[one.parent]?.kids.unshift(node);
  }
  return contents;
}

/** Paragraphs without words say nothing; rows and cells keep their places in the table. */
function isVoid({ role }: SheetNode, { pieces, kids }: Content): boolean {
  const keepsPlace = role === 'row' || role === 'cell' || role === 'header' || role === 'document';
  return !keepsPlace && pieces.length === 0 && kids.length === 0;
}

/** Pieces on one page are told by their numbers, those on others by page and number. */
function kidsOf({ pieces, kids }: Content): readonly TemplatePart[] {
  const own = kids.map((node): readonly TemplatePart[] => [{ node }]);
  const page = pieces[0]?.page;
  if (page === undefined) return kids.length > 0 ? ['/K[', ...parted(own), ']'] : [];
  const marked = pieces.map((piece): readonly TemplatePart[] => {
    if ('field' in piece) return [piece];
    return piece.page === page
      ? [`${piece.number}`]
      : ['<</Type/MCR/Pg ', { page: piece.page }, `/MCID ${piece.number}>>`];
  });
  const all = [...marked, ...own];
  const [first, ...others] = all;
  const list: readonly TemplatePart[] = first && others.length === 0 ? [' ', ...first] : ['[', ...parted(all), ']'];
  return ['/Pg ', { page }, '/K', ...list];
}

/** Items parted by blanks. */
function parted(items: readonly (readonly TemplatePart[])[]): readonly TemplatePart[] {
  return items.flatMap((item, index) => (index === 0 ? item : [' ', ...item]));
}

const scopes = { row: 'Row', column: 'Column', both: 'Both' } as const satisfies Record<
  NonNullable<SheetNode['scope']>,
  string
>;

/** What a cell of a table heads, and the columns and rows that it takes. */
function attributesOf({ role, scope, colSpan, rowSpan }: SheetNode): string {
  const entries = [
    role === 'header' ? `/Scope/${scopes[scope ?? 'column']}` : '',
    colSpan === undefined ? '' : `/ColSpan ${colSpan}`,
    rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`,
  ].join('');
  return entries === '' ? '' : `/A<</O/Table${entries}>>`;
}
